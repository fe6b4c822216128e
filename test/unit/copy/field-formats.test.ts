import { createPublicKey, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceBuffer } from '../../../src/shared/bytes/source-buffer.ts';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import { annotateBytes } from '../../../src/shared/copy/annotate-bytes.ts';
import { byteNotationNames, formatBytes } from '../../../src/shared/copy/byte-notations.ts';
import { copyField } from '../../../src/shared/copy/field-formats.ts';
import { parseFilter } from '../../../src/shared/filter/parse-filter.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { type FieldPath, findField } from '../../../src/shared/inspection/field-path.ts';
import { readByteNotations } from '../../../src/shared/recognize/read-byte-notation.ts';
import { recognizeInput } from '../../../src/shared/recognize/recognize-input.ts';
import { readSpecificationVectors, type Vector } from '../../support/vector-files.ts';
import { readAttestationObject } from './read-structures.ts';

const vectors = readSpecificationVectors();
const describeNothing = () => '';

function decode({ kind, response, rpId }: Vector) {
  return kind === 'registration'
    ? decodeRegistrationResponse(response, { rpId })
    : decodeAuthenticationResponse(response, { rpId });
}

function find(id: string) {
  const vector = vectors.find((one) => one.id === id);
  if (vector === undefined) throw new Error(`no vector ${id}`);
  return decode(vector);
}

function copies(
  { roots, sources }: { roots: readonly FieldNode[]; sources: readonly SourceBuffer[] },
  path: FieldPath,
) {
  const node = findField(roots, path);
  const source = sources.find(({ name }) => name === node?.span.source);
  if (node === undefined || source === undefined) throw new Error(`no field ${path.join('/')}`);
  const offered = copyField({ node, path, source, describe: describeNothing });
  return new Map<string, string>(
    offered.map(({ name, outcome }) => [name, 'text' in outcome ? outcome.text : `(${outcome.obstacle})`]),
  );
}

/** The hex column of an annotation, with the offset that each line claims. */
function annotatedBytes(text: string, start: number): Uint8Array {
  const bytes: number[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, offset, hex] = /^([0-9a-f]{4,}) +((?:[0-9a-f]{2} ?)+?)(?: +#.*)?$/u.exec(line) ?? [];
    expect(offset, line).toBeDefined();
    expect(Number.parseInt(offset ?? '', 16), line).toBe(start + bytes.length);
    bytes.push(
      ...(hex ?? '')
        .trim()
        .split(' ')
        .map((pair) => Number.parseInt(pair, 16)),
    );
  }
  return Uint8Array.from(bytes);
}

function everyField(roots: readonly FieldNode[]): readonly FieldNode[] {
  return roots.flatMap((node) => [node, ...everyField(node.children)]);
}

describe('bytes in every notation', () => {
  it.each(byteNotationNames)('as %s are read back as the same bytes', (notation) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 70 }), (bytes) => {
        const text = formatBytes(notation, { bytes, name: 'x5c[0]' });
        const readings = readByteNotations(text).map((reading) => reading.bytes);
        expect(readings).toContainEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('are recognized for what they are, and nothing else is likelier', () => {
    for (const { kind, response } of vectors.slice(0, 8)) {
      const member = kind === 'registration' ? 'attestationObject' : 'authenticatorData';
      const bytes = new Uint8Array(Buffer.from(String(response.response[member]), 'base64url'));
      for (const notation of byteNotationNames) {
        const read = recognizeInput(formatBytes(notation, { bytes, name: member }));
        expect(read.kind === 'structures' && read.structures[0]?.buffer.bytes, notation).toEqual(bytes);
      }
    }
  });

  it('name their variables as both languages allow', () => {
    const bytes = Uint8Array.of(1, 255);
    expect(formatBytes('c-array', { bytes, name: 'x5c[0]' })).toBe(
      'const unsigned char x5c_0[2] = {\n  0x01, 0xff\n};\n',
    );
    expect(formatBytes('uint8array', { bytes, name: '-2' })).toBe(
      'const bytes_2 = Uint8Array.of(\n  0x01, 0xff\n);\n',
    );
  });
});

describe('annotated bytes', () => {
  it('cover every byte of every field once and in order', () => {
    let fields = 0;
    for (const [index, vector] of vectors.entries()) {
      const { roots, sources } = decode(vector);
      for (const node of index < 4 ? everyField(roots) : roots) {
        const source = sources.find(({ name }) => name === node.span.source);
        if (source === undefined || node.kind === 'bit' || node.span.start === node.span.end) continue;
        fields++;
        const text = annotateBytes(node, { source, describe: () => 'a # b\n00' });
        const { start, end } = node.span;
        expect(annotatedBytes(text, start)).toEqual(new Uint8Array(source.bytes.subarray(start, end)));
      }
    }
    expect(fields).toBeGreaterThan(100);
  });

  it('cover bytes that break off, or hold something else', () => {
    const vector = vectors[0];
    const whole = Buffer.from(String(vector?.response.response.attestationObject), 'base64url');
    const hostile = Array.from({ length: whole.length >> 2 }, (_, index) => index * 4).flatMap((index) => [
      whole.subarray(0, index),
      whole.map((byte, at) => (at === index ? byte ^ 0x41 : byte)),
    ]);
    for (const bytes of hostile) {
      const response = {
        ...vector?.response.response,
        attestationObject: Buffer.from(bytes).toString('base64url'),
      };
      const { roots, sources } = decodeRegistrationResponse({ ...vector?.response, response });
      const root = roots.find(({ name }) => name === 'attestationObject');
      const source = sources.find(({ name }) => name === 'attestationObject');
      if (root === undefined || source === undefined || bytes.length === 0) continue;
      const text = annotateBytes(root, { source, describe: describeNothing });
      expect(annotatedBytes(text, 0)).toEqual(source.bytes);
    }
  });

  it('say what every head and value is', () => {
    const { node, source } = readAttestationObject('a2 63666d74 646e6f6e65 6761747453746d74 a0');
    expect(annotateBytes(node, { source, describe: describeNothing })).toBe(`\
0000  a2                         # attestationObject: map(2)
0001    63 66 6d 74              # "fmt":
0005    64                       # fmt: text(4)
0006      6e 6f 6e 65            # "none"
000a    67 61 74 74 53 74 6d 74  # "attStmt":
0012    a0                       # attStmt: map(0)
`);
  });
});

describe('a field', () => {
  it('is offered as what it is', () => {
    const registration = find('w3c-none-es256-reg');
    const fmt = copies(registration, ['attestationObject', 'fmt']);
    expect(Object.fromEntries(fmt)).toMatchObject({
      value: 'none',
      hex: '6e6f6e65',
      base64url: 'bm9uZQ',
      json: '"none"',
      'cbor-diagnostic': '"none"',
      'field-path': 'attestationObject/fmt',
    });
    // All of the value is meant, not a part of it.
    expect(fmt.get('filter-term')).toMatch(/^fmt[:=]none$/u);
    expect([...fmt.keys()]).not.toContain('pem');
    const challenge = copies(registration, ['clientDataJSON', 'challenge']);
    expect(challenge.get('value')).toBe('AMMPt4UxxGTStncdq417YDwBFi8vpIa-pw8oOuVW4TA');
    expect([...challenge.keys()]).not.toContain('cbor-diagnostic');
  });

  it('that is a bit is a value, and no bytes', () => {
    const flags = ['attestationObject', 'authData', 'flags', 'BS'];
    expect(Object.fromEntries(copies(find('w3c-none-es256-reg'), flags))).toEqual({
      value: '1',
      json: 'true',
      'field-path': 'attestationObject/authData/flags/BS',
      'filter-term': 'bs:1',
    });
  });

  it('that is a COSE key is the same key as PEM and as JWK', () => {
    for (const vector of vectors.filter(({ kind }) => kind === 'registration')) {
      const path = ['attestationObject', 'authData', 'attestedCredentialData', 'credentialPublicKey'];
      const formats = copies(decode(vector), path);
      const { alg, ...jwk } = JSON.parse(formats.get('jwk') ?? '');
      const key = createPublicKey(formats.get('pem') ?? '');
      expect(key.export({ format: 'jwk' })).toEqual(jwk);
      expect(alg).toBeTypeOf('string');
      expect(formats.get('hex')).toBe(
        Buffer.from(vector.fields.credentialPublicKey ?? '', 'base64url').toString('hex'),
      );
    }
  });

  it('that is a certificate is the same certificate as PEM', () => {
    const path = ['attestationObject', 'attStmt', 'x5c', '[0]'];
    const formats = copies(find('w3c-packed-es256-reg'), path);
    const certificate = new X509Certificate(formats.get('pem') ?? '');
    expect(certificate.raw.toString('hex')).toBe(formats.get('hex'));
    expect(JSON.parse(formats.get('json') ?? '')).toBe(certificate.raw.toString('base64url'));
  });

  it('as JSON parses, and as a filter is read without a fault', () => {
    for (const vector of vectors) {
      const decoded = decode(vector);
      const visit = (nodes: readonly FieldNode[], parent: FieldPath) => {
        for (const node of nodes) {
          const path = [...parent, node.name];
          if (node.meaning?.code === 'certificate') continue;
          const formats = copies(decoded, path);
          const json = formats.get('json') ?? '';
          if (!json.startsWith('(')) expect(JSON.parse(json)).toBeDefined();
          const filter = formats.get('filter-term');
          if (filter !== undefined) expect(parseFilter(filter)).toMatchObject({ faults: [], terms: [{}] });
          visit(node.children, path);
        }
      };
      visit(decoded.roots, []);
    }
  });

  it.each([
    ['a number that JSON readers would round', '1bffffffffffffffff', 'json', '(number-too-large)'],
    ['a NaN', 'f97e00', 'json', '(no-json-value)'],
    ['undefined', 'f7', 'json', '(no-json-value)'],
    ['undefined as value', 'f7', 'value', 'undefined'],
    ['a negative zero', 'f98000', 'json', '(no-json-value)'],
    ['a tag', 'c101', 'json', '(no-json-value)'],
    ['two members of one name', 'a2 6161 01 6161 02', 'json', '(same-name-twice)'],
    ['a name that objects have already', 'a1 695f5f70726f746f5f5f 01', 'json', '{\n  "__proto__": 1\n}'],
    ['text that is no UTF-8', '61ff', 'json', '(broken-item)'],
    ['text that is no UTF-8', '61ff', 'cbor-diagnostic', '(broken-item)'],
    ['an ellipsis', '63e280a6', 'cbor-diagnostic', '"…"'],
    ['a string that breaks off', '42 01', 'cbor-diagnostic', '(broken-item)'],
    ['no bytes', '40', 'hex', '(no-bytes)'],
    ['a key as its map', 'a2 0102 0326', 'cbor-diagnostic', '{1: 2, 3: -7}'],
  ])('%s says so, or is what it is', (_, hex, format, expected) => {
    const { node, source } = readAttestationObject(`a1 63666d74 ${hex}`);
    expect(copies({ roots: [node], sources: [source] }, ['attestationObject', 'fmt']).get(format)).toBe(
      expected,
    );
  });

  it('that is a key of no known curve says that it is none', () => {
    const { node, source } = readAttestationObject('a1 63666d74 a3 0102 2009 2140');
    const field = node.children[0];
    if (field === undefined) throw new Error('no field');
    const key = { ...field, name: 'credentialPublicKey' };
    const formats = copies({ roots: [key], sources: [source] }, ['credentialPublicKey']);
    expect([formats.get('jwk'), formats.get('pem')]).toEqual(['(unreadable-key)', '(unreadable-key)']);
  });
});
