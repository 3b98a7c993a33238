import { slugOf } from '../../article/outline.js';

/** Maximum length of a name with its day, in bytes of UTF-8: file systems allow 255, and programs add endings for a while. */
const LONGEST = 120;

/** Name of the file of an article, without its ending: its day and a slug of its title. */
export const keptName = (title: string, day: string): string =>
  `${day}-${nameOfTitle(title, LONGEST - day.length - 1) || 'article'}`;

/**
 * Part of a file's name that a title gives: letters, digits and hyphens. May be empty.
 * @param most maximum length in bytes of UTF-8
 */
export function nameOfTitle(title: string, most: number): string {
  const slug = slugOf(title.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/[-_]{2,}/g, '-')
    .replace(/^[-_]+/, '');
  return cut(slug, most).replace(/[-_]$/, '');
}

/** Beginning of a text that is not longer than a number of bytes, and ends with a word if that is not too short. */
function cut(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > most) break;
    kept += character;
  }
  const end = kept.lastIndexOf('-');
  return end > kept.length / 2 ? kept.slice(0, end) : kept;
}
