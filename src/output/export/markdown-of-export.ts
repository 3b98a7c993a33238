import { isWebAddress } from '../../article/address.js';
import type { Annotation } from '../../article/annotation/annotation.js';
import { sanitizeTarget } from '../../article/sanitize.js';
import { fold } from '../../article/search/fold.js';
import { asMarkdown, quoteOf } from '../notes/noted-article.js';
import type { ExportedArticle } from './exported-article.js';

/** Words that an exported article contains besides its own, in the user's language. */
export interface ExportWords {
  readonly notes: string;
  readonly tags: string;
}

/** An article as Markdown that needs no front matter: title, origin, tags, text, and the reader's own notes at its end. */
export function markdownOfExport(article: ExportedArticle, words: ExportWords): string {
  const { title, author, site, date, address, tags, text, annotations } = article;
  const byline = [author, site, date].filter((part) => part !== undefined).map(asMarkdown);
  const origin = [...byline, ...(address === undefined ? [] : [linkTo(address)])].join(' · ');
  const own = /^# +(\S.*)/.exec(text.trimStart())?.[1];
  const isTitled = own !== undefined && fold(own)[0] === fold(title)[0];
  const parts = [
    ...(isTitled ? [] : [`# ${asMarkdown(title)}`]),
    ...(origin === '' ? [] : [origin]),
    ...(tags.length === 0 ? [] : [`${words.tags}: ${tags.map(asMarkdown).join(', ')}`]),
    text.trim(),
    ...(annotations.length === 0 ? [] : [`## ${words.notes}`, ...annotations.map(noteOf)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Quote and note of a highlight. */
const noteOf = (annotation: Annotation): string =>
  [quoteOf(annotation), annotation.note.trim()].filter((part) => part !== '').join('\n\n');

/** An address as a link that ends where the address does; a path as text. */
const linkTo = (address: string): string =>
  isWebAddress(address) ? `<${sanitizeTarget(address)}>` : asMarkdown(address);
