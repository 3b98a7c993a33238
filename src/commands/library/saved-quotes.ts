import { anchorOf } from '../../article/annotation/anchor-of.js';
import type { Annotation, PassageAnchor } from '../../article/annotation/annotation.js';
import { findPassage } from '../../article/annotation/find-passage.js';
import type { Article } from '../../article/model.js';
import { lengthOf, offsetOf, placeAt, textBetween } from '../../article/offset.js';
import { phrasePattern } from '../../article/search/phrase-pattern.js';
import type { SavedLink, SavedQuote } from '../../document/open-links.js';
import type { Opened } from '../../document/opened.js';
import { quoteOf } from '../../output/notes/noted-article.js';
import { digestOf } from '../../store/digest-of.js';
import { notesOf } from '../../store/notes/notes-file.js';
import { subjectOf } from '../../store/notes/notes-subject.js';
import type { Environment } from '../../system/environment.js';

/** Highlights that a link's reader has made elsewhere. Those whose passage the article does not have hold nothing but their quote. */
function highlightsOf({ quotes = [] }: SavedLink, saved: string, article?: Article): readonly Annotation[] {
  const taken = new Set<number>();
  return quotes.map((each, at) => {
    const { quote, note, created = saved } = each;
    const passage = article && (findPassage(article, bareAnchor(each)) ?? repeatedPassage(article, each, taken));
    if (article && passage) taken.add(offsetOf(article, passage.from));
    const anchor = article && passage ? anchorOf(article, passage) : bareAnchor({ quote });
    return { id: `import${at}`, target: 'passage', color: 'yellow', anchor, note, created };
  });
}

/** Anchor of a quote whose place is not known. */
const bareAnchor = ({ quote, before = '', after = '' }: Pick<SavedQuote, 'quote' | 'before' | 'after'>) =>
  ({ quote, before, after, section: '', at: -1, of: 0 }) satisfies PassageAnchor;

/** Minimum number of words of a quote that says the same wherever it is: a sentence that is also a summary or a caption. */
const SENTENCE = 6;

/**
 * One of several passages with the words of a quote: the nearest to where it was, or the first of a long one. Of a short one, any
 * could be meant, so none is chosen.
 * @param taken offsets of passages that are other quotes
 */
function repeatedPassage(article: Article, { quote, at, share }: SavedQuote, taken: ReadonlySet<number>) {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  const length = lengthOf(article);
  const place = at ?? (share === undefined ? undefined : share * length);
  if (words.length === 0 || (words.length < SENTENCE && place === undefined)) return undefined;
  const pattern = new RegExp(phrasePattern(words, { folded: false, decomposed: false }), 'gu');
  const found = [...textBetween(article, 0, length).matchAll(pattern)].filter(({ index }) => !taken.has(index));
  const distance = ({ index }: RegExpExecArray): number => Math.abs(index - (place ?? 0));
  const [nearest] = found.sort((a, b) => distance(a) - distance(b));
  if (!nearest) return undefined;
  const [from, to] = [nearest.index, nearest.index + nearest[0].length].map((offset) => placeAt(article, offset));
  return from && to && { from, to };
}

/**
 * Keeps the highlights that a link's reader has made elsewhere as those of its page, whose notes an article takes along as it is saved:
 * an import that is killed in between has lost none.
 * @param saved time at which those without a time of their own were made
 * @throws UnwrittenNote
 */
export function keepQuotes(link: SavedLink, opened: Opened, saved: string, env: Environment): void {
  const { article, origin, markdown } = opened;
  const highlights = highlightsOf(link, saved, article);
  if (highlights.length === 0) return;
  const notes = notesOf(
    env,
    undefined,
    subjectOf(article, origin, () => digestOf(markdown())),
  );
  for (const annotation of highlights) notes.change({ kind: 'put', annotation });
}

/** Highlights that a link's reader has made, and the notes on them, as Markdown below a text; empty if there are none. */
export const quotesAsMarkdown = (link: SavedLink): string =>
  highlightsOf(link, '')
    .map((highlight) => `\n${[quoteOf(highlight), highlight.note].filter((part) => part !== '').join('\n\n')}\n`)
    .join('');
