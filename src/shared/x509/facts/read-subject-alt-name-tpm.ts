import { findField } from '../../inspection/field-path.ts';
import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension } from './open-extension.ts';

export interface TpmSubjectAltName extends ExtensionFacts {
  /** As it stands in the certificate: `id:494E5443`. */
  readonly manufacturer?: string;
  readonly model?: string;
  readonly version?: string;
}

/**
 * The TPM attributes in the directoryName of subjectAltName (TPM EK Credential Profile §3.2.9, WebAuthn L3 §8.3.1), in one relative name or in
 * several. Undefined where the certificate has no such extension.
 */
export function readSubjectAltNameTpm(certificate: Certificate): TpmSubjectAltName | undefined {
  const opened = openExtension(certificate, '2.5.29.17');
  if (opened === undefined) return undefined;
  const attributes = opened.node.children
    .filter(({ name }) => name === 'directoryName')
    .flatMap((directoryName) => directoryName.children)
    .flatMap((relativeName) => (relativeName.kind === 'array' ? relativeName.children : [relativeName]));
  const textOf = (name: string) => {
    const attribute = attributes.find((node) => node.name === name);
    const value = findField(attribute?.children ?? [], ['value'])?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const [manufacturer, model, version] = ['tpmManufacturer', 'tpmModel', 'tpmVersion'].map(textOf);
  return {
    ...opened.facts,
    ...(manufacturer === undefined ? {} : { manufacturer }),
    ...(model === undefined ? {} : { model }),
    ...(version === undefined ? {} : { version }),
  };
}
