import { htmlText, htmlValue } from '../markdown/html-text.js';
import type { ExportedArticle } from './exported-article.js';

/** Beginning and end of a file of bookmarks, as browsers and services for bookmarks read it. */
export const BOOKMARKS_BEGIN =
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n';
export const BOOKMARKS_END = '</DL><p>\n';

/** A bookmark of an article's page, with the time of saving, tags, and whether it is still to be read; empty without an address. */
export function bookmarkEntry(article: Omit<ExportedArticle, 'text' | 'annotations'>): string {
  const { address, title, saved, tags, read } = article;
  if (address === undefined || !/^https?:/i.test(address)) return '';
  const time = Math.floor(Date.parse(saved) / 1000);
  const attributes = [
    ['HREF', address],
    ...(Number.isNaN(time) ? [] : [['ADD_DATE', String(time)]]),
    ['TAGS', tags.join(',')],
    ['TOREAD', read === undefined ? '1' : '0'],
  ].map(([name, value = '']) => `${name}="${htmlValue(value)}"`);
  return `    <DT><A ${attributes.join(' ')}>${htmlText(title)}</A>\n`;
}
