import {
  basicConstraints,
  issueCertificate,
  type SampleCertificateRequest,
  type SampleName,
  signsCertificates,
} from './issue-certificate.ts';
import { createSampleKey, type SampleKey } from './sample-keys.ts';

type LeafRequest = Omit<SampleCertificateRequest, 'issuer' | 'issuerKey' | 'signature'>;

export interface SampleAuthority {
  /** The self-signed root, DER. */
  readonly root: Buffer;
  readonly issue: (request: LeafRequest) => Buffer;
  /** A certificate from below an intermediate authority, and that authority's own. */
  readonly issueChain: (request: LeafRequest) => readonly Buffer[];
}

const made = new Map<string, SampleAuthority>();

/** A root of that name with a key on P-256 or of RSA; its intermediate authority always has one on P-256. */
export function createAuthority(commonName: string, kind: 'rsa' | 'ecdsa' = 'ecdsa'): SampleAuthority {
  const authority = made.get(commonName) ?? makeAuthority(commonName, kind);
  made.set(commonName, authority);
  return authority;
}

function makeAuthority(commonName: string, kind: 'rsa' | 'ecdsa'): SampleAuthority {
  const key = kind === 'rsa' ? createSampleKey('authority', '') : createSampleKey('P-256', commonName);
  const issuer = nameAuthority(commonName);
  const signed = { issuer, issuerKey: key, signature: kind };
  const root = issueCertificate({ ...signed, ...describeAuthority(issuer, key) });
  const name = nameAuthority(`${commonName} Intermediate`);
  const intermediateKey = createSampleKey('P-256', `${commonName} intermediate`);
  const intermediate = issueCertificate({ ...signed, ...describeAuthority(name, intermediateKey) });
  const below = { issuer: name, issuerKey: intermediateKey, signature: 'ecdsa' as const };
  const issueChain = (request: LeafRequest) => [issueCertificate({ ...request, ...below }), intermediate];
  return { root, issue: (request) => issueCertificate({ ...request, ...signed }), issueChain };
}

function nameAuthority(commonName: string): SampleName {
  return [
    ['C', 'JP'],
    ['O', 'Passkey Workbench Samples'],
    ['CN', commonName],
  ];
}

function describeAuthority(subject: SampleName, { subjectPublicKeyInfo }: SampleKey): LeafRequest {
  return { subject, subjectPublicKeyInfo, extensions: [basicConstraints(true), signsCertificates] };
}
