import { z } from 'zod';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { ceremonyResponseSchema } from '../../../shared/contract/ceremony-response.ts';
import { ceremonyKindSchema } from '../../../shared/contract/vocabulary.ts';

const unsentAnswerSchema = z.object({
  kind: ceremonyKindSchema,
  ceremonyId: z.string(),
  response: ceremonyResponseSchema,
});
export type UnsentAnswer = z.infer<typeof unsentAnswerSchema>;
const storedSchema = z.object({ answers: z.array(unsentAnswerSchema) });

interface UnsentAnswers {
  readonly answers: readonly UnsentAnswer[];
  answerKept(answer: UnsentAnswer): void;
  answerSettled(ceremonyId: string): void;
}

/** What clients answered and the relying party did not get. Survives a reload of the page, until it is sent or discarded. */
export const useUnsentAnswers = create<UnsentAnswers>()(
  persist(
    (set) => ({
      answers: [],
      answerKept: (answer) =>
        set(({ answers }) => ({
          answers: [...answers.filter(({ ceremonyId }) => ceremonyId !== answer.ceremonyId), answer],
        })),
      answerSettled: (settled) =>
        set(({ answers }) => ({ answers: answers.filter(({ ceremonyId }) => ceremonyId !== settled) })),
    }),
    {
      name: 'passkey-workbench-unsent-answers',
      storage: createJSONStorage(() => sessionStorage),
      merge: (stored, current) => ({ ...current, ...storedSchema.safeParse(stored).data }),
    },
  ),
);
