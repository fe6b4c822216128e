import { describe, expect, it } from 'vitest';
import { credentialToJson } from '../../../src/renderer/workbench/commands/credential-to-json.ts';
import { describeRefusal } from '../../../src/renderer/workbench/commands/describe-refusal.ts';
import { RelyingPartyError } from '../../../src/renderer/workbench/state/relying-party-error.ts';
import { describeFailure } from '../../../src/renderer/workbench/words/describe-failure.ts';
import { words as en } from '../../../src/renderer/workbench/words/shell/en.ts';
import { words as ja } from '../../../src/renderer/workbench/words/shell/ja.ts';

const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

describe('credentialToJson', () => {
  it('takes the credential’s own toJSON()', () => {
    const json = { id: 'AQ', response: { clientDataJSON: 'e30' } };
    const credential = { id: 'AQ', type: 'public-key', toJSON: () => json };
    expect(credentialToJson(credential)).toEqual(json);
  });

  it.each([
    ['is missing', {}],
    [
      'refuses the object',
      {
        toJSON: () => {
          throw new TypeError('Illegal invocation');
        },
      },
    ],
  ])('reads the members where toJSON() %s', (_, more) => {
    const credential = {
      id: 'AQI',
      type: 'public-key',
      rawId: bytes(1, 2),
      authenticatorAttachment: 'platform',
      getClientExtensionResults: () => ({ credProps: { rk: true } }),
      response: {
        clientDataJSON: bytes(0x7b, 0x7d),
        attestationObject: bytes(0xa0),
        getTransports: () => ['internal'],
      },
      ...more,
    };
    expect(JSON.parse(JSON.stringify(credentialToJson(credential)))).toEqual({
      id: 'AQI',
      rawId: 'AQI',
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: { credProps: { rk: true } },
      response: { clientDataJSON: 'e30', attestationObject: 'oA', transports: ['internal'] },
    });
  });
});

describe('describeRefusal', () => {
  it('keeps the name and the message that the client gave', () => {
    const error = new DOMException('No answer within 2 s.', 'TimeoutError');
    expect(describeRefusal(error, false)).toEqual({
      name: 'TimeoutError',
      message: 'No answer within 2 s.',
      cancelled: false,
    });
  });

  it('takes a TypeError of a parse for a refusal, and remembers that the person cancelled', () => {
    expect(describeRefusal(new TypeError('bad challenge'), true)).toEqual({
      name: 'TypeError',
      message: 'bad challenge',
      cancelled: true,
    });
  });

  it('keeps within the sizes of the contract', () => {
    const error = new DOMException('m'.repeat(9_000), 'n'.repeat(900));
    const refusal = describeRefusal(error, false);
    expect([refusal.name.length, refusal.message.length]).toEqual([200, 4_000]);
  });

  it('shows a thrown value that is no error as what it is', () => {
    expect(describeRefusal('nope', false)).toEqual({ name: 'string', message: 'nope', cancelled: false });
  });
});

describe('describeFailure', () => {
  it('speaks the chosen language, whatever the relying party said', () => {
    const failure = new RelyingPartyError('challenge-used', 'This challenge was used.');
    expect(describeFailure(failure, en)).toEqual(en.failures['challenge-used']);
    expect(describeFailure(failure, ja)).toEqual(ja.failures['challenge-used']);
  });

  it('adds the relying party’s own sentence where that names what is wrong', () => {
    const failure = new RelyingPartyError('invalid-request', 'userName: too long.');
    expect(describeFailure(failure, ja)).toEqual({
      ...ja.failures['invalid-request'],
      particulars: 'userName: too long.',
    });
  });
});
