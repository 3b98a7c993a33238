import { digestOf } from '../../store/digest-of.js';
import type { Loaded } from '../state/state.js';

const digests = new WeakMap<Loaded['markdown'], string>();

/** SHA-256 of an article's text, in hexadecimal; computed once. Empty as long as the text is not completely read. */
export function digestOfLoaded({ markdown, reading }: Pick<Loaded, 'markdown' | 'reading'>): string {
  if (reading) return '';
  const known = digests.get(markdown) ?? digestOf(markdown());
  digests.set(markdown, known);
  return known;
}
