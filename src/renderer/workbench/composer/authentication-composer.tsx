import { useId, useState } from 'react';
import * as vocabulary from '../../../shared/contract/vocabulary.ts';
import { runAuthentication } from '../commands/run-authentication.ts';
import { Segmented } from '../elements/segmented.tsx';
import { useComposerDrafts, usualTimeout } from '../state/composer-drafts.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { useWords } from '../words/use-words.ts';
import { AdvancedRows } from './advanced-rows.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { ComposerFrame } from './composer-frame.tsx';
import { FormRow } from './form-row.tsx';
import { HintsRow } from './hints-row.tsx';
import { previewRequestOptions } from './preview-options.ts';
import { readAuthenticationDraft } from './read-draft.ts';
import { TextRow } from './text-row.tsx';
import { useUserNames } from './use-user-names.ts';

/** What a sign-in asks for. */
export function AuthenticationComposer() {
  const { composer } = useWords().shell;
  const draft = useComposerDrafts((drafts) => drafts.authentication);
  const edit = useComposerDrafts((drafts) => drafts.authenticationEdited);
  const reset = useComposerDrafts((drafts) => drafts.authenticationReset);
  const rpId = useWorkbench((store) => store.workbench?.rpId) ?? '';
  const userNames = useUserNames();
  const [tried, setTried] = useState(false);
  const whoNoteId = useId();
  const read = readAuthenticationDraft(draft);
  const mistakes = tried ? read.mistakes : undefined;

  const submit = () => {
    setTried(true);
    if (read.request !== undefined) void runAuthentication(read.request);
  };

  return (
    <ComposerFrame
      title={composer.authenticationTitle}
      intro={composer.authenticationIntro}
      submit={composer.signIn}
      preview={read.request && previewRequestOptions(read.request, rpId)}
      advanced={<AdvancedRows draft={draft} mistakes={mistakes} rpId={rpId} onEdit={edit} />}
      advancedChanged={draft.rpId !== '' || draft.timeout !== usualTimeout}
      onSubmit={submit}
      onReset={reset}
    >
      <FormRow
        label={composer.who}
        note={draft.withUserName ? composer.whoNotes.with : composer.whoNotes.without}
        noteId={whoNoteId}
      >
        <Segmented
          label={composer.who}
          value={draft.withUserName ? 'with' : 'without'}
          segments={[
            { value: 'with', label: composer.whoWith },
            { value: 'without', label: composer.whoWithout },
          ]}
          describedBy={whoNoteId}
          onChange={(who) => edit({ withUserName: who === 'with' })}
        />
      </FormRow>
      {draft.withUserName ? (
        <TextRow
          label={composer.userName}
          note={composer.userNameNote}
          mistake={mistakes?.has('userName') ? composer.mistakes.userName : undefined}
          value={draft.userName}
          suggestions={userNames}
          autoFocus
          onChange={(userName) => edit({ userName })}
        />
      ) : null}
      <ChoiceRow
        member="userVerification"
        values={vocabulary.userVerificationRequirements}
        notes={composer.userVerificationNotes}
        value={draft.userVerification}
        onChange={(userVerification) => edit({ userVerification })}
      />
      <HintsRow value={draft.hints} onChange={(hints) => edit({ hints })} />
    </ComposerFrame>
  );
}
