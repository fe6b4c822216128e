import { interleave, ratioOf } from './interleave.ts';
import { type Goal, printSpeeds, printTitle } from './report.ts';

/** Annotated decoding against decoding that keeps no offsets. */
export async function benchDecode(): Promise<readonly Goal[]> {
  printTitle(
    'Decoding',
    'The 15 attestation objects of the specification, one after the other; the same bytes for everybody.',
  );
  const measured = await interleave('decode-contestants', { count: 4 });
  printSpeeds(measured);
  const [annotated, , plain] = measured;
  return [
    {
      what: 'annotated decoding, against SimpleWebAuthn’s plain decoding',
      least: 3,
      found: ratioOf(annotated, plain),
    },
  ];
}
