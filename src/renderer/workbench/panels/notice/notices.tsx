import type { CeremonyStatus } from '../../../../shared/contract/ceremony.ts';
import { sendAnswer } from '../../commands/send-answer.ts';
import { Button } from '../../elements/button.tsx';
import { CopyButton } from '../../elements/copy-button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { type NoticeContent, useNotices } from '../../state/notices.ts';
import { type UnsentAnswer, useUnsentAnswers } from '../../state/unsent-answers.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { describeFailure, type FailureSentences } from '../../words/describe-failure.ts';
import type { ShellWords } from '../../words/shell/en.ts';
import { useWords } from '../../words/use-words.ts';
import { DeletionNotices } from './deletion-notices.tsx';
import styles from './notices.module.css';

const judgedStatuses: ReadonlySet<CeremonyStatus> = new Set(['accepted', 'rejected', 'refused']);

/** What went wrong and what to do next, until the person has seen it. */
export function Notices() {
  const { shell } = useWords();
  const notices = useNotices((store) => store.notices);
  const noticeDismissed = useNotices((store) => store.noticeDismissed);
  const answers = useUnsentAnswers((store) => store.answers);
  const ceremonies = useWorkbench((store) => store.workbench?.ceremonies) ?? [];
  // The response may have arrived although the page never heard so; sending it again would only make a replay.
  const isJudged = (ceremonyId: string) =>
    ceremonies.some(({ id, status }) => id === ceremonyId && judgedStatuses.has(status));
  return (
    <section className={styles.stack} aria-label={shell.notices.label} aria-live="polite">
      {answers
        .filter(({ ceremonyId }) => !isJudged(ceremonyId))
        .map((answer) => (
          <UnsentNotice key={answer.ceremonyId} answer={answer} />
        ))}
      <DeletionNotices />
      {notices.map(({ id, content }) => (
        <div key={id} className={styles.notice}>
          <div>
            <Sentences content={content} />
          </div>
          <IconButton icon="close" label={shell.notices.dismiss} onClick={() => noticeDismissed(id)} />
        </div>
      ))}
    </section>
  );
}

function Sentences({ content }: { readonly content: NoticeContent }) {
  const { shell } = useWords();
  const { message, nextStep, particulars } = describeNotice(content, shell);
  return (
    <>
      <p className={styles.message}>{message}</p>
      <p>{nextStep}</p>
      {particulars === undefined ? null : <p className={styles.particulars}>{particulars}</p>}
    </>
  );
}

function describeNotice(content: NoticeContent, shell: ShellWords): FailureSentences {
  switch (content.code) {
    case 'request-failed':
      return describeFailure(content.failure, shell);
    case 'user-without-passkeys':
      return shell.notices.noPasskeys(content.userName);
    case 'deletion-final':
      return shell.notices.notRestored;
    case 'no-ceremonies-left':
      return shell.notices.noCeremoniesLeft;
    case 'client-without-webauthn':
      return shell.notices.noWebAuthn;
    case 'client-without-json-methods':
      return shell.notices.noJsonMethods;
    case 'file-unreadable':
      return { ...shell.notices.fileUnreadable, particulars: content.message };
    case 'desktop-failed':
      return { ...shell.notices.desktopFailed, particulars: content.message };
  }
}

function UnsentNotice({ answer }: { readonly answer: UnsentAnswer }) {
  const { notices } = useWords().shell;
  const answerSettled = useUnsentAnswers((store) => store.answerSettled);
  return (
    <div className={styles.notice}>
      <div>
        <p className={styles.message}>{notices.unsentTitle}</p>
        <p>{notices.unsentText}</p>
        <div className={styles.actions}>
          <Button onClick={() => sendAnswer(answer)}>{notices.sendAgain}</Button>
          <CopyButton text={JSON.stringify(answer.response, null, 2)} label={notices.copyAnswer}>
            {notices.copyAnswer}
          </CopyButton>
          <Button look="bare" onClick={() => answerSettled(answer.ceremonyId)}>
            {notices.discard}
          </Button>
        </div>
      </div>
    </div>
  );
}
