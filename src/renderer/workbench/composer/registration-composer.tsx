import { useId, useState } from 'react';
import * as vocabulary from '../../../shared/contract/vocabulary.ts';
import { runRegistration } from '../commands/run-registration.ts';
import { Toggle } from '../elements/toggle.tsx';
import { useComposerDrafts, usualTimeout } from '../state/composer-drafts.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { useWords } from '../words/use-words.ts';
import { AdvancedRows } from './advanced-rows.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { ComposerFrame } from './composer-frame.tsx';
import { FormRow } from './form-row.tsx';
import { HintsRow } from './hints-row.tsx';
import { knownDisplayName } from './known-display-name.ts';
import { previewCreationOptions } from './preview-options.ts';
import { readRegistrationDraft } from './read-draft.ts';
import { TextRow } from './text-row.tsx';
import { useUserNames } from './use-user-names.ts';

/** What a new passkey is asked for with. */
export function RegistrationComposer() {
  const { composer } = useWords().shell;
  const draft = useComposerDrafts((drafts) => drafts.registration);
  const edit = useComposerDrafts((drafts) => drafts.registrationEdited);
  const reset = useComposerDrafts((drafts) => drafts.registrationReset);
  const signInNext = useComposerDrafts((drafts) => drafts.authenticationEdited);
  const rpId = useWorkbench((store) => store.workbench?.rpId) ?? '';
  const userNames = useUserNames();
  const [tried, setTried] = useState(false);
  const excludeNoteId = useId();
  const read = readRegistrationDraft(draft);
  const mistakes = tried ? read.mistakes : undefined;

  const submit = () => {
    setTried(true);
    if (read.request === undefined) return;
    signInNext({ userName: read.request.userName });
    void runRegistration(read.request);
  };

  return (
    <ComposerFrame
      title={composer.registrationTitle}
      intro={composer.registrationIntro}
      submit={composer.create}
      preview={read.request && previewCreationOptions(read.request, rpId)}
      advanced={<AdvancedRows draft={draft} mistakes={mistakes} rpId={rpId} onEdit={edit} />}
      advancedChanged={draft.rpId !== '' || draft.timeout !== usualTimeout}
      onSubmit={submit}
      onReset={reset}
    >
      <TextRow
        label={composer.userName}
        note={composer.userNameNote}
        mistake={mistakes?.has('userName') ? composer.mistakes.userName : undefined}
        value={draft.userName}
        suggestions={userNames}
        autoFocus
        onChange={(userName) => edit({ userName, displayName: knownDisplayName(userName) })}
      />
      <TextRow
        label={composer.displayName}
        note={composer.displayNameNote}
        mistake={mistakes?.has('displayName') ? composer.mistakes.displayName : undefined}
        value={draft.displayName}
        placeholder={draft.userName}
        onChange={(displayName) => edit({ displayName })}
      />
      <ChoiceRow
        member="authenticatorAttachment"
        values={['any', ...vocabulary.attachments]}
        labels={{ any: composer.any }}
        notes={composer.attachmentNotes}
        value={draft.authenticatorAttachment}
        onChange={(authenticatorAttachment) => edit({ authenticatorAttachment })}
      />
      <ChoiceRow
        member="residentKey"
        values={vocabulary.residentKeyRequirements}
        notes={composer.residentKeyNotes}
        value={draft.residentKey}
        onChange={(residentKey) => edit({ residentKey })}
      />
      <ChoiceRow
        member="userVerification"
        values={vocabulary.userVerificationRequirements}
        notes={composer.userVerificationNotes}
        value={draft.userVerification}
        onChange={(userVerification) => edit({ userVerification })}
      />
      <ChoiceRow
        member="attestation"
        values={vocabulary.attestationConveyances}
        notes={composer.attestationNotes}
        value={draft.attestation}
        onChange={(attestation) => edit({ attestation })}
      />
      <HintsRow value={draft.hints} onChange={(hints) => edit({ hints })} />
      <FormRow
        label="excludeCredentials"
        face="wire"
        note={composer.excludeExistingNote}
        noteId={excludeNoteId}
      >
        <Toggle
          label={composer.excludeExisting}
          describedBy={excludeNoteId}
          checked={draft.excludeExisting}
          onChange={(excludeExisting) => edit({ excludeExisting })}
        />
      </FormRow>
    </ComposerFrame>
  );
}
