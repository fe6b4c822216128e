import type { ExtensionFactCode } from '../../extensions/extension-fact.ts';

/** Notes of the steps that are no fault of the bytes. */
type NoteCode =
  | 'backup-state-gained'
  | 'backup-state-lost'
  | 'certificate-expired'
  | 'check-left-open'
  | 'policy-not-understood';

/** What a finding says that is neither a fault of the bytes, nor a failed step, nor a sentence of an attestation procedure. */
export const findings: Record<ExtensionFactCode | NoteCode, string> = {
  'backup-state-gained':
    'the credential was not backed up before, and is now: another way to sign in may no longer be needed',
  'backup-state-lost':
    'the credential was backed up before, and is no longer: the user may need another way to sign in',
  'certificate-expired': 'a certificate is outside its validity',
  'check-left-open': 'this could not be checked here',
  'policy-not-understood': 'the policy says something that nothing here understands; it decided nothing',
  'unknown-extension': 'nobody defines this extension',
  'obsolete-extension': 'an earlier level defined this extension, and this one does not',
  'identifier-malformed': 'this is no identifier of an extension',
  'malformed-output': 'this output is not what its definition says',
  'wrong-ceremony': 'this output belongs to the other ceremony',
  'unsolicited-output': 'nobody asked for this extension',
  'not-acted-upon': 'this extension was asked for, and nothing came of it',
  'asked-in-wrong-ceremony': 'this extension does not exist in this ceremony',
  'authenticator-output-missing': 'the client speaks of an output that the authenticator did not give',
  'client-output-missing': 'the authenticator gave an output that the client keeps to itself',
  'outputs-disagree': 'client and authenticator say different things',
  'secret-disclosed': 'a secret reached the server; keys made of it should stay on the client',
};

export type FindingWords = typeof findings;
