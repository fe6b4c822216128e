import fc from 'fast-check';

/** Values that CBOR libraries encode and give back unchanged. */
export type CborValue =
  | number
  | bigint
  | string
  | boolean
  | null
  | undefined
  | Uint8Array
  | CborValue[]
  | Map<CborValue, CborValue>;

const bigIntegers = fc.oneof(
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }),
  fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
);
/** Every code point that UTF-8 has. */
const unit = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }))
  .map((point) => String.fromCodePoint(point));
const keys = fc.oneof(fc.integer(), fc.string({ unit, maxLength: 8 }));

export const arbitraryCborValue: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'cbor' },
    fc.oneof(
      fc.maxSafeInteger(),
      bigIntegers,
      fc.double({ noNaN: true }).filter((value) => !Number.isInteger(value)),
      fc.string({ unit, maxLength: 30 }),
      fc.uint8Array({ maxLength: 30 }),
      fc.constantFrom(true, false, null, undefined),
    ),
    fc.array(tie('value'), { maxLength: 5, depthIdentifier: 'cbor' }),
    fc
      .uniqueArray(fc.tuple(keys, tie('value')), {
        maxLength: 5,
        selector: ([key]) => key,
        depthIdentifier: 'cbor',
      })
      .map((entries) => new Map(entries)),
  ),
})).value;
