/** A step as people say it within one ceremony: `17` of `7.2.17`, `19.1` of `7.2.19.1`. */
export function stepNumber(step: string): string {
  return step.replace(/^7\.[12]\./, '');
}
