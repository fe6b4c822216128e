import { type ComponentType, useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './late-view.module.css';

/** Stands for a view from its first moment on. */
type LateView<Props> = ComponentType<Props> & {
  /** Loads it before anybody looks; a failure is told when somebody does. */
  prefetch(): Promise<void>;
};

interface LateViewOptions {
  /** What goes around the sentence that says why there is nothing. */
  readonly Frame?: ComponentType<{ readonly children: React.ReactNode }>;
}

/**
 * A view that is no part of the first load. What was prefetched is there at once: React's `lazy` would leave its place
 * empty for a moment even then, and for 300 ms where it was not.
 */
export function lateView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { Frame = Place }: LateViewOptions = {},
): LateView<Props> {
  let View: ComponentType<Props> | undefined;
  const loadOnce = async () => {
    View ??= await load();
  };
  function Late(props: Props) {
    const [progress, setProgress] = useState({ attempt: 0, failed: false });
    const { attempt, failed } = progress;
    // As it was drawn: it may come between that and the effect.
    const isThere = View !== undefined;
    useEffect(() => {
      if (isThere) return;
      let isWanted = true;
      const tell = (failed: boolean) => isWanted && setProgress({ attempt, failed });
      loadOnce().then(
        () => tell(false),
        () => tell(true),
      );
      return () => {
        isWanted = false;
      };
    }, [isThere, attempt]);
    if (View !== undefined) return <View {...props} />;
    return failed ? (
      <Frame>
        <NotLoaded onAgain={() => setProgress({ attempt: attempt + 1, failed })} />
      </Frame>
    ) : null;
  }
  return Object.assign(Late, { prefetch: () => loadOnce().catch(() => undefined) });
}

function Place({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles.place}>{children}</div>;
}

function NotLoaded({ onAgain }: { onAgain(): void }) {
  const { lateView } = useWords().shell;
  return (
    <div className={styles.failed}>
      <p role="alert">{lateView.failed}</p>
      <Button onClick={onAgain}>{lateView.again}</Button>
    </div>
  );
}
