import { createHash } from 'node:crypto';
import { textMap } from '../encode-cbor.ts';
import { explicit, oid, sequence, set, utf8String } from '../encode-der.ts';
import {
  aaguidExtension,
  basicConstraints,
  type SampleExtension,
  type SampleName,
} from '../issue-certificate.ts';
import type { SampleSigner } from '../sample-algorithms.ts';
import { createAuthority } from '../sample-authority.ts';
import { createSampleKey, type HashName, type SampleKey } from '../sample-keys.ts';
import type { MakeStatement, StatementInputs } from '../sample-statement.ts';

const algorithm = { rsa: 0x0001, sha256: 0x000b, nothing: 0x0010, ecc: 0x0023 };
/** fixedTPM, fixedParent, sensitiveDataOrigin, userWithAuth, noDA, sign (TPM 2.0 Part 2 §8.3). */
const objectAttributes = 0x0004_0472;

export interface TpmChanges {
  /** `alg` of the statement: how the AIK signs. */
  readonly alg?: -7 | -257 | -65535;
  readonly magic?: number;
  readonly type?: number;
  readonly extraData?: (expected: Buffer) => Buffer;
  readonly name?: (expected: Buffer) => Buffer;
  readonly pubArea?: (expected: Buffer) => Buffer;
  readonly change?: (signature: Buffer) => Buffer;
  readonly ver?: string;
  readonly subject?: SampleName;
  readonly extendedKeyUsage?: string;
  readonly withoutAltName?: true;
  /** GeneralNames instead of those that a sample has, DER. */
  readonly altName?: Buffer;
  readonly manufacturer?: string;
  readonly aaguid?: Buffer;
  readonly authority?: boolean;
}

const attestationKeys: Readonly<Record<-7 | -257 | -65535, { hash: HashName; key: () => SampleKey }>> = {
  [-7]: { hash: 'sha256', key: () => createSampleKey('P-256', 'attestation identity key') },
  [-257]: { hash: 'sha256', key: () => createSampleKey('attestationKey', '') },
  [-65535]: { hash: 'sha1', key: () => createSampleKey('attestationKey', '') },
};

/** A TPM attestation (WebAuthn L3 §8.3): TPMT_PUBLIC of the credential's key and TPMS_ATTEST over its name, signed by an AIK. */
export function tpm(changes: TpmChanges = {}): MakeStatement {
  const { alg = -257, change = (signature) => signature } = changes;
  return (inputs) => {
    const authority = createAuthority('TPM Sample Root', 'rsa');
    const { hash, key } = attestationKeys[alg];
    const pubArea = (changes.pubArea ?? ((bytes) => bytes))(encodePublicArea(inputs.credential));
    const certInfo = encodeAttest(inputs, { ...changes, pubArea: () => pubArea }, hash);
    const x5c = authority.issueChain({
      subject: changes.subject ?? [],
      subjectPublicKeyInfo: key().subjectPublicKeyInfo,
      extensions: createExtensions(changes, inputs),
    });
    const sig = change(key().sign(certInfo, { hash }));
    const ver = changes.ver ?? '2.0';
    return {
      fmt: 'tpm',
      attStmt: textMap({ ver, alg, x5c, sig, certInfo, pubArea }),
      attStmtKeys: ['alg', 'certInfo', 'pubArea', 'sig', 'ver', 'x5c'],
      x5cCount: 2,
      roots: [authority.root],
      attestationType: 'AttCA',
    };
  };
}

/** TPMT_PUBLIC (TPM 2.0 Part 2 §12.2.4) of a key that only signs. */
function encodePublicArea({ coseParameters }: SampleSigner): Buffer {
  const parameter = (label: number) => Buffer.from(coseParameters.get(label) as Uint8Array);
  const rsa = coseParameters.get(1) === 3;
  const head = Buffer.concat([
    uint16(rsa ? algorithm.rsa : algorithm.ecc),
    uint16(algorithm.sha256),
    uint32(objectAttributes),
    sized(Buffer.alloc(0)),
  ]);
  if (rsa) {
    const exponent = uint32(0);
    return Buffer.concat([
      head,
      uint16(algorithm.nothing),
      uint16(algorithm.nothing),
      uint16(2048),
      exponent,
      sized(parameter(-1)),
    ]);
  }
  // TPM_ECC_NIST_P256, P384 and P521 are 3, 4 and 5; COSE's are 1, 2 and 3.
  const curve = uint16(Number(coseParameters.get(-1)) + 2);
  const scheme = [uint16(algorithm.nothing), uint16(algorithm.nothing), curve, uint16(algorithm.nothing)];
  return Buffer.concat([head, ...scheme, sized(parameter(-2)), sized(parameter(-3))]);
}

/** TPMS_ATTEST (TPM 2.0 Part 2 §10.12.12) of TPM2_Certify. */
function encodeAttest(
  { authData, clientDataHash }: StatementInputs,
  changes: TpmChanges & { readonly pubArea: () => Buffer },
  hash: HashName,
): Buffer {
  const { extraData = (bytes) => bytes, name = (bytes) => bytes } = changes;
  const attToBeSigned = createHash(hash).update(authData).update(clientDataHash).digest();
  const objectName = Buffer.concat([
    uint16(algorithm.sha256),
    createHash('sha256').update(changes.pubArea()).digest(),
  ]);
  const qualifiedSigner = Buffer.concat([uint16(algorithm.sha256), Buffer.alloc(32, 0x51)]);
  const clockInfo = Buffer.from('0000000001020304000000020000000301', 'hex');
  const firmwareVersion = Buffer.from('0007000200010000', 'hex');
  return Buffer.concat([
    uint32(changes.magic ?? 0xff54_4347),
    uint16(changes.type ?? 0x8017),
    sized(qualifiedSigner),
    sized(extraData(attToBeSigned)),
    clockInfo,
    firmwareVersion,
    sized(name(objectName)),
    sized(Buffer.concat([uint16(algorithm.sha256), Buffer.alloc(32, 0x52)])),
  ]);
}

/** WebAuthn L3 §8.3.1: TPM attributes in the subject alternative name, critical because the subject is empty. */
function createExtensions(changes: TpmChanges, { aaguid }: StatementInputs): readonly SampleExtension[] {
  const attribute = (id: string, value: string) => set(sequence(oid(id), utf8String(value)));
  const device = sequence(
    attribute('2.23.133.2.1', changes.manufacturer ?? 'id:494E5443'),
    attribute('2.23.133.2.2', 'Sample TPM'),
    attribute('2.23.133.2.3', 'id:00070002'),
  );
  const subjectAltName: SampleExtension = {
    id: '2.5.29.17',
    critical: true,
    value: changes.altName ?? sequence(explicit(4, device)),
  };
  const extendedKeyUsage = oid(changes.extendedKeyUsage ?? '2.23.133.8.3');
  return [
    basicConstraints(changes.authority ?? false),
    ...(changes.withoutAltName === true ? [] : [subjectAltName]),
    { id: '2.5.29.37', value: sequence(extendedKeyUsage) },
    aaguidExtension(changes.aaguid ?? aaguid),
  ];
}

/** A TPM2B: two bytes of length, then the bytes. */
function sized(bytes: Buffer): Buffer {
  return Buffer.concat([uint16(bytes.length), bytes]);
}

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
