import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { decodeTpmAttest } from '../../../src/shared/tpm/decode-tpm-attest.ts';
import { decodeTpmPublic } from '../../../src/shared/tpm/decode-tpm-public.ts';
import { tpmAlgorithms } from '../../../src/shared/tpm/tpm-algorithms.ts';
import { tpmCurves } from '../../../src/shared/tpm/tpm-curves.ts';
import { tpmStructureTags } from '../../../src/shared/tpm/tpm-structure-tags.ts';
import { capturedNote } from '../../support/vector-files.ts';
import { hex } from '../../support/vector-hex.ts';
import { readTpmStatements } from './tpm-vectors.ts';

interface ParsedPubArea {
  readonly type: string;
  readonly nameAlg: string;
  readonly objectAttributes: Readonly<Record<string, boolean>>;
  readonly unique: Uint8Array;
}

interface ParsedCertInfo {
  readonly magic: number;
  readonly type: string;
  readonly qualifiedSigner: Uint8Array;
  readonly extraData: Uint8Array;
  readonly clockInfo: { readonly resetCount: number; readonly restartCount: number; readonly safe: boolean };
  readonly attested: {
    readonly nameAlg: string;
    readonly name: Uint8Array;
    readonly qualifiedName: Uint8Array;
  };
}

interface Library {
  readonly parsePubArea: (bytes: Uint8Array) => ParsedPubArea;
  readonly parseCertInfo: (bytes: Uint8Array) => ParsedCertInfo;
  readonly TPM_ALG: Readonly<Record<number, string>>;
  readonly TPM_ST: Readonly<Record<number, string>>;
  readonly TPM_ECC_CURVE: Readonly<Record<number, string>>;
}

const library = await importLibrary();
// These are the two that disagree: the library knows no hash of RSASSA, and they lack it (TPMT_RSA_SCHEME wants one).
const statements = readTpmStatements().filter(({ id }) => !id.startsWith('yubi-td-'));

describe(`SimpleWebAuthn's reading of TPM structures${capturedNote}`, () => {
  it.each(statements.map((statement) => [statement.id, statement] as const))(
    'agrees about %s',
    (_, { certInfo, pubArea }) => {
      const { node, attest } = decodeTpmAttest(
        new ByteCursor({ name: 'certInfo', bytes: certInfo }),
        'certInfo',
      );
      const theirs = library.parseCertInfo(certInfo);
      expect(attest).toMatchObject({
        magic: theirs.magic,
        qualifiedSigner: theirs.qualifiedSigner,
        extraData: theirs.extraData,
        certify: { name: theirs.attested.name, qualifiedName: theirs.attested.qualifiedName },
      });
      const at = (...path: string[]) => findField([node], ['certInfo', ...path]);
      expect(at('type')?.meaning).toEqual({ code: 'named', name: theirs.type });
      expect(at('clockInfo', 'resetCount')?.value).toBe(theirs.clockInfo.resetCount);
      expect(at('clockInfo', 'restartCount')?.value).toBe(theirs.clockInfo.restartCount);

      const { publicArea } = decodeTpmPublic(new ByteCursor({ name: 'pubArea', bytes: pubArea }), 'pubArea');
      const area = library.parsePubArea(pubArea);
      expect(tpmAlgorithms.get(publicArea?.type ?? 0)).toBe(area.type);
      expect(tpmAlgorithms.get(publicArea?.nameAlg ?? 0)).toBe(area.nameAlg);
      const unique = publicArea?.unique;
      const numbers =
        unique?.type === 'rsa' ? [unique.n] : unique?.type === 'ecc' ? [unique.x, unique.y] : [];
      expect(Buffer.concat(numbers).toString('hex')).toBe(Buffer.from(area.unique).toString('hex'));
    },
  );

  it.each([
    ['restricted', 16],
    ['decrypt', 17],
    ['signOrEncrypt', 18],
    ['noDA', 10],
    ['encryptedDuplication', 11],
    ['fixedParent', 4],
    ['sensitiveDataOrigin', 5],
    ['userWithAuth', 6],
    ['adminWithPolicy', 7],
    ['fixedTPM', 1],
    ['stClear', 2],
  ])('disagrees about %s: TPMA_OBJECT has it at bit %i, the library one lower', (attribute, bit) => {
    const parse = (position: number) => {
      const attributes = (2 ** position).toString(16).padStart(8, '0');
      return library.parsePubArea(hex(`0001 000b ${attributes} 0000 0010 0010 0800 00000000 0000`));
    };
    expect(parse(bit).objectAttributes[attribute]).toBe(false);
    expect(parse(bit - 1).objectAttributes[attribute]).toBe(true);
  });

  it('says of every clock that it is safe, because an array is true', () => {
    const unsafe = hex(
      'ff544347 8017 0000 0000 0000000000000000 00000000 00000000 00 0000000000000000 0002 000b 0000',
    );
    const { node } = decodeTpmAttest(new ByteCursor({ name: 'certInfo', bytes: unsafe }), 'certInfo');
    expect(findField([node], ['certInfo', 'clockInfo', 'safe'])?.value).toBe(0);
    expect(library.parseCertInfo(unsafe).clockInfo.safe).toBe(true);
  });

  it('reads no hash of RSASSA, and so everything behind it two bytes early', () => {
    const pubArea = hex('0001 000b 00000000 0000 0010 0014 000b 0800 00000000 0002 c1c3');
    const { publicArea } = decodeTpmPublic(new ByteCursor({ name: 'pubArea', bytes: pubArea }), 'pubArea');
    expect(publicArea?.unique).toEqual({ type: 'rsa', n: hex('c1c3'), exponent: 65_537 });
    expect(library.parsePubArea(pubArea).unique).toEqual(new Uint8Array());
  });

  it('has the same names', () => {
    for (const [id, name] of Object.entries(library.TPM_ALG))
      expect(tpmAlgorithms.get(Number(id))).toBe(name);
    for (const [id, name] of Object.entries(library.TPM_ST))
      expect(tpmStructureTags.get(Number(id))).toBe(name);
    for (const [id, name] of Object.entries(library.TPM_ECC_CURVE))
      expect(tpmCurves.get(Number(id))).toBe(name);
  });
});

/** The package does not export them: by their path. */
async function importLibrary(): Promise<Library> {
  const folder = new URL('./registration/verifications/tpm/', import.meta.resolve('@simplewebauthn/server'));
  const load = (file: string) => import(fileURLToPath(new URL(file, folder)));
  const parts = await Promise.all(['parsePubArea.js', 'parseCertInfo.js', 'constants.js'].map(load));
  // What the library's own declarations beside these files say of them.
  return Object.assign({}, ...parts) as Library;
}
