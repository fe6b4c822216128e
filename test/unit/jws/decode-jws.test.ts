import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { collectFaults, walkFields } from '../../../src/shared/inspection/walk-fields.ts';
import { decodeBase64 } from '../../../src/shared/jws/decode-base64.ts';
import { decodeJws } from '../../../src/shared/jws/decode-jws.ts';
import type { DecodedJws } from '../../../src/shared/jws/jws.ts';
import { capturedNote, readVectors } from '../../support/vector-files.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const certificate = Buffer.from('30820203040506ffbe', 'hex');
const header = `{"alg":"RS256","x5c":["${certificate.toString('base64')}","AQ=="]}`;
const payload =
  '{"nonce":"AQID","timestampMs":1600000000000,"apkPackageName":"com.google.android.gms","ctsProfileMatch":true,' +
  '"basicIntegrity":true,"evaluationType":"BASIC"}';
const signature = Buffer.from('c0ffee', 'hex').toString('base64url');

function segment(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function compact(...segments: readonly string[]): string {
  return segments.join('.');
}

const whole = compact(segment(header), segment(payload), signature);

function decode(text: string | Uint8Array): DecodedJws {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return decodeJws(new ByteCursor({ name: 'item', bytes }), 'response');
}

/** `source code expected, found` of every fault, in the order of the sources. */
function faultsOf({ node, derived }: DecodedJws): readonly string[] {
  return collectFaults([node, ...derived.map(({ root }) => root)]).map(
    ({ span, code, expected, found }) => `${span.source} ${code} ${expected}, ${found}`,
  );
}

const withHeader = (text: string) => compact(segment(text), segment(payload), signature);
const withPayload = (text: string) => compact(segment(header), segment(text), signature);
const b64 = 'invalid-base64url base64url,';

/** [name, text, faults, whether it can be read whole] */
const rows: readonly (readonly [string, string, readonly string[], boolean])[] = [
  ['a whole one', whole, [], true],
  ['an empty signature', compact(segment(header), segment(payload), ''), [], true],
  [
    'nothing',
    '',
    ['item missing-member header.payload.signature, header', 'response.header truncated value, 0 bytes'],
    false,
  ],
  [
    'two segments',
    compact(segment(header), segment(payload)),
    ['item missing-member header.payload.signature, header.payload'],
    false,
  ],
  ['four segments', `${whole}.AQ`, ['item trailing-bytes 0 bytes, 3 bytes'], false],
  ['a dot at the end', `${whole}.`, ['item trailing-bytes 0 bytes, 1 byte'], false],
  ['padding', compact(segment(header), segment(payload), 'AQ=='), [`item ${b64} "="`], false],
  ['the alphabet of base64', compact(segment(header), segment(payload), 'A+/B'), [`item ${b64} "+"`], false],
  ['a line feed', `${whole}\n`, [`item ${b64} 0x0a`], false],
  [
    'a length that no bytes have',
    compact(segment(header), segment(payload), 'A'),
    [`item ${b64} 1 byte`],
    false,
  ],
  [
    'bits behind the last byte',
    compact(segment(header), segment(payload), 'AR'),
    [`item ${b64} 2 bytes`],
    false,
  ],
  ['a header that is no JSON', withHeader('{'), ['response.header truncated ", 0 bytes'], false],
  ['a header that is an array', withHeader('[]'), ['response.header unexpected-type object, array'], false],
  [
    'a header without alg',
    withHeader('{"typ":"JWT"}'),
    ['response.header missing-member "alg", {"typ"}'],
    true,
  ],
  [
    'a header with alg twice',
    withHeader('{"alg":"none","alg":"RS256"}'),
    ['response.header duplicate-map-key 1 × "alg", 2 × "alg"'],
    true,
  ],
  [
    'parameters of other types',
    withHeader('{"alg":1,"x5c":"AQ==","kid":null}'),
    [
      'response.header unexpected-type text, integer',
      'response.header unexpected-type array, text',
      'response.header unexpected-type text, null',
    ],
    true,
  ],
  [
    'a certificate in base64url',
    withHeader('{"alg":"RS256","x5c":["_-8="]}'),
    ['response.header unexpected-value base64, "_-8="'],
    true,
  ],
  [
    'a certificate without padding',
    withHeader('{"alg":"RS256","x5c":["AQ"]}'),
    ['response.header unexpected-value base64, "AQ"'],
    true,
  ],
  [
    'certificates that are a number and nothing',
    withHeader('{"alg":"RS256","x5c":[7,""]}'),
    [
      'response.header unexpected-type text, integer',
      'response.header.x5c[0] length-out-of-range ≥ 1 byte, 0 bytes',
    ].map((fault) => fault.replace('x5c[0]', 'x5c[1]')),
    true,
  ],
  [
    'a payload with a byte order mark',
    withPayload('\ufeff{"nonce":"AQID"}'),
    ['response.payload invalid-json {, ef bb bf'],
    false,
  ],
  [
    'a header of many members without alg',
    withHeader(`{${Array.from({ length: 40 }, (_, index) => `"member-${index}":0`).join(',')}}`),
    [
      'response.header missing-member "alg", {"member-0", "member-1", "member-2", "member-3", "member-4", "member-5", "member-6", "member-7",…',
    ],
    true,
  ],
  [
    'a payload with more behind it',
    withPayload(`${payload}x`),
    ['response.payload trailing-bytes 0 bytes, 1 byte'],
    false,
  ],
  [
    'a payload without nonce',
    withPayload('{"error":"x"}'),
    ['response.payload missing-member "nonce", {"error"}'],
    true,
  ],
  [
    'a payload of other types',
    withPayload('{"nonce":"?","timestampMs":1.5,"ctsProfileMatch":"true","apkDigestSha256":1}'),
    [
      'response.payload unexpected-value base64, "?"',
      'response.payload unexpected-type integer, float',
      'response.payload unexpected-type boolean, text',
      'response.payload unexpected-type text, integer',
    ],
    true,
  ],
  [
    'an instant that no calendar has',
    withPayload('{"nonce":"AQID","timestampMs":9000000000000000}'),
    [],
    true,
  ],
  [
    'a payload that nests too deep',
    withPayload(`{"nonce":"AQID","x":${'['.repeat(40)}${']'.repeat(40)}}`),
    ['response.payload nesting-too-deep ≤ 32, 33'],
    false,
  ],
];

describe('decodeJws', () => {
  it.each(rows)('reads %s', (_, text, faults, readable) => {
    const decoded = decode(text);
    expect(faultsOf(decoded)).toEqual(faults);
    expect(decoded.jws !== undefined).toBe(readable);
    expect(findPartitionBreaks(decoded.node, text.length)).toEqual([]);
    for (const { source, root } of decoded.derived) {
      expect(findPartitionBreaks(root, source.bytes.length)).toEqual([]);
    }
  });

  it('gives the segments as they stand, what they mean, and what the signature covers', () => {
    const { node, derived, jws } = decode(whole);
    const [first, second, third] = whole.split('.');
    expect(node.children.map(({ name, value, span }) => [name, value, span.start, span.end])).toEqual([
      ['header', first, 0, first?.length],
      ['payload', second, (first?.length ?? 0) + 1, (first?.length ?? 0) + 1 + (second?.length ?? 0)],
      ['signature', third, whole.length - 4, whole.length],
    ]);
    expect(derived.map(({ source }) => [source.name, source.recipe?.operation, source.recipe?.of])).toEqual([
      ['response.header', 'base64url-decoding', ['item']],
      ['response.payload', 'base64url-decoding', ['item']],
      ['response.signature', 'base64url-decoding', ['item']],
      ['response.header.x5c[0]', 'base64-decoding', ['response.header']],
      ['response.header.x5c[1]', 'base64-decoding', ['response.header']],
    ]);
    expect(jws).toEqual({
      header: JSON.parse(header),
      payload: JSON.parse(payload),
      alg: 'RS256',
      signingInput: new TextEncoder().encode(`${first}.${second}`),
      signature: Uint8Array.of(0xc0, 0xff, 0xee),
      x5c: [new Uint8Array(certificate), Uint8Array.of(1)],
    });
    const named: string[] = [];
    walkFields(
      derived.map(({ root }) => root),
      ({ meaning }, path) => {
        if (meaning?.code === 'named') named.push(`${path.join('/')} ${meaning.name}`);
      },
    );
    expect(named).toEqual(['response.payload/timestampMs 2020-09-13T12:26:40.000Z']);
  });

  it('keeps offsets inside a larger source', () => {
    const bytes = new TextEncoder().encode(`..${whole}..`);
    const { node, jws } = decodeJws(new ByteCursor({ name: 'item', bytes }, 2, bytes.length - 2), 'response');
    expect(node.span).toEqual({ source: 'item', start: 2, end: bytes.length - 2 });
    expect(node.children[0]?.span.start).toBe(2);
    expect(jws?.signingInput).toEqual(bytes.subarray(2, 2 + whole.lastIndexOf('.')));
  });

  it('stays a partition when the bytes end early or change anywhere', () => {
    const small = new TextEncoder().encode(
      compact(segment('{"alg":"none","x5c":["AQ=="]}'), segment('{"nonce":"AQID"}'), 'AQ'),
    );
    for (const bytes of [...truncations(small), ...mutations(small)]) {
      const { node, derived } = decode(bytes);
      expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
      for (const { source, root } of derived) {
        expect(findPartitionBreaks(root, source.bytes.length)).toEqual([]);
      }
    }
  });

  it(`agrees with Node on the segments of captured statements${capturedNote}`, () => {
    for (const { fmt, response } of readVectors()) {
      if (fmt !== 'android-safetynet') continue;
      const object = Buffer.from(String(response.response.attestationObject), 'base64url');
      const start = object.indexOf('eyJ');
      const text = /^[\w-]+\.[\w-]+\.[\w-]+/.exec(object.subarray(start).toString('latin1'))?.[0] ?? '';
      const compactBytes = new TextEncoder().encode(text);
      const { jws, node, derived } = decode(compactBytes);
      expect(collectFaults([node, ...derived.map(({ root }) => root)])).toEqual([]);
      const [first = '', second = '', third = ''] = text.split('.');
      expect(jws?.header).toEqual(JSON.parse(Buffer.from(first, 'base64url').toString()));
      expect(jws?.payload).toEqual(JSON.parse(Buffer.from(second, 'base64url').toString()));
      expect(Buffer.from(jws?.signature ?? [])).toEqual(Buffer.from(third, 'base64url'));
      expect(jws?.x5c?.length).toBeGreaterThan(0);
    }
  });
});

describe('decodeBase64', () => {
  it.each([
    ['', ''],
    ['AQ==', '01'],
    ['AQI=', '0102'],
    ['+/+/', 'fbffbf'],
    ['AQ', undefined],
    ['AQ=', undefined],
    ['A===', undefined],
    ['AR==', undefined],
    ['AQ==AQ==', undefined],
    ['-_-_', undefined],
    ['AQ\n=', undefined],
  ])('reads %j as %s', (text, expected) => {
    const bytes = decodeBase64(text);
    expect(bytes && Buffer.from(bytes).toString('hex')).toBe(expected);
  });
});
