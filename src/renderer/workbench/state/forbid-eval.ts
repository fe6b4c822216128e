import { config } from 'zod';

// Zod probes for `new Function` when a schema is made, which the page's CSP would report as a violation. This module has
// to be evaluated before every schema.
config({ jitless: true });
