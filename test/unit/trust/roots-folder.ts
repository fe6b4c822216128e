import { fileURLToPath } from 'node:url';

export const rootsFolder = fileURLToPath(new URL('../../../resources/roots', import.meta.url));
