import type { ByteSpan } from '../../bytes/byte-span.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { findField } from '../../inspection/field-path.ts';
import type { Certificate } from '../certificate.ts';
import { contentSpan, type ExtensionFacts, openExtension } from './open-extension.ts';

/** What an AuthorizationList says that judging asks for. A member that is not there is absent, a set that is not there is empty. */
export interface AuthorizationList {
  readonly span: ByteSpan;
  readonly purpose: readonly number[];
  readonly purposeSpan?: ByteSpan;
  readonly origin?: number;
  readonly originSpan?: ByteSpan;
  /** Whether the member is there, whatever its value. */
  readonly allApplications: boolean;
  readonly allApplicationsSpan?: ByteSpan;
}

export interface AndroidKeyDescription extends ExtensionFacts {
  readonly attestationVersion?: number;
  /** 0 Software, 1 TrustedEnvironment, 2 StrongBox. */
  readonly attestationSecurityLevel?: number;
  readonly keyMintSecurityLevel?: number;
  readonly attestationChallenge?: Uint8Array;
  readonly attestationChallengeSpan?: ByteSpan;
  readonly softwareEnforced?: AuthorizationList;
  /** `teeEnforced` before KeyMint. */
  readonly hardwareEnforced?: AuthorizationList;
}

/**
 * The key description extension of Android key attestation (WebAuthn L3 §8.4.1), all versions. What cannot be read is absent. Undefined where the
 * certificate has no such extension.
 */
export function readAndroidKeyDescription(certificate: Certificate): AndroidKeyDescription | undefined {
  const opened = openExtension(certificate, '1.3.6.1.4.1.11129.2.1.17');
  if (opened === undefined) return undefined;
  const { facts, node } = opened;
  const find = (...names: readonly string[]) => node.children.find(({ name }) => names.includes(name));
  const attestationVersion = numberOf(find('attestationVersion'));
  const attestationSecurityLevel = numberOf(find('attestationSecurityLevel'));
  const keyMintSecurityLevel = numberOf(find('keyMintSecurityLevel', 'keymasterSecurityLevel'));
  const challenge = find('attestationChallenge');
  const softwareEnforced = readList(find('softwareEnforced'));
  const hardwareEnforced = readList(find('hardwareEnforced', 'teeEnforced'));
  return {
    ...facts,
    ...(attestationVersion === undefined ? {} : { attestationVersion }),
    ...(attestationSecurityLevel === undefined ? {} : { attestationSecurityLevel }),
    ...(keyMintSecurityLevel === undefined ? {} : { keyMintSecurityLevel }),
    ...(challenge?.value instanceof Uint8Array
      ? { attestationChallenge: challenge.value, attestationChallengeSpan: contentSpan(challenge) }
      : {}),
    ...(softwareEnforced === undefined ? {} : { softwareEnforced }),
    ...(hardwareEnforced === undefined ? {} : { hardwareEnforced }),
  };
}

function readList(node: FieldNode | undefined): AuthorizationList | undefined {
  if (node?.kind !== 'structure') return undefined;
  const purpose = findField(node.children, ['purpose']);
  const origin = findField(node.children, ['origin']);
  const originValue = numberOf(origin);
  const allApplications = findField(node.children, ['allApplications']);
  return {
    span: node.span,
    purpose: (purpose?.children ?? []).flatMap((child) => numberOf(child) ?? []),
    ...(purpose === undefined ? {} : { purposeSpan: purpose.span }),
    ...(originValue === undefined ? {} : { origin: originValue }),
    ...(origin === undefined ? {} : { originSpan: origin.span }),
    allApplications: allApplications !== undefined,
    ...(allApplications === undefined ? {} : { allApplicationsSpan: allApplications.span }),
  };
}

function numberOf(node: FieldNode | undefined): number | undefined {
  return node?.kind === 'integer' && typeof node.value === 'number' ? node.value : undefined;
}
