import type { TrustAnchor } from './trust-anchor.ts';

/** The anchors that a statement of this format may end at (WebAuthn L3 §7.1 step 23). */
export function anchorsForFormat(anchors: readonly TrustAnchor[], fmt: string): readonly TrustAnchor[] {
  return anchors.filter(({ formats }) => formats === undefined || formats.includes(fmt));
}
