import type { z } from 'zod';
import { apiErrorSchema } from '../../../shared/contract/api-error.ts';
import { RelyingPartyError } from './relying-party-error.ts';

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
}

/**
 * The body of an answer, checked against the contract. Rejects with a `RelyingPartyError`: the relying party's own error
 * where it sent one, `unreachable` where nothing came back, `not-understood` where the body is not what the contract says.
 * The contract's part may itself be on its way.
 */
export async function readAnswer<Value>(
  asked: Promise<Answer>,
  expected: z.ZodType<Value> | Promise<z.ZodType<Value>>,
): Promise<Value> {
  const [{ ok, status, text }, schema] = await arrivalOf(Promise.all([receive(asked), expected]));
  const json = parseJson(text);
  if (!ok) {
    const reported = apiErrorSchema.safeParse(json);
    if (!reported.success) throw new RelyingPartyError('not-understood', `HTTP ${status}`);
    const { code, message } = reported.data.error;
    throw new RelyingPartyError(code, message);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    throw new RelyingPartyError('not-understood', describeIssue(parsed.error), { cause: parsed.error });
  }
  return parsed.data;
}

async function receive(asked: Promise<Answer>) {
  const answer = await asked;
  return { ok: answer.ok, status: answer.status, text: await answer.text() };
}

async function arrivalOf<Value>(expected: Promise<Value>): Promise<Value> {
  try {
    return await expected;
  } catch (cause) {
    throw new RelyingPartyError('unreachable', cause instanceof Error ? cause.message : String(cause), {
      cause,
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? error.message : `${issue.path.join('.')}: ${issue.message}`;
}
