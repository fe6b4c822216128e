import { findField } from '../../inspection/field-path.ts';
import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension } from './open-extension.ts';

export interface BasicConstraints extends ExtensionFacts {
  /** Undefined where the extension is not well-formed; false where it says nothing. */
  readonly ca: boolean | undefined;
  readonly pathLength?: number;
}

/** RFC 5280 §4.2.1.9; undefined where the certificate has no such extension. */
export function readBasicConstraints(certificate: Certificate): BasicConstraints | undefined {
  const opened = openExtension(certificate, '2.5.29.19');
  if (opened === undefined) return undefined;
  const { children } = opened.node;
  const pathLength = findField(children, ['pathLenConstraint'])?.value;
  return {
    ...opened.facts,
    ca: opened.facts.wellFormed ? findField(children, ['cA'])?.value === true : undefined,
    ...(typeof pathLength === 'number' ? { pathLength } : {}),
  };
}
