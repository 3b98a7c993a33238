import { sanitizeLine } from '../../article/sanitize.js';
import { notesCommandTexts } from '../../messages/notes/notes-command-texts.js';
import { printJson } from '../../output/json.js';
import { jsonOfNotes } from '../../output/notes/json-of-notes.js';
import { listNotes } from '../../output/notes/list-notes.js';
import { markdownOfNotes } from '../../output/notes/markdown-of-notes.js';
import type { NotedArticle } from '../../output/notes/noted-article.js';
import { obsidianOfNotes } from '../../output/notes/obsidian-of-notes.js';
import { readwiseOfNotes } from '../../output/notes/readwise-of-notes.js';
import { w3cOfNotes } from '../../output/notes/w3c-of-notes.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { NoteFormat, NotesOptions } from '../command-options.js';
import { requestedOrigin } from '../requested-origin.js';
import { allNotedArticles, notedArticle } from './articles-with-notes.js';
import { sinceTime } from './since-time.js';

type Print = (io: Io, articles: readonly NotedArticle[]) => void;

/** Writes without notes, too, what programs then expect. */
const PRINT: Readonly<Record<NoteFormat, Print>> = {
  markdown: ({ write, language }, articles) => articles.length > 0 && write(markdownOfNotes(articles, language)),
  obsidian: ({ write, language }, articles) => articles.length > 0 && write(obsidianOfNotes(articles, language)),
  readwise: ({ write }, articles) => write(readwiseOfNotes(articles)),
  json: ({ write }, articles) => printJson(jsonOfNotes(articles), write),
  w3c: ({ write }, articles) => printJson(w3cOfNotes(articles), write),
};

/**
 * Lists or exports the highlights and notes on an article, or on all. Says on standard error if there are none.
 * @throws UserError if options contradict each other or the article cannot be read
 */
export async function notes(io: Io, source: string | undefined, options: NotesOptions): Promise<number> {
  const { all, json, since } = options;
  if (all && source !== undefined) throw new UserError(notesCommandTexts.allOrSource, { exitCode: 2 });
  if (json && options.format !== undefined && options.format !== 'json')
    throw new UserError(notesCommandTexts.jsonOrFormat, { exitCode: 2 });
  const format = json ? 'json' : options.format;
  const from = since === undefined ? Number.NEGATIVE_INFINITY : sinceTime(since, Date.now());
  const articles = all ? await allNotedArticles(io, options) : [await one(io, source, options)];
  const shown = articles
    .map((article) => ({
      ...article,
      notes: article.notes.filter(({ created }) => since === undefined || Date.parse(created) >= from),
    }))
    .filter(({ notes: left }) => left.length > 0);
  if (shown.length === 0) {
    const name = sanitizeLine(source ?? articles[0]?.title ?? '');
    const none = all ? notesCommandTexts.noneAtAll : notesCommandTexts.none(name);
    io.warn((since === undefined ? none : notesCommandTexts.noneSince(since))[io.language]);
  }
  if (format) PRINT[format](io, shown);
  else await listNotes(io, shown, options);
  return 0;
}

const one = async (io: Io, source: string | undefined, options: NotesOptions): Promise<NotedArticle> =>
  notedArticle(io, await requestedOrigin(io, source, options), options);
