import { useMemo } from 'react';
import type { ByteSpan } from '../../../../shared/bytes/byte-span.ts';
import type { DecodedRegistration } from '../../../../shared/ceremony/decoded-ceremony.ts';
import { showField } from '../../commands/show-field.ts';
import { fieldAtSpan } from '../../evidence/field-at-span.ts';

/** Goes to bytes of the registration; undefined where the registration is not kept, and for bytes that no field has. */
export type BytesJump = (span: ByteSpan) => (() => void) | undefined;

const nothing: DecodedRegistration['roots'] = [];

export function useBytesJump(
  ceremonyId: string | null,
  registration: DecodedRegistration | undefined,
): BytesJump {
  const roots = registration?.roots ?? nothing;
  return useMemo(
    () => (span) => {
      const path = ceremonyId === null ? undefined : fieldAtSpan(roots, span);
      return ceremonyId === null || path === undefined ? undefined : () => showField(ceremonyId, path, span);
    },
    [ceremonyId, roots],
  );
}
