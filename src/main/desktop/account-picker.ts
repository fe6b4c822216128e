import { randomUUID } from 'node:crypto';
import type { SelectWebauthnAccountDetails, Session, WebContents, WebFrameMain } from 'electron';
import type { AccountChoice } from '../../shared/contract/desktop-bridge.ts';
import { desktopChannels } from '../../shared/contract/desktop-channels.ts';

/** Electron holds the ceremony until this is called; it has to be called once. Without an id the page gets a NotAllowedError. */
type Answer = (credentialId?: string) => void;

interface PendingChoice {
  readonly credentialIds: ReadonlySet<string>;
  readonly answer: Answer;
  readonly timer: NodeJS.Timeout;
}

export interface AccountPicker {
  /** The page's choice; null means none of them. A request that is over already is left alone. */
  choose(requestId: string, credentialId: string | null): void;
}

/** Ten minutes, the longest abort timer that the composer sets: nobody waits for an answer after that. */
const longestCeremony = 600_000;

/**
 * Answers Electron's `select-webauthn-account`, without which every discoverable request to a USB key, Touch ID or a
 * virtual authenticator ends in NotAllowedError, even for a single credential. It has to listen on the session that the
 * window uses. On Windows the system's own dialog lets people choose, and this event stays away.
 */
export function openAccountPicker(windowSession: Session, contents: WebContents): AccountPicker {
  const pending = new Map<string, PendingChoice>();

  const end = (requestId: string, credentialId?: string) => {
    const choice = pending.get(requestId);
    if (choice === undefined) return;
    pending.delete(requestId);
    clearTimeout(choice.timer);
    if (credentialId !== undefined && choice.credentialIds.has(credentialId)) choice.answer(credentialId);
    else choice.answer();
    if (!contents.isDestroyed()) contents.send(desktopChannels.accountChoiceEnded, requestId);
  };
  const endAll = () => {
    for (const requestId of [...pending.keys()]) end(requestId);
  };
  const ask = (details: SelectWebauthnAccountDetails, answer: Answer) => {
    // A frame has one request at a time, so an older question belongs to a ceremony that was aborted.
    endAll();
    const choice = describeChoice(details);
    const timer = setTimeout(() => end(choice.requestId), longestCeremony);
    const credentialIds = new Set(choice.accounts.map((account) => account.credentialId));
    pending.set(choice.requestId, { credentialIds, answer, timer });
    contents.send(desktopChannels.accountChoice, choice);
  };

  windowSession.on('select-webauthn-account', (_event, details, callback) => {
    const [first, ...others] = details.accounts;
    if (first === undefined || contents.isDestroyed() || !isInWindow(details.frame, contents)) callback();
    else if (others.length === 0) callback(first.credentialId);
    else ask(details, callback);
  });
  contents.on('did-navigate', endAll);
  contents.on('render-process-gone', endAll);
  contents.on('destroyed', endAll);

  return { choose: (requestId, credentialId) => end(requestId, credentialId ?? undefined) };
}

function isInWindow(frame: WebFrameMain | null, contents: WebContents): boolean {
  return frame?.top?.frameTreeNodeId === contents.mainFrame.frameTreeNodeId;
}

function describeChoice({ relyingPartyId, accounts }: SelectWebauthnAccountDetails): AccountChoice {
  return {
    requestId: randomUUID(),
    relyingPartyId,
    accounts: accounts.map(({ credentialId, userHandle, name, displayName }) => ({
      credentialId,
      userHandle: userHandle ?? null,
      name: name ?? null,
      displayName: displayName ?? null,
    })),
  };
}
