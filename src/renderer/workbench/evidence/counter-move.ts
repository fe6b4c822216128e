/** What a signature counter did between two answers (WebAuthn L3 §6.1.1, §7.2 step 22); `unused`: both are zero. */
export type CounterMove = 'unused' | 'rose' | 'stayed' | 'fell' | 'fell-to-zero';

export function counterMove(before: number, now: number): CounterMove {
  if (before === 0 && now === 0) return 'unused';
  if (now > before) return 'rose';
  if (now === before) return 'stayed';
  return now === 0 ? 'fell-to-zero' : 'fell';
}

/** §7.2 step 22 calls these a sign that the key may exist twice. */
export function isSuspicious(move: CounterMove): boolean {
  return move !== 'unused' && move !== 'rose';
}
