import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clauseUrl } from '../../../src/shared/inspection/clause-url.ts';

const webAuthn = 'https://www.w3.org/TR/webauthn-3/';

describe('clauseUrl', () => {
  it.each([
    ['WebAuthn L3 §6.1', `${webAuthn}#sctn-authenticator-data`],
    // A step of a procedure is read in its section.
    ['WebAuthn L3 §7.2.17', `${webAuthn}#sctn-verifying-assertion`],
    ['WebAuthn L3 §6.1, signCount', `${webAuthn}#sctn-authenticator-data`],
    ['WebAuthn L3 §99', webAuthn],
    ['WebAuthn L3', webAuthn],
    ['RFC 8949 §4.2.1', 'https://www.rfc-editor.org/rfc/rfc8949.html#section-4.2.1'],
    ['RFC 8017 §A.1.1', 'https://www.rfc-editor.org/rfc/rfc8017.html#appendix-A.1.1'],
    ['RFC 9964', 'https://www.rfc-editor.org/rfc/rfc9964.html'],
    ['X.690 §8.1', 'https://www.itu.int/rec/T-REC-X.690'],
    ['MS-WCCE', undefined],
    ['', undefined],
    ['https://example.com/', undefined],
    ['javascript:alert(1)', undefined],
  ])('%j is at %j', (reference, expected) => {
    expect(clauseUrl(reference)).toBe(expected);
  });

  it('has an anchor for every section of WebAuthn Level 3 that the sources name', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const named = new Set(
      files.flatMap(
        (name) =>
          readFileSync(join('src', name), 'utf8').match(/WebAuthn L3 §\d[\d.]*\d|WebAuthn L3 §\d/g) ?? [],
      ),
    );
    expect(named.size).toBeGreaterThan(40);
    expect([...named].filter((reference) => clauseUrl(reference)?.includes('#') !== true)).toEqual([]);
  });
});
