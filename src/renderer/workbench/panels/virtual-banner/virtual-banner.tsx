import { chooseAuthenticator } from '../../commands/choose-authenticator.ts';
import { Icon } from '../../elements/icon.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { useCeremonyRun } from '../../state/ceremony-run.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './virtual-banner.module.css';

/** Says that no real authenticator can answer, for as long as that is so. */
export function VirtualBanner() {
  const { banner } = useWords().shell;
  const workbench = useWorkbench((store) => store.workbench);
  const running = useCeremonyRun((store) => store.run !== null);
  if (workbench?.window !== 'host' || workbench.authenticator.mode !== 'virtual') return null;
  return (
    <aside className={styles.banner} aria-label={banner.label}>
      <Icon name="chip" />
      <p>{banner.text(workbench.authenticator.settings.kind)}</p>
      <LinkButton disabled={running} onClick={() => chooseAuthenticator({ mode: 'device' })}>
        {banner.leave}
      </LinkButton>
    </aside>
  );
}
