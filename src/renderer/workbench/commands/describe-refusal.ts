import type { Refusal } from '../../../shared/contract/ceremony-response.ts';

/** Whatever the client threw, as it names itself. */
export function describeRefusal(error: unknown, wasCancelled: boolean): Refusal {
  const { name, message } = error instanceof Error ? error : { name: typeof error, message: String(error) };
  return { name: name.slice(0, 200), message: message.slice(0, 4_000), cancelled: wasCancelled };
}
