import { anchorOf } from '../../article/annotation/anchor-of.js';
import { findPassage } from '../../article/annotation/find-passage.js';
import type { Annotation, PassageAnchor } from '../../article/annotation/model.js';
import type { Article } from '../../article/model.js';
import type { SavedLink } from '../../document/open-links.js';
import type { Opened } from '../../document/opened.js';
import { quoteOf } from '../../output/notes/noted-article.js';
import { digestOf } from '../../store/digest-of.js';
import { notesOf } from '../../store/notes/notes-file.js';
import { subjectOf } from '../../store/notes/notes-subject.js';
import type { Environment } from '../../system/environment.js';

/** Highlights that a link's reader has made elsewhere. Those whose passage the article does not have know their quote alone. */
function highlightsOf({ quotes = [] }: SavedLink, saved: string, article?: Article): readonly Annotation[] {
  return quotes.map(({ quote, note, created = saved }, at) => {
    const bare: PassageAnchor = { quote, before: '', after: '', section: '', at: 0, of: 0 };
    const passage = article && findPassage(article, bare);
    const anchor = article && passage ? anchorOf(article, passage) : bare;
    return { id: `import${at}`, target: 'passage', color: 'yellow', anchor, note, created };
  });
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

/** What a link's reader has highlighted, and the notes on it, as Markdown below a text; empty if nothing. */
export const quotesAsMarkdown = (link: SavedLink): string =>
  highlightsOf(link, '')
    .map((highlight) => `\n${[quoteOf(highlight), highlight.note].filter((part) => part !== '').join('\n\n')}\n`)
    .join('');
