/** Wire notation for what is not there, the same in every language. */
export const absent = '∅';
