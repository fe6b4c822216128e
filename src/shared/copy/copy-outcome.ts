/** Why a notation cannot say a value; the words of both languages key on it. */
export type CopyObstacle =
  /** There is nothing to write down. */
  | 'no-bytes'
  /** JSON readers make a float of it and lose its last digits. */
  | 'number-too-large'
  /** NaN, infinities, −0, `undefined`, simple values and tags. */
  | 'no-json-value'
  /** Two members of one name: one would vanish. */
  | 'same-name-twice'
  /** Bytes that are no text, or an item that breaks off. */
  | 'broken-item'
  /** No key type that the notation knows, or numbers that do not fit its curve. */
  | 'unreadable-key'
  /** A filter cannot write a quotation mark inside a value. */
  | 'quote-in-value'
  | 'nothing-received'
  /** The body was more than is kept. */
  | 'body-not-kept'
  | 'body-not-utf-8'
  /** It came from a file: no challenge waits here for its answer. */
  | 'imported'
  /** A DOMException, or a body that holds no credential. */
  | 'no-credential';

/** A value in a notation, or why the notation cannot say it without losing something. */
export type CopyOutcome = { readonly text: string } | { readonly obstacle: CopyObstacle };
