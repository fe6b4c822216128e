import type { ClientFacts } from '../../../../shared/contract/ceremony-response.ts';
import type { InspectorWords } from '../../words/inspector/en.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './exchange-panel.module.css';

function describeFacts(facts: ClientFacts, { exchange, verdict }: InspectorWords) {
  const answer = (value: boolean | null) =>
    value === null ? exchange.unknown : value ? exchange.yes : exchange.no;
  return [
    ['userAgent', facts.userAgent],
    ['platform', facts.platform],
    ['language', facts.language],
    ['elapsed', verdict.seconds(facts.elapsed)],
    ['timeout', verdict.seconds(facts.timeout)],
    ['focusedAtStart', answer(facts.focusedAtStart)],
    ['focusedAtEnd', answer(facts.focusedAtEnd)],
    ['userVerifyingPlatformAuthenticator', answer(facts.userVerifyingPlatformAuthenticator)],
  ] as const;
}

/** What the page saw of the client around the call. */
export function ClientSection({ facts }: { readonly facts: ClientFacts | null }) {
  const { inspector } = useWords();
  const { exchange } = inspector;
  return (
    <section className={styles.section} aria-label={exchange.client}>
      <div className={styles.heading}>
        <h2>{exchange.client}</h2>
        <p>{facts === null ? exchange.noClient : exchange.clientLine}</p>
      </div>
      {facts !== null && (
        <dl className={styles.pairs}>
          {describeFacts(facts, inspector).map(([name, value]) => (
            <div key={name}>
              <dt>{exchange.facts[name]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{exchange.facts.capabilities}</dt>
            <dd>
              {facts.capabilities === null ? (
                exchange.unknown
              ) : (
                <Capabilities capabilities={facts.capabilities} />
              )}
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}

function Capabilities({ capabilities }: { readonly capabilities: Readonly<Record<string, boolean>> }) {
  const { exchange } = useWords().inspector;
  return (
    <ul className={styles.capabilities}>
      {Object.entries(capabilities).map(([name, able]) => (
        <li key={name} data-able={able}>
          <code>{name}</code> {able ? exchange.yes : exchange.no}
        </li>
      ))}
    </ul>
  );
}
