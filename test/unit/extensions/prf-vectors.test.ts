import { readFileSync } from 'node:fs';
import { Encoder } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { derivePrfSalt } from '../../../src/shared/extensions/derive-prf-salt.ts';
import { lintExtensionOutputs } from '../../../src/shared/extensions/lint-extension-outputs.ts';
import { readClientExtensionOutputs } from '../../../src/shared/extensions/read-client-extension-outputs.ts';
import { refineAuthenticatorExtension } from '../../../src/shared/extensions/refine-authenticator-extension.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import {
  computeHmacSecret,
  computePrfSalt,
  decryptFromAuthenticator,
  deriveSharedSecret,
  encryptForAuthenticator,
} from '../../support/prf-derivation.ts';
import { decodeItem } from '../../support/vector-cbor.ts';

const bytes = z.string().transform((text) => Buffer.from(text, 'hex'));
const caseSchema = z.strictObject({
  prf_eval_first: bytes,
  prf_eval_second: bytes.optional(),
  shared_secret: bytes,
  salt1: bytes,
  salt2: bytes.optional(),
  salt_enc: bytes,
  output1: bytes,
  output2: bytes.optional(),
  output_enc: bytes,
  prf_results_first: bytes,
  prf_results_second: bytes.optional(),
});
const file = z
  .object({
    vectors: z.strictObject({
      shared: z.strictObject({
        platform_key_agreement_private_key: bytes,
        authenticator_cred_random: bytes,
        authenticator_key_agreement_public_key: z.object({ x: bytes, y: bytes }),
      }),
      'single-input-pin-protocol-2': caseSchema,
      'two-inputs-pin-protocol-2': caseSchema,
      'single-input-pin-protocol-1': caseSchema,
    }),
  })
  .parse(
    JSON.parse(readFileSync(new URL('../../vectors/spec/specification-prf.json', import.meta.url), 'utf8')),
  );
const { shared, ...cases } = file.vectors;
const cbor = new Encoder({ useRecords: false, mapsAsObjects: false });

const rows = [
  [2, 'single-input-pin-protocol-2', 'pinUvAuthProtocol 2: output1'],
  [2, 'two-inputs-pin-protocol-2', 'pinUvAuthProtocol 2: output1 ‖ output2'],
  [1, 'single-input-pin-protocol-1', 'pinUvAuthProtocol 1: output1'],
] as const;

describe('the PRF vectors of the specification', () => {
  it.each(rows)('protocol %i, %s: every number follows from the ones before it', (protocol, name) => {
    const vector = cases[name];
    const sharedSecret = deriveSharedSecret(protocol, {
      privateKey: shared.platform_key_agreement_private_key,
      ...shared.authenticator_key_agreement_public_key,
    });
    expect(sharedSecret).toEqual(vector.shared_secret);

    const inputs = [vector.prf_eval_first, vector.prf_eval_second].filter((input) => input !== undefined);
    const salts = inputs.map(computePrfSalt);
    expect(salts).toEqual([vector.salt1, vector.salt2].filter((salt) => salt !== undefined));
    expect(inputs.map((input) => Buffer.from(derivePrfSalt(input)))).toEqual(salts);

    // The IV is random; everything behind it follows.
    const saltIv = vector.salt_enc.subarray(0, 16);
    const encrypt = (plain: Buffer, iv: Buffer) =>
      encryptForAuthenticator(protocol, sharedSecret, protocol === 1 ? { plain } : { plain, iv });
    expect(encrypt(Buffer.concat(salts), saltIv)).toEqual(vector.salt_enc);

    const outputs = computeHmacSecret(shared.authenticator_cred_random, salts);
    expect(outputs).toEqual([vector.output1, vector.output2].filter((output) => output !== undefined));
    const outputIv = vector.output_enc.subarray(0, 16);
    expect(encrypt(Buffer.concat(outputs), outputIv)).toEqual(vector.output_enc);
    expect(decryptFromAuthenticator(protocol, sharedSecret, vector.output_enc)).toEqual(
      Buffer.concat([vector.prf_results_first, vector.prf_results_second ?? Buffer.alloc(0)]),
    );
  });

  it.each(rows)(
    'protocol %i, %s: authenticator data and client outputs are read without a fault',
    (_, name, meaning) => {
      const vector = cases[name];
      const extensions = Buffer.from(cbor.encode(new Map([['hmac-secret', vector.output_enc]])));
      const authData = Buffer.concat([Buffer.alloc(32, 7), Buffer.of(0x85, 0, 0, 0, 1), extensions]);
      const second = vector.prf_results_second?.toString('base64url');
      const first = vector.prf_results_first.toString('base64url');
      const results = second === undefined ? { first } : { first, second };
      const { roots, clientExtensionResults } = decodeAuthenticationResponse({
        id: 'AQ',
        rawId: 'AQ',
        type: 'public-key',
        response: { authenticatorData: authData.toString('base64url') },
        clientExtensionResults: { prf: { results } },
      });
      const map = findField(roots, ['authenticatorData', 'extensions']);
      expect(map && collectFaults([map])).toEqual([]);
      expect(map?.children[0]?.value).toEqual(new Uint8Array(vector.output_enc));

      const { item, node } = decodeItem(new Uint8Array(extensions));
      const entry = item.entries[0]?.value;
      const plain = node.children[0];
      if (entry === undefined || plain === undefined) throw new Error('the map has an entry');
      const refined = refineAuthenticatorExtension(plain, entry, { path: ['hmac-secret'], use: 'assertion' });
      expect(refined).toMatchObject({ meaning: { code: 'named', name: meaning }, faults: [] });

      const outputs = readClientExtensionOutputs(clientExtensionResults ?? {});
      expect(outputs.flatMap(({ faults }) => faults)).toEqual([]);
      expect(outputs[0]?.readings.map(({ path, bytes }) => [path, bytes && Buffer.from(bytes)])).toEqual([
        ['clientExtensionResults.prf.results.first', vector.output1],
        ...(vector.output2 === undefined
          ? []
          : [['clientExtensionResults.prf.results.second', vector.output2]]),
      ]);
      const facts = lintExtensionOutputs({
        kind: 'authentication',
        requested: { prf: { eval: { first: 'AQ' } } },
        client: clientExtensionResults,
        authenticator: map?.children,
      });
      expect(facts.map(({ code, identifier }) => [identifier, code])).toEqual([['prf', 'secret-disclosed']]);
    },
  );
});
