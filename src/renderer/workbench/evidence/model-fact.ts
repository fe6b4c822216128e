import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import type { Passkey } from '../../../shared/contract/passkey.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { findField } from '../../../shared/inspection/field-path.ts';
import { findModel } from './name-model.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import { decodeRecord, registeredCredential } from './registered-credential.ts';

/** How sure the model is: nothing attests it, its own key does, a certificate does, or it was said at registration. */
export type ModelCertainty = 'none' | 'zero' | 'self' | 'certified' | 'remembered';

export interface ModelFact {
  readonly aaguid: string;
  readonly certainty: ModelCertainty;
}

/** Who the authenticator of a ceremony claims to be, and how sure that is. */
export function modelFact(detail: CeremonyDetail, { roots }: CeremonyEvidence): ModelFact | undefined {
  const { kind, fmt, recordBefore } = detail;
  const aaguid =
    detail.aaguid ?? (kind === 'authentication' ? registeredCredential(recordBefore)?.aaguid : undefined);
  if (aaguid === undefined) return undefined;
  if (kind === 'authentication') return { aaguid, certainty: 'remembered' };
  return { aaguid, certainty: modelCertainty({ aaguid, fmt, roots }) };
}

/** Who made a passkey, by the attestation that its record keeps, and how sure that is. */
export function passkeyModel({ aaguid, fmt, record }: Passkey): ModelFact | undefined {
  if (aaguid === null) return undefined;
  return { aaguid, certainty: modelCertainty({ aaguid, fmt, roots: decodeRecord(record).roots }) };
}

interface Claim {
  readonly aaguid: string;
  readonly fmt: string | null;
  /** The decoded registration. */
  readonly roots: readonly FieldNode[];
}

function modelCertainty({ aaguid, fmt, roots }: Claim): ModelCertainty {
  if (findModel(aaguid).kind === 'zero') return 'zero';
  if (fmt === null || fmt === 'none') return 'none';
  const chain = findField(roots, ['attestationObject', 'attStmt', 'x5c']);
  return chain === undefined && fmt === 'packed' ? 'self' : 'certified';
}
