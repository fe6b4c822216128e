import samples from '../../../../resources/samples/decode-samples.json' with { type: 'json' };
import { decodeText } from '../commands/decode-input.ts';
import { useDecodeWords } from '../words/decode/use-decode-words.ts';
import styles from './decode-view.module.css';

const names = [
  'attestationObject',
  'signIn',
  'wrongOrigin',
  'authenticatorData',
  'certificate',
  'clientData',
  'tpmStatement',
  'coseKey',
  'options',
] as const;

/** One of each kind, to begin with. */
export function Samples() {
  const words = useDecodeWords();
  return (
    <section className={styles.samples} aria-labelledby="decode-samples">
      <h2 id="decode-samples">{words.samples}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => decodeText(samples[name])}>
              <strong>{words.sampleNames[name].name}</strong>
              <span className={styles.soft}>{words.sampleNames[name].about}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{words.samplesFrom}</p>
    </section>
  );
}
