import type { SourceBuffer } from '../../bytes/source-buffer.ts';
import type { DerElement, DerExtent } from './der-element.ts';
import { readDerElement } from './read-der-element.ts';

/** The elements that stand one after the other in the contents of a constructed element; an unreadable one is the last. */
export function readDerElements(
  buffer: SourceBuffer,
  within: DerExtent & Pick<DerElement, 'contentStart'>,
): readonly DerElement[] {
  const elements: DerElement[] = [];
  for (let at = within.contentStart; at < within.contentEnd; ) {
    const element = readDerElement(buffer, at, within);
    elements.push(element);
    at = element.end;
  }
  return elements;
}
