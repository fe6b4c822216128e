import { z } from 'zod';
import { base64urlSchema, ceremonyKindSchema } from '../contract/vocabulary.ts';

/** The version of the format that this workbench writes, and the newest that it reads. */
export const ceremonyFileVersion = 1;
export const ceremonyFileFormat = 'passkey-workbench/ceremony';

// Null says the same as an absent member: other languages write it so.
const jsonObjectSchema = z.record(z.string(), z.unknown());

const instantSchema = z
  .union([z.number(), z.iso.datetime({ offset: true })])
  .describe('Milliseconds since 1970-01-01T00:00:00Z, or an ISO 8601 text such as "2026-05-15T09:30:00Z".');

const relyingPartySchema = z
  .looseObject({
    rpId: z
      .string()
      .nullable()
      .exactOptional()
      .describe('The RP ID that the relying party expects: "example.org".'),
    origins: z
      .array(z.string())
      .nullable()
      .exactOptional()
      .describe('The origins that the relying party expects, literally as in client data.'),
    topOrigins: z
      .array(z.string())
      .nullable()
      .exactOptional()
      .describe(
        'Origins of pages that may frame those of the relying party. Where there is at least one, framing is expected.',
      ),
  })
  .describe('What the relying party expects of every response.');

const credentialRecordSchema = z
  .looseObject({
    id: base64urlSchema.nullable().exactOptional().describe('The credential ID.'),
    publicKey: base64urlSchema
      .nullable()
      .exactOptional()
      .describe('The credential public key, a COSE_Key; without it no signature is verified.'),
    signCount: z
      .int()
      .nonnegative()
      .nullable()
      .exactOptional()
      .describe('The signature counter as it was stored last.'),
    backupEligible: z.boolean().nullable().exactOptional().describe('The BE flag at registration.'),
    backupState: z.boolean().nullable().exactOptional().describe('The BS flag as it was stored last.'),
    uvInitialized: z.boolean().nullable().exactOptional().describe('The user was verified at least once.'),
    transports: z
      .array(z.string())
      .nullable()
      .exactOptional()
      .describe('What getTransports() gave at registration.'),
    userHandle: base64urlSchema
      .nullable()
      .exactOptional()
      .describe('The user handle of the account it belongs to.'),
  })
  .describe(
    'The credential record as it was before the ceremony (WebAuthn L3 §4); an authentication needs it.',
  );

const policySchema = z
  .looseObject({
    userVerification: z
      .string()
      .nullable()
      .exactOptional()
      .describe('"required", "preferred" or "discouraged"; goes before what the options say.'),
    allowCrossOrigin: z
      .boolean()
      .nullable()
      .exactOptional()
      .describe('Ceremonies inside a frame of another origin are expected.'),
    acceptedAttestation: z
      .union([z.string(), z.array(z.string())])
      .nullable()
      .exactOptional()
      .describe(
        'Acceptable attestation types ("None", "Self", "Basic", "AttCA", "AnonCA") or formats ("packed"); without it any.',
      ),
    rules: z
      .record(z.string(), z.enum(['reject', 'warn', 'accept']))
      .nullable()
      .exactOptional()
      .describe('Overrides of the default policy, by the code of its line.'),
  })
  .describe('What the relying party chose where the specification leaves the choice to it.');

/** Unknown members are kept everywhere: other tools may write more than this one reads. */
export const ceremonyFileSchema = z
  .looseObject({
    format: z.literal(ceremonyFileFormat).describe('Says what the file is.'),
    version: z.literal(ceremonyFileVersion).describe('The version of this format.'),
    kind: ceremonyKindSchema.describe('Which ceremony it was.'),
    relyingParty: relyingPartySchema.nullable().exactOptional(),
    options: jsonObjectSchema
      .nullable()
      .exactOptional()
      .describe(
        'PublicKeyCredentialCreationOptionsJSON or PublicKeyCredentialRequestOptionsJSON, as it was sent.',
      ),
    mediation: z
      .string()
      .nullable()
      .exactOptional()
      .describe('options.mediation of the call: "silent", "optional", "conditional" or "required".'),
    response: z
      .unknown()
      .describe('RegistrationResponseJSON or AuthenticationResponseJSON, as it was received.')
      .optional(),
    error: z
      .looseObject({
        name: z.string().describe('For instance "NotAllowedError".'),
        message: z.string().nullable().exactOptional().describe('The words of the client.'),
      })
      .nullable()
      .exactOptional()
      .describe('The DOMException that came instead of a response.'),
    credentialRecord: credentialRecordSchema.nullable().exactOptional(),
    policy: policySchema.nullable().exactOptional(),
    client: jsonObjectSchema
      .nullable()
      .exactOptional()
      .describe('What is known of the client: userAgent, platform and more.'),
    timing: z
      .looseObject({
        startedAt: instantSchema.nullable().exactOptional(),
        receivedAt: instantSchema.nullable().exactOptional(),
        elapsed: z
          .number()
          .nullable()
          .exactOptional()
          .describe('What the page measured around the call, in milliseconds.'),
      })
      .nullable()
      .exactOptional()
      .describe('When it happened; certificates are judged at this time.'),
  })
  .describe('One WebAuthn ceremony, with everything that is needed to judge it again.');
