import { describe, expect, it } from 'vitest';
import type { ClientFacts } from '../../../src/shared/contract/ceremony-response.ts';
import { explainRefusal } from '../../../src/shared/explain/explain-refusal.ts';
import { nextSteps } from '../../../src/shared/explain/next-steps.ts';
import type { RefusalEvidence } from '../../../src/shared/explain/refusal-evidence.ts';
import type { Likelihood, RefusalCauseCode } from '../../../src/shared/explain/refusal-explanation.ts';
import { refusalMessages } from '../../../src/shared/explain/refusal-messages.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const electronLinux =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) passkey-workbench/0.1.0 Chrome/156.0.8078.100 Electron/45.4.1 Safari/537.36';
const electronMac = electronLinux.replace('X11; Linux x86_64', 'Macintosh; Intel Mac OS X 10_15_7');
const electronWindows = electronLinux.replace('X11; Linux x86_64', 'Windows NT 10.0; Win64; x64');
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';

const catchAll =
  'The operation either timed out or was not allowed. See: https://www.w3.org/TR/webauthn-2/#sctn-privacy-considerations-client.';
const firefoxCatchAll =
  'The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.';
const notSuffix =
  'The relying party ID is not a registrable domain suffix of, nor equal to the current domain.';

const quietFacts: ClientFacts = {
  userAgent: '',
  platform: '',
  language: 'en',
  elapsed: 8_000,
  timeout: 60_000,
  focusedAtStart: true,
  focusedAtEnd: true,
  userVerifyingPlatformAuthenticator: null,
  capabilities: null,
};

type Case = Partial<Omit<RefusalEvidence, 'refusal' | 'clientFacts'>> & {
  readonly name: string;
  readonly message?: string;
  readonly cancelled?: boolean;
  readonly facts?: Partial<ClientFacts> | null;
};

function evidence({ name, message = '', cancelled = false, facts = {}, ...rest }: Case): RefusalEvidence {
  return {
    kind: 'registration',
    refusal: { name, message, cancelled },
    clientFacts: facts === null ? null : { ...quietFacts, ...facts },
    options: { timeout: 60_000 },
    rpId: 'localhost',
    origin: 'https://localhost:8443',
    userAgent: chrome,
    virtual: false,
    host: 'electron',
    ...rest,
  };
}

/** Each cause with its likelihood, in the order they are told. */
function causesOf(one: Case): readonly string[] {
  return explainRefusal(evidence(one)).causes.map(({ code, likelihood }) => `${likelihood}: ${code}`);
}

type Told = `${Likelihood}: ${RefusalCauseCode}`;

/** The whole answer, in order: what is left out is as much a claim as what is told. */
const answers: readonly (readonly [string, Case, readonly Told[]])[] = [
  [
    'our own Cancel is certain whatever name the client gives it',
    { name: 'NotAllowedError', message: catchAll, cancelled: true },
    ['certain: cancelled-in-workbench'],
  ],
  ['an abort that was not ours came from the page', { name: 'AbortError' }, ['likely: aborted-by-page']],
  [
    'Firefox aborts for a newer request too',
    { name: 'AbortError', message: 'The operation was aborted.', userAgent: firefox },
    ['likely: aborted-by-page', 'possible: replaced-by-new-request'],
  ],
  [
    "the catch-all after some seconds is the person's more likely than anything",
    { name: 'NotAllowedError', message: catchAll },
    ['likely: dismissed-by-person', 'possible: authenticator-locked'],
  ],
  [
    'the catch-all after the whole timeout',
    { name: 'NotAllowedError', message: catchAll, facts: { elapsed: 57_500 } },
    ['likely: timed-out', 'possible: dismissed-by-person', 'possible: authenticator-locked'],
  ],
  [
    'the catch-all at once for a sign-in',
    { name: 'NotAllowedError', message: catchAll, kind: 'authentication', facts: { elapsed: 40 } },
    ['likely: no-matching-credential', 'possible: dismissed-by-person', 'possible: authenticator-locked'],
  ],
  [
    'user verification was required where no platform authenticator can give it',
    {
      name: 'NotAllowedError',
      message: catchAll,
      options: { authenticatorSelection: { userVerification: 'required' } },
      facts: { userVerifyingPlatformAuthenticator: false },
    },
    ['likely: user-verification-impossible', 'likely: dismissed-by-person', 'possible: authenticator-locked'],
  ],
  [
    'a platform authenticator was asked for where there is none',
    {
      name: 'NotAllowedError',
      message: catchAll,
      options: {
        publicKey: {
          authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'discouraged' },
        },
      },
      facts: { userVerifyingPlatformAuthenticator: false },
    },
    [
      'likely: no-platform-authenticator',
      'likely: dismissed-by-person',
      'possible: authenticator-does-not-fit',
    ],
  ],
  [
    'nobody dismisses a virtual authenticator',
    {
      name: 'NotAllowedError',
      message: catchAll,
      kind: 'authentication',
      options: { allowCredentials: [{}], userVerification: 'required' },
      virtual: true,
    },
    ['likely: user-verification-impossible', 'likely: no-matching-credential'],
  ],
  [
    'a virtual authenticator of the wrong kind',
    {
      name: 'NotAllowedError',
      message: catchAll,
      options: { authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'required' } },
      virtual: true,
    },
    ['likely: authenticator-does-not-fit'],
  ],
  [
    'a virtual authenticator in Chromium, asked for a discoverable passkey',
    {
      name: 'NotAllowedError',
      message: catchAll,
      options: { authenticatorSelection: { residentKey: 'preferred' } },
      virtual: true,
    },
    ['possible: resident-key-needs-user-verification', 'possible: virtual-authenticator-unable'],
  ],
  [
    'Electron on Linux cannot ask for the PIN of a security key',
    {
      name: 'NotAllowedError',
      message: catchAll,
      kind: 'authentication',
      options: { userVerification: 'preferred' },
      userAgent: electronLinux,
    },
    [
      'likely: security-key-pin-unsupported',
      'likely: dismissed-by-person',
      'possible: account-not-chosen',
      'possible: no-matching-credential',
      'possible: authenticator-locked',
    ],
  ],
  [
    'Electron on an unentitled Mac answers at once',
    {
      name: 'NotAllowedError',
      message: catchAll,
      userAgent: electronMac,
      facts: { elapsed: 300, userVerifyingPlatformAuthenticator: true },
    },
    [
      'likely: platform-passkeys-not-entitled',
      'possible: security-key-pin-unsupported',
      'possible: dismissed-by-person',
      'possible: authenticator-locked',
    ],
  ],
  [
    'Electron on Windows leaves accounts and PIN to the system',
    { name: 'NotAllowedError', message: catchAll, kind: 'authentication', userAgent: electronWindows },
    ['likely: dismissed-by-person', 'possible: no-matching-credential', 'possible: authenticator-locked'],
  ],
  [
    'nobody chose the account in the desktop window',
    {
      name: 'NotAllowedError',
      message: catchAll,
      kind: 'authentication',
      userAgent: electronLinux,
      virtual: true,
    },
    ['likely: account-not-chosen', 'likely: no-matching-credential'],
  ],
  [
    'the host is asked where the user agent is not known',
    {
      name: 'NotAllowedError',
      message: catchAll,
      kind: 'authentication',
      userAgent: '',
      facts: { platform: 'Linux', userVerifyingPlatformAuthenticator: true },
      options: { userVerification: 'discouraged' },
    },
    [
      'likely: dismissed-by-person',
      'possible: account-not-chosen',
      'possible: no-matching-credential',
      'possible: security-key-pin-unsupported',
    ],
  ],
  [
    'Firefox gives up after two minutes, whatever the page asked',
    {
      name: 'NotAllowedError',
      message: firefoxCatchAll,
      userAgent: firefox,
      options: { timeout: 600_000 },
      facts: { elapsed: 120_000, timeout: 600_000 },
    },
    ['likely: timed-out', 'possible: dismissed-by-person', 'possible: authenticator-locked'],
  ],
  [
    'a page without focus is one more possibility',
    {
      name: 'NotAllowedError',
      message: firefoxCatchAll,
      userAgent: firefox,
      facts: { focusedAtStart: false },
    },
    ['likely: dismissed-by-person', 'possible: authenticator-locked', 'possible: page-not-focused'],
  ],
  [
    'without client facts nothing is more than possible',
    { name: 'NotAllowedError', message: catchAll, kind: 'authentication', facts: null, options: null },
    ['possible: no-matching-credential', 'possible: dismissed-by-person', 'possible: authenticator-locked'],
  ],
  [
    'Chromium says that the page lacks focus',
    {
      name: 'NotAllowedError',
      message: 'The operation is not allowed at this time because the page does not have focus.',
    },
    ['certain: page-not-focused'],
  ],
  [
    'Chromium says that the certificate is wrong',
    {
      name: 'NotAllowedError',
      message: 'WebAuthn is not supported on sites with TLS certificate errors.',
    },
    ['certain: certificate-error'],
  ],
  [
    'Safari says who closed the sheet',
    {
      name: 'NotAllowedError',
      message: 'This request has been cancelled by the user.',
      userAgent: safari,
    },
    ['certain: dismissed-by-person'],
  ],
  [
    'Safari says that time ran out',
    { name: 'NotAllowedError', message: 'Operation timed out.', userAgent: safari },
    ['certain: timed-out'],
  ],
  [
    'our own timer, in Electron without any authenticator',
    {
      name: 'TimeoutError',
      message: 'no answer',
      userAgent: electronMac,
      facts: { elapsed: 60_003, userVerifyingPlatformAuthenticator: false },
    },
    ['certain: timed-out', 'likely: no-authenticator-reachable', 'possible: nobody-answered'],
  ],
  [
    'our own timer with a virtual authenticator',
    { name: 'TimeoutError', virtual: true },
    ['certain: timed-out', 'possible: nobody-answered'],
  ],
  [
    'an excluded credential, in Chromium',
    {
      name: 'InvalidStateError',
      message:
        'The user attempted to register an authenticator that contains one of the credentials already registered with the relying party.',
    },
    ['certain: already-registered'],
  ],
  [
    'an excluded credential, in Firefox',
    {
      name: 'InvalidStateError',
      message: 'An attempt was made to use an object that is not, or is no longer, usable',
      userAgent: firefox,
      options: { excludeCredentials: [{}, {}] },
    },
    ['likely: already-registered', 'possible: request-pending'],
  ],
  [
    'a second call at once',
    { name: 'OperationError', message: 'A request is already pending.' },
    ['certain: request-pending'],
  ],
  [
    'an IP address as host',
    { name: 'SecurityError', message: 'This is an invalid domain.', origin: 'https://127.0.0.1:8443' },
    ['certain: host-is-ip-address'],
  ],
  [
    'an IPv6 address as host, in Firefox',
    {
      name: 'SecurityError',
      message: 'The operation is insecure.',
      origin: 'https://[::1]:8443',
      userAgent: firefox,
    },
    ['certain: host-is-ip-address'],
  ],
  [
    'a host that is no domain',
    { name: 'SecurityError', message: 'This is an invalid domain.' },
    ['certain: host-not-a-domain'],
  ],
  [
    'plain http beyond localhost',
    {
      name: 'SecurityError',
      message:
        "Public-key credentials are only available to HTTPS origins with valid certificates, HTTP origins that fall under 'localhost', or pages served from an extension.",
      origin: 'http://login.example.com',
      rpId: 'example.com',
    },
    ['certain: origin-not-secure'],
  ],
  [
    'an RP ID with a scheme',
    { name: 'SecurityError', message: notSuffix, rpId: 'https://localhost' },
    ['certain: rp-id-has-scheme'],
  ],
  [
    'an RP ID with a port, after a vain look for related origins',
    {
      name: 'SecurityError',
      message: `${notSuffix} Subsequently, an attempt to fetch the .well-known/webauthn resource of the claimed RP ID failed.`,
      rpId: 'localhost:8443',
    },
    ['certain: rp-id-has-port', 'possible: related-origins-unreachable'],
  ],
  [
    'an RP ID with a path',
    { name: 'SecurityError', message: notSuffix, rpId: 'localhost/login' },
    ['certain: rp-id-has-path'],
  ],
  [
    'localhost claimed by a name below it',
    { name: 'SecurityError', message: notSuffix, rpId: 'localhost', origin: 'https://app.localhost' },
    ['certain: rp-id-localhost-from-subdomain'],
  ],
  [
    'the RP ID of somebody else',
    { name: 'SecurityError', message: notSuffix, rpId: 'example.com' },
    ['certain: rp-id-not-suffix'],
  ],
  [
    'an RP ID that only ends alike',
    { name: 'SecurityError', message: notSuffix, rpId: 'ample.com', origin: 'https://example.com' },
    ['certain: rp-id-not-suffix'],
  ],
  [
    'a public suffix, which only the client knows',
    { name: 'SecurityError', message: notSuffix, rpId: 'co.uk', origin: 'https://shop.co.uk' },
    ['certain: rp-id-not-suffix'],
  ],
  [
    'an RP ID that looks right, in Firefox',
    { name: 'SecurityError', message: 'The operation is insecure.', userAgent: firefox },
    ['possible: certificate-error', 'possible: rp-id-not-suffix'],
  ],
  [
    'related origins that do not list the page',
    {
      name: 'SecurityError',
      message: `${notSuffix} Subsequently, fetching the .well-known/webauthn resource of the claimed RP ID was successful, but no listed origin matched the caller.`,
      rpId: 'example.com',
      origin: 'https://example.co.uk',
    },
    ['certain: rp-id-not-suffix', 'certain: related-origins-not-listed'],
  ],
  [
    'options that no device can serve, by demand',
    {
      name: 'ConstraintError',
      options: { authenticatorSelection: { userVerification: 'required', requireResidentKey: true } },
    },
    ['likely: user-verification-impossible', 'likely: resident-key-impossible'],
  ],
  [
    'options that no device can serve, without a demand that says which',
    { name: 'ConstraintError' },
    ['possible: user-verification-impossible', 'possible: resident-key-impossible'],
  ],
  [
    'algorithms, unless the message says otherwise',
    { name: 'NotSupportedError' },
    ['likely: algorithms-unsupported', 'possible: extension-misused'],
  ],
  [
    'a TypeError about one option',
    { name: 'TypeError', message: 'User handle exceeds 64 bytes.' },
    ['certain: user-handle-length'],
  ],
  [
    'a TypeError about something else',
    { name: 'TypeError', message: 'no idea' },
    ['likely: option-malformed'],
  ],
  [
    'a page without navigator.credentials',
    {
      name: 'TypeError',
      message: "Cannot read properties of undefined (reading 'create')",
      origin: 'http://workstation:8443',
      rpId: 'workstation',
    },
    ['certain: origin-not-secure', 'likely: not-a-secure-context'],
  ],
  [
    'a lost credential manager',
    {
      name: 'NotReadableError',
      message: 'An unknown error occurred while talking to the credential manager.',
    },
    ['certain: credential-manager-failure'],
  ],
  [
    'an authenticator that failed, in Safari',
    { name: 'UnknownError', message: 'Unknown internal error.', userAgent: safari },
    ['likely: authenticator-failure'],
  ],
  [
    'a name that nobody knows',
    { name: 'QuantumError', message: 'flux', options: 'not an object', origin: 'null', facts: null },
    ['possible: unknown-error'],
  ],
];

describe('the explanation of a refusal', () => {
  it.each(answers)('tells %s', (_title, one, told) => {
    expect(causesOf(one)).toEqual(told);
  });

  it('gives each cause its evidence and its next step', () => {
    const [first] = explainRefusal(evidence({ name: 'NotAllowedError', message: catchAll })).causes;
    expect(first).toEqual({
      code: 'dismissed-by-person',
      likelihood: 'likely',
      because: [{ code: 'ended-before-timeout', elapsed: 8_000, timeout: 60_000 }],
      nextStep: 'try-again',
    });
  });

  it('presents no guess at the catch-all as certain', () => {
    for (const kind of ['registration', 'authentication'] as const) {
      for (const userAgent of [chrome, electronLinux, electronMac, electronWindows, firefox, safari]) {
        for (const elapsed of [0, 5_000, 60_000]) {
          const told = causesOf({
            name: 'NotAllowedError',
            message: catchAll,
            kind,
            userAgent,
            facts: { elapsed },
          });
          expect(told.length).toBeGreaterThan(1);
          expect(told.filter((cause) => cause.startsWith('certain'))).toEqual([]);
        }
      }
    }
  });

  it.each(refusalMessages.map(({ name, fragment, cause }) => [name, fragment, cause] as const))(
    'reads %s "…%s…"',
    (name, fragment, cause) => {
      const { causes } = explainRefusal(
        evidence({ name, message: `Before ${fragment.toUpperCase()} after`, kind: 'authentication' }),
      );
      expect(causes.map(({ code }) => code)).toContain(cause);
    },
  );

  it('has a next step for every cause that a message names', () => {
    for (const { cause } of refusalMessages) expect(nextSteps[cause]).toBeTypeOf('string');
  });
});
