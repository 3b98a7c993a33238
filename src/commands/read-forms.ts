import { open } from '../document/open.js';
import type { Origin } from '../source/origin.js';
import type { Io } from '../system/io.js';
import type { ReadOptions } from './command-options.js';
import { sectionOf } from './section.js';

/** Forms of an article other than a page. */
export type Form = 'json' | 'accessible';

/** The requested form, if any: JSON wins over plain text, and plain text over accessible text, which may be a setting. */
export function formOf({ json, plain, accessible }: ReadOptions): Form | undefined {
  if (json) return 'json';
  return accessible && !plain ? 'accessible' : undefined;
}

/**
 * Writes an article, or a section of it, in a form that needs the whole article. Returns the exit code.
 * @param paged whether accessible text stops after each page and asks
 */
export async function readWhole(
  io: Io,
  origin: Origin,
  options: ReadOptions,
  form: Form,
  paged: boolean,
): Promise<number> {
  const { article, warning } = await open(origin);
  if (warning !== undefined) io.warn(warning[io.language]);
  const section = options.section === undefined ? undefined : sectionOf(article, options.section);
  if (form === 'json') {
    const { printArticle } = await import('../output/article-json.js');
    printArticle(article, section, io.write);
    return 0;
  }
  const { printSpoken, speak } = await import('../output/speech/speak.js');
  const keyboard = paged ? io.keyboard() : undefined;
  // A terminal would break lines within words.
  const width = () => options.width ?? (keyboard ? io.size().columns : 0);
  const spoken = await speak(article, origin.describe, width);
  if (keyboard) await (await import('../output/speech/line-pager.js')).readByPrompt(io, keyboard, spoken, section);
  else printSpoken(spoken, section, io.write);
  return 0;
}
