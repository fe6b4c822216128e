import { create } from 'zustand';
import type { RelyingPartyError } from './relying-party-error.ts';

/** What went wrong, as data; `panels/notice` makes the sentence. */
export type NoticeContent =
  | { readonly code: 'request-failed'; readonly failure: RelyingPartyError }
  | { readonly code: 'user-without-passkeys'; readonly userName: string }
  | { readonly code: 'deletion-final' }
  | { readonly code: 'no-ceremonies-left' }
  | { readonly code: 'client-without-webauthn' }
  | { readonly code: 'client-without-json-methods' }
  | { readonly code: 'file-unreadable'; readonly message: string }
  | { readonly code: 'desktop-failed'; readonly message: string };

export interface Notice {
  readonly id: number;
  readonly content: NoticeContent;
}

interface Notices {
  readonly notices: readonly Notice[];
  noticeRaised(content: NoticeContent): void;
  noticeDismissed(id: number): void;
  noticesOutdated(): void;
}

let lastId = 0;

export const useNotices = create<Notices>()((set) => ({
  notices: [],
  noticeRaised: (content) =>
    set(({ notices }) => {
      lastId += 1;
      return { notices: [...notices.slice(-2), { id: lastId, content }] };
    }),
  noticeDismissed: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  noticesOutdated: () => set({ notices: [] }),
}));
