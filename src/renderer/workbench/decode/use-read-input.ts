import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type ReadInput, readInput } from '../evidence/read-input.ts';
import { type DecodeInput, useDecodeInput } from '../state/decode-input.ts';

/** How long somebody who types is waited for. */
const typingPause = 150;
/** What is larger is taken apart only when the person says so: the page stands still meanwhile. */
const largestAtOnce = 1024 * 1024;

export interface ShownInput {
  /** Undefined while nothing is there. */
  readonly read: ReadInput | undefined;
  /** How large it is, where it waits for a word of the person. */
  readonly waiting: number | undefined;
}

let readings = 0;

/** What is in the box, taken apart a moment after the last key. */
export function useReadInput(): ShownInput {
  const settled = useSettled(useDecodeInput((store) => store.input));
  const wanted = useDecodeInput((store) => store.wanted);
  const item = useDecodeInput((store) => store.item);
  const confirmed = useDecodeInput((store) => store.confirmed);
  const source = settled.form === 'text' ? settled.text : settled.bytes;
  const isEmpty = settled.form === 'text' && settled.text.trim() === '';
  const waits = source.length > largestAtOnce && !confirmed;
  const wish = useMemo(() => ({ wanted, item }), [wanted, item]);
  const read = useMemo(() => {
    if (isEmpty || waits) return undefined;
    readings += 1;
    return readInput(source, { ...wish, id: `decoded-${readings}` });
  }, [source, isEmpty, waits, wish]);
  return { read: useDeferredValue(read), waiting: waits ? source.length : undefined };
}

/** The input once nobody types any more; anything else than typing at once. */
function useSettled(input: DecodeInput): DecodeInput {
  const [settled, setSettled] = useState(input);
  const typed = useRef(input);
  useEffect(() => {
    const before = typed.current;
    typed.current = input;
    const jumped =
      input.form === 'file' ||
      before.form === 'file' ||
      Math.abs(input.text.length - before.text.length) > 1 ||
      before === input;
    if (jumped) {
      setSettled(input);
      return;
    }
    const timer = setTimeout(() => setSettled(input), typingPause);
    return () => clearTimeout(timer);
  }, [input]);
  return settled;
}
