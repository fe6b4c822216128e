import { createHash } from 'node:crypto';
import { encodeCbor, type SampleCbor, textMap } from './encode-cbor.ts';
import { createSigner, type SampleSigner } from './sample-algorithms.ts';
import { expandSeed } from './sample-keys.ts';
import type { MakeStatement } from './sample-statement.ts';
import type { OwnVector } from './sample-vector.ts';
import { noStatement } from './statements/none.ts';

/** The bits of the flags byte (WebAuthn L3 §6.1). */
export const flag = { UP: 0x01, RFU1: 0x02, UV: 0x04, BE: 0x08, BS: 0x10, RFU2: 0x20, AT: 0x40, ED: 0x80 };

export const rpId = 'passkeys.example';
export const origin = 'https://passkeys.example';
const userHandle = expandSeed('user handle', 16);
const sampleAaguid = Buffer.from('70617373-6b65-7973-8077-6f726b62656e'.replaceAll('-', ''), 'hex');

interface SampleChoices {
  readonly id: string;
  readonly alg?: number;
  /** Without AT and ED, which follow from the rest. */
  readonly flags?: number;
  /** Bits changed at the end, against what the data has. */
  readonly flipFlags?: number;
  readonly signCount?: number;
  readonly extensions?: Readonly<Record<string, SampleCbor>>;
  readonly requestedExtensions?: Readonly<Record<string, unknown>>;
  readonly clientExtensionResults?: Readonly<Record<string, unknown>>;
  readonly clientData?: (members: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly clientDataJSON?: (bytes: Buffer) => Buffer;
  /** The authenticator data before it is signed. */
  readonly authData?: (bytes: Buffer) => Buffer;
  readonly scopedTo?: string;
  readonly response?: (json: OwnVector['response']) => OwnVector['response'];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly mediation?: string;
  readonly requireUV?: boolean;
  readonly topOrigin?: string;
  readonly why?: string;
  readonly failing?: readonly string[];
  readonly category?: 'disputed';
}

export interface RegistrationChoices extends SampleChoices {
  readonly statement?: MakeStatement;
  readonly aaguid?: Buffer;
  readonly credentialId?: Buffer;
  readonly coseKey?: (signer: SampleSigner) => Buffer;
  readonly attestationObject?: (bytes: Buffer) => Buffer;
  readonly fmt?: string;
}

export interface AuthenticationChoices extends SampleChoices {
  readonly prevCounter?: number;
  readonly record?: Readonly<Record<string, unknown>>;
  readonly signature?: (bytes: Buffer) => Buffer;
  /** What the response has as user handle; the account's own where absent. */
  readonly userHandle?: string | null;
}

export function createRegistration(choices: RegistrationChoices): OwnVector {
  const { id, alg = -7, statement = noStatement() } = choices;
  const credential = createSigner(alg, 'credential');
  const aaguid = choices.aaguid ?? sampleAaguid;
  const credentialId = choices.credentialId ?? credentialIdOf(credential);
  const coseKey = choices.coseKey?.(credential) ?? credential.coseKey;
  const attested = Buffer.concat([aaguid, uint16(credentialId.length), credentialId, coseKey]);
  const flags = (choices.flags ?? flag.UP | flag.UV) | flag.AT;
  const { authData, rpIdHash, flagsByte } = createAuthenticatorData(choices, flags, attested);
  const challenge = expandSeed(`challenge ${id}`, 32).toString('base64url');
  const clientDataJSON = createClientData(choices, 'webauthn.create', challenge);
  const clientDataHash = sha256(clientDataJSON);
  const made = statement({ authData, clientDataHash, rpIdHash, credentialId, aaguid, credential });
  const fmt = choices.fmt ?? made.fmt;
  const whole = encodeCbor(textMap({ fmt, attStmt: made.attStmt, authData }));
  const attestationObject = choices.attestationObject?.(whole) ?? whole;
  const response = {
    ...createEnvelope(credentialId, choices),
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal', 'hybrid'],
    },
  };
  return {
    ...createRow(choices, { kind: 'registration', credential, challenge, response }),
    fmt,
    options: {
      rp: { id: rpId, name: 'Samples' },
      user: { id: userHandle.toString('base64url'), name: 'sample', displayName: 'Sample' },
      challenge,
      pubKeyCredParams: [{ type: 'public-key', alg }],
      authenticatorSelection: { userVerification: userVerification(choices) },
      attestation: made.fmt === 'none' ? 'none' : 'direct',
      ...(choices.requestedExtensions === undefined ? {} : { extensions: choices.requestedExtensions }),
      ...choices.options,
    },
    ...(made.roots.length === 0
      ? {}
      : { roots: [...new Set(made.roots.map((root) => root.toString('base64url')))] }),
    attestationType: made.attestationType,
    fields: {
      ...createFields(choices, { flagsByte, rpIdHash, authData }),
      aaguid: formatAaguid(aaguid),
      credentialIdLength: credentialId.length,
      credentialId: credentialId.toString('base64url'),
      cose: describeCoseKey(credential),
      credentialPublicKey: coseKey.toString('base64url'),
      attObjKeys: ['fmt', 'attStmt', 'authData'],
      attStmtKeys: made.attStmtKeys,
      ...(made.x5cCount === undefined ? {} : { x5cCount: made.x5cCount }),
    },
  };
}

export function createAuthentication(choices: AuthenticationChoices): OwnVector {
  const { id, alg = -7, prevCounter = 0 } = choices;
  const credential = createSigner(alg, 'credential');
  const credentialId = credentialIdOf(credential);
  const flags = choices.flags ?? flag.UP | flag.UV;
  const { authData, rpIdHash, flagsByte } = createAuthenticatorData(choices, flags, Buffer.alloc(0));
  const challenge = expandSeed(`challenge ${id}`, 32).toString('base64url');
  const clientDataJSON = createClientData(choices, 'webauthn.get', challenge);
  const made = credential.sign(Buffer.concat([authData, sha256(clientDataJSON)]));
  const signature = choices.signature?.(made) ?? made;
  const handle = choices.userHandle === undefined ? userHandle.toString('base64url') : choices.userHandle;
  const response = {
    ...createEnvelope(credentialId, choices),
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      ...(handle === null ? {} : { userHandle: handle }),
    },
  };
  const publicKey = credential.coseKey.toString('base64url');
  return {
    ...createRow(choices, { kind: 'authentication', credential, challenge, response }),
    fmt: null,
    options: {
      challenge,
      rpId,
      allowCredentials: [{ type: 'public-key', id: credentialId.toString('base64url') }],
      userVerification: userVerification(choices),
      ...(choices.requestedExtensions === undefined ? {} : { extensions: choices.requestedExtensions }),
      ...choices.options,
    },
    publicKey,
    prevCounter,
    credentialRecord: {
      id: credentialId.toString('base64url'),
      publicKey,
      signCount: prevCounter,
      backupEligible: (flags & flag.BE) !== 0,
      backupState: (flags & flag.BS) !== 0,
      uvInitialized: true,
      transports: ['internal', 'hybrid'],
      userHandle: userHandle.toString('base64url'),
      ...choices.record,
    },
    fields: createFields(choices, { flagsByte, rpIdHash, authData }),
  };
}

function createAuthenticatorData(choices: SampleChoices, flags: number, attested: Buffer) {
  const rpIdHash = sha256(Buffer.from(choices.scopedTo ?? rpId));
  const extensions = choices.extensions === undefined ? [] : [encodeCbor(textMap(choices.extensions))];
  const flagsByte = (flags | (extensions.length > 0 ? flag.ED : 0)) ^ (choices.flipFlags ?? 0);
  const signCount = Buffer.alloc(4);
  signCount.writeUInt32BE(choices.signCount ?? 0);
  const whole = Buffer.concat([rpIdHash, Buffer.of(flagsByte), signCount, attested, ...extensions]);
  return { rpIdHash, flagsByte, authData: choices.authData?.(whole) ?? whole };
}

function createClientData(choices: SampleChoices, type: string, challenge: string): Buffer {
  const members = { type, challenge, origin, crossOrigin: false };
  const bytes = Buffer.from(JSON.stringify(choices.clientData?.(members) ?? members));
  return choices.clientDataJSON?.(bytes) ?? bytes;
}

function createEnvelope(credentialId: Buffer, { clientExtensionResults = {} }: SampleChoices) {
  const id = credentialId.toString('base64url');
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults,
  };
}

/** What every line has, whatever the ceremony. */
function createRow(
  choices: SampleChoices,
  {
    kind,
    credential,
    challenge,
    response,
  }: {
    kind: 'registration' | 'authentication';
    credential: SampleSigner;
    challenge: string;
    response: OwnVector['response'];
  },
) {
  return {
    id: choices.id,
    source: 'made by test/support/samples',
    kind,
    alg: credential.name,
    device: 'software',
    rpId,
    origin,
    challenge,
    requireUV: choices.requireUV ?? false,
    ...(choices.topOrigin === undefined ? {} : { allowCrossOrigin: true, topOrigin: choices.topOrigin }),
    ...(choices.mediation === undefined ? {} : { mediation: choices.mediation }),
    response: choices.response?.(response) ?? response,
    expect: choices.failing === undefined ? ('valid' as const) : ('invalid' as const),
    why: choices.why ?? null,
    ...(choices.failing === undefined ? {} : { failing: choices.failing }),
    ...(choices.category === undefined ? {} : { category: choices.category }),
  };
}

/** What the line was made from, never what a decoder says of it. */
function createFields(
  { extensions, signCount = 0 }: SampleChoices,
  { flagsByte, rpIdHash, authData }: { flagsByte: number; rpIdHash: Buffer; authData: Buffer },
) {
  return {
    flagsByte: `0x${flagsByte.toString(16).padStart(2, '0')}`,
    flags: Object.entries(flag)
      .filter(([, bit]) => (flagsByte & bit) !== 0)
      .map(([name]) => name),
    signCount,
    rpIdHash: rpIdHash.toString('hex'),
    authDataLength: authData.length,
    ...(extensions === undefined ? {} : { extensions: describe(extensions) }),
  };
}

/** Values as `fields` show them: bytes as hex, maps with their keys as text, in the order of the encoding. */
function describe(extensions: Readonly<Record<string, SampleCbor>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(extensions);
  entries.sort(([a], [b]) => Buffer.compare(encodeCbor(a), encodeCbor(b)));
  return Object.fromEntries(entries.map(([name, value]) => [name, describeValue(value)]));
}

function describeValue(value: SampleCbor): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(describeValue);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, member]) => [String(key), describeValue(member)]));
  }
  return value;
}

function describeCoseKey({ coseParameters }: SampleSigner): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    [...coseParameters].map(([label, value]) => [
      String(label),
      typeof value === 'number' ? value : `${value.length} bytes`,
    ]),
  );
}

function credentialIdOf(credential: SampleSigner): Buffer {
  return expandSeed(`credential ${credential.alg}`, 32);
}

function userVerification({ requireUV }: SampleChoices): string {
  return requireUV === true ? 'required' : 'preferred';
}

function formatAaguid(aaguid: Buffer): string {
  return aaguid.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
