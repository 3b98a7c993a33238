import { basename, isAbsolute, resolve } from 'node:path';
import type { Located } from '../../article/annotation/annotation.js';
import { sectionOfAnnotation } from '../../article/annotation/notes-of-sections.js';
import type { Article } from '../../article/model.js';
import { offsetOf, textBetween } from '../../article/offset.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { ExportedNote, NotedArticle } from '../../output/notes/noted-article.js';
import type { Origin } from '../../source/origin.js';
import type { Kept } from '../../store/library/kept.js';
import { libraryFolder } from '../../store/library/library-folder.js';
import { readKept } from '../../store/library/list-library.js';
import { allNotes } from '../../store/notes/all-notes.js';
import type { Io } from '../../system/io.js';
import type { NotesOptions } from '../command-options.js';
import { openAnnotated } from '../open-whole.js';

/** Notes on one article, with their places in it. */
export async function notedArticle(io: Io, origin: Origin, options: NotesOptions): Promise<NotedArticle> {
  const { article, annotations } = await openAnnotated(io, origin, options, options.accessible);
  const { title, slug, author, address } = article.meta;
  const path = origin.can.edit;
  return {
    title,
    slug: path === undefined ? slug : nameOf(path),
    author,
    address: address ?? origin.address,
    source: sanitizeLine((path && resolve(path)) ?? origin.address ?? slug),
    notes: annotations.map((located) => noteIn(article, located)),
  };
}

/** Name of a file without its ending, by which other programs link to it. */
const nameOf = (path: string): string => sanitizeLine(basename(path).replace(/\.(?:md|markdown|mdx|txt)$/i, ''));

function noteIn(article: Article, located: Located): ExportedNote {
  const { annotation, passage } = located;
  const section = article.sections[sectionOfAnnotation(article.sections, located)];
  const [from, to] = passage ? [offsetOf(article, passage.from), offsetOf(article, passage.to)] : [0, 0];
  // Positions are those in the text that `read --json` prints, which lacks title and byline of a page.
  const body = offsetOf(article, { block: article.bodyStart ?? 0, offset: 0 });
  const position =
    passage && from >= body
      ? { start: codePoints(article, body, from), end: codePoints(article, body, to) }
      : undefined;
  return {
    ...annotation,
    section: section?.title ?? annotation.anchor.section,
    inLead: section?.number === '0',
    position,
    present: passage && presentText(article, from, to),
    found: passage !== undefined,
  };
}

/** Number of characters around a passage. */
const CONTEXT = 60;

/** Text of a passage and around it; characters that its edges would cut are left out. */
function presentText(article: Article, from: number, to: number): ExportedNote['present'] {
  const before = textBetween(article, Math.max(0, from - CONTEXT), from).replace(/^[\uDC00-\uDFFF]/, '');
  const after = textBetween(article, to, to + CONTEXT).replace(/[\uD800-\uDBFF]$/, '');
  return { quote: textBetween(article, from, to), before, after };
}

/** Number of code points between two offsets. */
function codePoints(article: Article, from: number, to: number): number {
  return to - from - (textBetween(article, from, to).match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** All notes, whose articles are not read; of kept ones, only what their front matter says. */
export async function allNotedArticles(io: Io, { library }: NotesOptions): Promise<readonly NotedArticle[]> {
  const found: NotedArticle[] = [];
  for await (const notes of allNotes(io.env, libraryFolder(io.env, library))) {
    const { path, source, annotations, sections } = notes;
    const kept = isAbsolute(source) ? await keptAt(source) : undefined;
    const bundled = /^bundled:[a-z]+\/(.+)$/.exec(source)?.[1];
    const slug = bundled ?? (isAbsolute(source) ? nameOf(source) : nameOf(path).replace(/\.notes$/, ''));
    const address = [kept?.address, source].find((each) => each !== undefined && /^https?:/i.test(each));
    found.push({
      title: kept?.title || notes.title || slug,
      slug,
      author: kept?.author ?? notes.author,
      address,
      source: sanitizeLine(bundled ?? source),
      notes: annotations.map((annotation) => {
        const { section } = annotation.anchor;
        return { ...annotation, section: sections.get(section) ?? section };
      }),
    });
  }
  return found.sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The kept article in a file; undefined if it is not one, or not there. */
async function keptAt(path: string): Promise<Kept | undefined> {
  try {
    return await readKept(path);
  } catch {
    return undefined;
  }
}
