import type { Language } from '../../messages/language.js';
import { placeOf } from './markdown-of-notes.js';
import { asMarkdown, type ExportedNote, linesOfQuote, type NotedArticle } from './noted-article.js';

/**
 * Writes highlights and notes for Obsidian: properties, and each quote as a callout with a link to its section and an id of its block, to
 * which other notes can link. Properties are only possible at the start of a file; further articles have headings.
 */
export function obsidianOfNotes(articles: readonly NotedArticle[], language: Language): string {
  const [only, another] = articles;
  const properties = only && !another ? [propertiesOf(only)] : [];
  return [...properties, ...articles.map((article) => page(article, language))].join('\n').concat('\n');
}

const propertiesOf = ({ title, author, address, source, slug, notes }: NotedArticle): string =>
  [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(author === undefined ? [] : [`author: ${JSON.stringify(author)}`]),
    `source: ${JSON.stringify(address ?? source)}`,
    ...(isFile(source) ? [`article: ${JSON.stringify(`[[${linkTarget(slug)}]]`)}`] : []),
    `highlights: ${notes.length}`,
    'tags:',
    '  - llama-news',
    '---',
    '',
  ].join('\n');

const page = ({ title, slug, source, notes }: NotedArticle, language: Language): string => {
  // A vault may have files, but no pages of the web.
  const file = isFile(source) ? slug : undefined;
  const heading = file === undefined ? asMarkdown(title) : `[[${linkTarget(file)}|${linkText(title)}]]`;
  return [`# ${heading}`, ...notes.map((note) => callout(note, file, language))].join('\n\n');
};

const isFile = (source: string): boolean =>
  !/^https?:/i.test(source) && /^[/\\]|^[a-z]:[/\\]|\.(?:md|markdown|mdx|txt)$/i.test(source);

function callout(note: ExportedNote, file: string | undefined, language: Language): string {
  const { section, id, inLead } = note;
  const heading = inLead ? '' : `#${linkTarget(section)}`;
  const linked = `[[${linkTarget(file ?? '')}${heading}|${linkText(section)}]]`;
  const link = section === '' ? '' : ` ${file === undefined ? asMarkdown(section) : linked}`;
  const quote = linesOfQuote(note).map((line) => `> ${asMarkdown(line)}`);
  const kind = note.target === 'section' ? 'note' : 'quote';
  return [
    [`> [!${kind}]${link}`, ...quote].join('\n'),
    // Ids of blocks are letters, digits and hyphens.
    `^${id.replace(/[^\dA-Za-z-]/g, '-') || 'note'}`,
    ...(note.note === '' ? [] : [note.note.trim()]),
    placeOf({ ...note, section: '' }, language),
  ].join('\n\n');
}

/** Removes what ends a link or its target. */
const linkTarget = (text: string): string => text.replace(/[[\]|#^\s]+/g, ' ').trim();
const linkText = (text: string): string => text.replace(/[[\]|\s]+/g, ' ').trim();
