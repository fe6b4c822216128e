import { useWords } from '../words/use-words.ts';
import type { TypedMember } from './read-draft.ts';
import { TextRow } from './text-row.tsx';

interface AdvancedDraft {
  readonly rpId: string;
  readonly timeout: string;
}

interface AdvancedRowsProps {
  readonly draft: AdvancedDraft;
  readonly mistakes: ReadonlySet<TypedMember> | undefined;
  /** The relying party's own RP ID. */
  readonly rpId: string;
  onEdit(change: Partial<AdvancedDraft>): void;
}

/** What both ceremonies have and few people change. */
export function AdvancedRows({ draft, mistakes, rpId, onEdit }: AdvancedRowsProps) {
  const { composer } = useWords().shell;
  return (
    <>
      <TextRow
        label="rpId"
        face="wire"
        note={composer.rpIdNote(rpId)}
        mistake={mistakes?.has('rpId') ? composer.mistakes.rpId : undefined}
        value={draft.rpId}
        placeholder={rpId}
        onChange={(value) => onEdit({ rpId: value })}
      />
      <TextRow
        label="timeout"
        face="wire"
        width="short"
        inputMode="numeric"
        unit={composer.seconds}
        note={composer.timeoutNote}
        mistake={mistakes?.has('timeout') ? composer.mistakes.timeout : undefined}
        value={draft.timeout}
        onChange={(value) => onEdit({ timeout: value })}
      />
    </>
  );
}
