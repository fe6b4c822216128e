import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAnswer } from '../../../src/renderer/workbench/state/read-answer.ts';

const schema = z.object({ paired: z.literal(true) });
const answer = (status: number, text: string) =>
  Promise.resolve({ ok: status < 400, status, text: () => Promise.resolve(text) });

describe('readAnswer', () => {
  it('gives back a body that the contract knows', async () => {
    await expect(readAnswer(answer(200, '{"paired":true}'), schema)).resolves.toEqual({ paired: true });
  });

  it('turns an error of the relying party into its code and message', async () => {
    const body = JSON.stringify({
      error: { code: 'challenge-used', message: 'Used.', nextStep: 'Start again.' },
    });
    await expect(readAnswer(answer(409, body), schema)).rejects.toMatchObject({
      code: 'challenge-used',
      message: 'Used.',
      mayBeSentAgain: false,
    });
  });

  it.each([
    ['a body that is not JSON', 200, '<html>'],
    ['a body that the contract does not know', 200, '{"paired":"yes"}'],
    ['an error without the contract’s form', 502, 'Bad Gateway'],
    [
      'an error code that the contract does not know',
      400,
      '{"error":{"code":"x","message":"","nextStep":""}}',
    ],
  ])('does not understand %s', async (_, status, text) => {
    await expect(readAnswer(answer(status, text), schema)).rejects.toMatchObject({
      code: 'not-understood',
      mayBeSentAgain: true,
    });
  });

  it.each([
    ['the request fails', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'the body breaks off',
      () => Promise.resolve({ ok: true, status: 200, text: () => Promise.reject(new TypeError('cut')) }),
    ],
  ])('says unreachable where %s', async (_, ask) => {
    await expect(readAnswer(ask(), schema)).rejects.toMatchObject({
      code: 'unreachable',
      mayBeSentAgain: true,
    });
  });
});
