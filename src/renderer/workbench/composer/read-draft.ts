import {
  type AuthenticationRequest,
  authenticationRequestSchema,
  type RegistrationRequest,
  registrationRequestSchema,
} from '../../../shared/contract/ceremony-request.ts';
import type { AuthenticationDraft, RegistrationDraft } from '../state/composer-drafts.ts';

/** The members that a person types freely, and so may get wrong. */
export type TypedMember = 'userName' | 'displayName' | 'rpId' | 'timeout';
const typedMembers: readonly TypedMember[] = ['userName', 'displayName', 'rpId', 'timeout'];

export type ReadDraft<Request> =
  | { readonly request: Request; readonly mistakes?: never }
  | { readonly request?: never; readonly mistakes: ReadonlySet<TypedMember> };

/** What a filled-in form asks for, or which of its members cannot be sent. */
export function readRegistrationDraft(draft: RegistrationDraft): ReadDraft<RegistrationRequest> {
  const { authenticatorAttachment, displayName, rpId, timeout, ...rest } = draft;
  return judge(
    registrationRequestSchema.safeParse({
      ...rest,
      displayName: displayName.trim() === '' ? draft.userName : displayName,
      ...(authenticatorAttachment === 'any' ? {} : { authenticatorAttachment }),
      ...(rpId.trim() === '' ? {} : { rpId }),
      timeout: readSeconds(timeout),
    }),
  );
}

export function readAuthenticationDraft(draft: AuthenticationDraft): ReadDraft<AuthenticationRequest> {
  const { withUserName, userName, rpId, timeout, ...rest } = draft;
  return judge(
    authenticationRequestSchema.safeParse({
      ...rest,
      ...(withUserName ? { userName } : {}),
      ...(rpId.trim() === '' ? {} : { rpId }),
      timeout: readSeconds(timeout),
    }),
  );
}

type Parsed<Request> =
  | { success: true; data: Request }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };

function judge<Request>(parsed: Parsed<Request>): ReadDraft<Request> {
  if (parsed.success) return { request: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return { mistakes: new Set(typedMembers.filter((member) => wrong.has(member))) };
}

function readSeconds(text: string): number {
  return text.trim() === '' ? Number.NaN : Math.round(Number(text) * 1_000);
}
