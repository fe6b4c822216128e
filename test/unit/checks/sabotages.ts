import { decodeBase64url, encodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import { decidingSpans } from '../../../src/shared/checks/deciding-spans.ts';
import type { Vector } from '../../support/vector-files.ts';
import type { EditAuthentication, EditRegistration } from './sample-contexts.ts';

const up = 0x01;
const uv = 0x04;
const be = 0x08;
const bs = 0x10;
const at = 0x40;

function member(vector: Vector, name: string): Uint8Array {
  const bytes = decodeBase64url(String(vector.response.response[name]));
  if (bytes === undefined) throw new Error(`${vector.id} has no ${name}`);
  return bytes;
}

function withMember(vector: Vector, name: string, bytes: Uint8Array): Vector {
  const response = { ...vector.response.response, [name]: encodeBase64url(bytes) };
  return { ...vector, response: { ...vector.response, response } };
}

type Rewrite = (vector: Vector) => Vector;

/** What is broken, in the response and in what the relying party knows, and the steps that must fail: these, and no other. */
type Sabotage<Edit> = readonly [name: string, rewrite: Rewrite, edit: Edit, steps: readonly string[]];

const rewriteText =
  (from: string | RegExp, to: string): Rewrite =>
  (vector) => {
    const text = new TextDecoder().decode(member(vector, 'clientDataJSON'));
    return withMember(vector, 'clientDataJSON', new TextEncoder().encode(text.replace(from, to)));
  };

/** Changes the first byte of the field at `path`, whose first name is also the member's. */
const rewriteByte =
  (path: readonly [string, ...string[]], change: (byte: number) => number): Rewrite =>
  (vector) => {
    const decoded =
      vector.kind === 'registration'
        ? decodeRegistrationResponse(vector.response)
        : decodeAuthenticationResponse(vector.response);
    const bytes = member(vector, path[0]);
    const [span] = decidingSpans(decoded, path);
    if (span === undefined) throw new Error(`${vector.id} has no ${path.join('/')}`);
    bytes[span.start] = change(bytes[span.start] ?? 0);
    return withMember(vector, path[0], bytes);
  };

const appendByte =
  (name: string): Rewrite =>
  (vector) =>
    withMember(vector, name, Uint8Array.of(...member(vector, name), 0));

const cutTo =
  (name: string, length: number): Rewrite =>
  (vector) =>
    withMember(vector, name, member(vector, name).slice(0, length));

const dropMember =
  (name: string): Rewrite =>
  (vector) => {
    const { [name]: _dropped, ...response } = vector.response.response;
    return { ...vector, response: { ...vector.response, response } };
  };

const withOuter =
  (member: object): Rewrite =>
  (vector) => ({ ...vector, response: { ...vector.response, ...member } });

const unchanged: Rewrite = (vector) => vector;
const registrationFlags = (change: (byte: number) => number) =>
  rewriteByte(['attestationObject', 'authData', 'flags'], change);
const authenticationFlags = (change: (byte: number) => number) =>
  rewriteByte(['authenticatorData', 'flags'], change);

export const registrationSabotages: readonly Sabotage<EditRegistration>[] = [
  ['another type of credential', withOuter({ type: 'password' }), () => {}, ['7.1.3']],
  ['an id that is not the rawId', withOuter({ id: 'AAAA' }), () => {}, ['7.1.3']],
  ['no clientDataJSON', dropMember('clientDataJSON'), () => {}, ['7.1.3', '7.1.5']],
  ['no attestationObject', dropMember('attestationObject'), () => {}, ['7.1.3', '7.1.13']],
  ['clientDataJSON cut short', cutTo('clientDataJSON', 40), () => {}, ['7.1.6']],
  ['a JSON array', rewriteText(/.*/s, '[]'), () => {}, ['7.1.6']],
  ['the type of an authentication', rewriteText('webauthn.create', 'webauthn.get'), () => {}, ['7.1.7']],
  [
    'another challenge',
    unchanged,
    ({ expectation }) => {
      expectation.challenge = 'AAAA';
    },
    ['7.1.8'],
  ],
  [
    'an origin with a slash',
    rewriteText('https://example.org"', 'https://example.org/"'),
    () => {},
    ['7.1.9'],
  ],
  [
    'another RP ID',
    rewriteByte(['attestationObject', 'authData', 'rpIdHash'], (byte) => byte ^ 1),
    () => {},
    ['7.1.14'],
  ],
  ['UP cleared', registrationFlags((flags) => flags & ~up), () => {}, ['7.1.15']],
  [
    'UV cleared where required',
    registrationFlags((flags) => flags & ~uv),
    ({ expectation }) => {
      expectation.userVerification = 'required';
    },
    ['7.1.16'],
  ],
  ['BS set without BE', registrationFlags((flags) => (flags & ~be) | bs), () => {}, ['7.1.17']],
  ['AT cleared', registrationFlags((flags) => flags & ~at), () => {}, ['7.1.13', '7.1.20']],
  [
    'an algorithm that was not offered',
    unchanged,
    ({ expectation }) => {
      expectation.algorithms = [-65535];
    },
    ['7.1.20'],
  ],
  ['a byte behind the attestation object', appendByte('attestationObject'), () => {}, ['7.1.13']],
  [
    'an attestation object that is no map',
    rewriteByte(['attestationObject'], () => 0x83),
    () => {},
    ['7.1.13'],
  ],
  [
    'a credential ID in use',
    unchanged,
    (context) => {
      context.credentialIdInUse = true;
    },
    ['7.1.26'],
  ],
];

export const authenticationSabotages: readonly Sabotage<EditAuthentication>[] = [
  ['another type of credential', withOuter({ type: 'password' }), () => {}, ['7.2.3']],
  ['an id that is not the rawId', withOuter({ id: 'AAAA' }), () => {}, ['7.2.3', '7.2.5']],
  ['no signature', dropMember('signature'), () => {}, ['7.2.3', '7.2.7']],
  ['no authenticatorData', dropMember('authenticatorData'), () => {}, ['7.2.3', '7.2.7']],
  [
    'a credential that is not listed',
    unchanged,
    ({ expectation }) => {
      expectation.allowCredentials = ['AAAA'];
    },
    ['7.2.5'],
  ],
  [
    'no record',
    unchanged,
    (context) => {
      context.record = undefined;
    },
    ['7.2.6'],
  ],
  [
    "another user's passkey",
    unchanged,
    (context) => {
      context.passkeyUserHandle = 'AAAA';
    },
    ['7.2.6'],
  ],
  [
    'nobody identified and no user handle',
    unchanged,
    (context) => {
      context.user = undefined;
    },
    ['7.2.6'],
  ],
  ['36 bytes of authenticator data', cutTo('authenticatorData', 36), () => {}, ['7.2.7']],
  ['a byte behind the authenticator data', appendByte('authenticatorData'), () => {}, ['7.2.7']],
  ['no client data', dropMember('clientDataJSON'), () => {}, ['7.2.3', '7.2.7', '7.2.8']],
  ['clientDataJSON cut short', cutTo('clientDataJSON', 40), () => {}, ['7.2.9']],
  ['the type of a registration', rewriteText('webauthn.get', 'webauthn.create'), () => {}, ['7.2.10']],
  [
    'another challenge',
    unchanged,
    ({ expectation }) => {
      expectation.challenge = 'AAAA';
    },
    ['7.2.11'],
  ],
  [
    'another origin',
    unchanged,
    ({ expectation }) => {
      expectation.origins = ['https://example.com'];
    },
    ['7.2.12'],
  ],
  ['another RP ID', rewriteByte(['authenticatorData', 'rpIdHash'], (byte) => byte ^ 1), () => {}, ['7.2.15']],
  ['UP cleared', authenticationFlags((flags) => flags & ~up), () => {}, ['7.2.16']],
  [
    'UV cleared where required',
    authenticationFlags((flags) => flags & ~uv),
    ({ expectation }) => {
      expectation.userVerification = 'required';
    },
    ['7.2.17'],
  ],
  [
    'BS set without BE',
    authenticationFlags((flags) => (flags & ~be) | bs),
    ({ record }) => Object.assign(record ?? {}, { backupEligible: false }),
    ['7.2.18'],
  ],
  [
    'BE lost',
    authenticationFlags((flags) => flags & ~be & ~bs),
    ({ record }) => Object.assign(record ?? {}, { backupEligible: true }),
    ['7.2.19.1'],
  ],
  [
    'BE gained',
    authenticationFlags((flags) => flags | be),
    ({ record }) => Object.assign(record ?? {}, { backupEligible: false }),
    ['7.2.19.2'],
  ],
  [
    'a counter that went back',
    unchanged,
    ({ record }) => Object.assign(record ?? {}, { signCount: 7 }),
    ['7.2.22'],
  ],
];
