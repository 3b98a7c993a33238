import { sanitize } from '../../article/sanitize.js';

/** Text of a formula, which is its source where `shown` is undefined, and its source if that differs. */
export function shownFormula(
  shown: string | undefined,
  source: string,
): { readonly text: string; readonly source?: string } {
  const text = shown === undefined ? source : sanitize(shown);
  return text === source ? { text } : { text, source };
}
