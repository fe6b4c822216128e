/** A copy with the lowest bit of its last byte changed. */
export function breakLastByte(bytes: Buffer): Buffer {
  const broken = Buffer.from(bytes);
  broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
  return broken;
}

export function cutLastByte(bytes: Buffer): Buffer {
  return bytes.subarray(0, -1);
}

export function appendByte(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.of(0)]);
}
