import { constants, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sanitizeCopy, sanitizeLine } from '../../article/sanitize.js';
import type { Text } from '../../messages/language.js';
import { exportTexts, exportWords } from '../../messages/library/export-texts.js';
import { libraryListFaults } from '../../messages/library/library-list-texts.js';
import { BOOKMARKS_BEGIN, BOOKMARKS_END, bookmarkEntry } from '../../output/export/bookmark-file.js';
import type { ExportedArticle } from '../../output/export/exported-article.js';
import { markdownOfExport } from '../../output/export/markdown-of-export.js';
import { escapedJson } from '../../output/json.js';
import type { KeptEntry } from '../../source/library-origin.js';
import { createFile } from '../../store/file.js';
import type { Kept } from '../../store/library/kept.js';
import { COMPANIONS, stemOf } from '../../store/library/library-bin.js';
import { textOfKept } from '../../store/library/text-of-kept.js';
import { makeFolders } from '../../store/make-folder.js';
import { strayNotes } from '../../store/notes/notes-beside.js';
import { notesBeside } from '../../store/notes/notes-place.js';
import { annotationsIn } from '../../store/notes/read-notes.js';
import { codeOf, UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import { realPath } from '../../system/real-path.js';
import { unwritable } from '../../system/unwritable.js';
import type { ExportOptions } from '../command-options.js';
import { progressOf } from './kept-json.js';
import { selectKept } from './kept-selection.js';
import { libraryOf, namedKept } from './library-of.js';

/** Export that is under way. */
interface Exporting {
  readonly io: Io;
  readonly entries: readonly KeptEntry[];
  readonly options: ExportOptions;
  /** File of the notes on an article, beside it or where they were left as it was renamed. */
  readonly notesOf: (kept: Kept) => string;
  /** Reports that something is missing in the export, which then ends with exit code 1. */
  readonly miss: (text: Text) => void;
}

/**
 * Writes kept articles with all that belongs to them to standard output, or into a folder. Returns the exit code.
 * @throws UserError if no article is meant, or nothing can be written
 */
export async function exportKept(io: Io, names: readonly string[], options: ExportOptions): Promise<number> {
  const folder = libraryOf(io, options);
  const { entries: all } = await selectKept(io, folder, options);
  const entries = names.length === 0 ? all : namedEntries(all, names);
  let code = 0;
  const miss = (text: Text): void => {
    io.warn(text[io.language]);
    code = 1;
  };
  // Escapes controls in output to a terminal.
  const write = io.outputIsTerminal ? (text: string) => io.write(sanitizeCopy(text)) : io.write;
  const stray = strayNotes(folder);
  const notesOf = (kept: Kept): string => {
    const beside = notesBeside(kept.path);
    return existsSync(beside) ? beside : (stray(kept, kept.path) ?? beside);
  };
  const exporting: Exporting = { io: { ...io, write }, entries, options, notesOf, miss };
  if (entries.length === 0) io.warn(libraryListFaults.noMatch[io.language]);
  if (options.to === undefined) await PRINT[options.format](exporting);
  else if (options.format === 'bookmarks') throw new UserError(exportTexts.noFolder, { exitCode: 2 });
  else await writeInto(resolve(options.to), folder, exporting);
  return code;
}

/** The entries that words name. @throws UserError if one names none, or several */
function namedEntries(all: readonly KeptEntry[], names: readonly string[]): readonly KeptEntry[] {
  const kept = all.map((entry) => entry.kept);
  const named = new Set(names.map((name) => namedKept(kept, name)));
  return all.filter((entry) => named.has(entry.kept));
}

const PRINT: Readonly<Record<ExportOptions['format'], (exporting: Exporting) => Promise<void>>> = {
  markdown: async (exporting) => {
    const { io, entries, options } = exporting;
    const [only] = entries;
    if (only && entries.length === 1 && options.frontMatter) return io.write(readFileSync(only.kept.path, 'utf8'));
    let rule = '';
    for await (const article of articlesOf(exporting)) {
      io.write(rule + markdownOfExport(article, exportWords[io.language]));
      rule = '\n---\n\n';
    }
  },
  json: async (exporting) => {
    const { io } = exporting;
    io.write('{\n  "version": 1,\n  "articles": [');
    let comma = '\n    ';
    for await (const article of articlesOf(exporting)) {
      io.write(comma + escapedJson(jsonOf(article)));
      comma = ',\n    ';
    }
    io.write(comma.startsWith(',') ? '\n  ]\n}\n' : ']\n}\n');
  },
  bookmarks: async ({ io, entries, miss }) => {
    const bookmarks = entries.map(({ kept }) => bookmarkEntry(kept));
    io.write(BOOKMARKS_BEGIN + bookmarks.join('') + BOOKMARKS_END);
    const missing = bookmarks.filter((bookmark) => bookmark === '').length;
    if (missing > 0) miss(exportTexts.withoutAddress(missing));
  },
};

/** Reads the articles, one at a time; each that cannot be read is reported. */
async function* articlesOf({
  io,
  entries,
  notesOf,
  miss,
}: Exporting): AsyncGenerator<ExportedArticle & { readonly path: string }> {
  const progress = progressOf(io.env);
  for (const entry of entries) {
    const { path } = entry.kept;
    try {
      const annotations = annotationsIn(notesOf(entry.kept));
      yield { ...entry.kept, path: entry.path, text: textOfKept(path), annotations, progress: progress(entry) };
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      miss(exportTexts.notRead(path, codeOf(error) ?? ''));
    }
  }
}

function jsonOf(article: ExportedArticle) {
  const { slug, title, author, site, address, date, saved, lang, tags, read, progress, text } = article;
  const annotations = article.annotations.map(({ anchor, ...others }) => ({ ...others, ...anchor }));
  return { slug, title, author, site, address, date, saved, lang, tags, read, progress, text, annotations };
}

/** Writes a file for each article: with front matter, the files of the library as they are. */
async function writeInto(to: string, library: string, exporting: Exporting): Promise<void> {
  const { io, options } = exporting;
  if (realPath(to) === realPath(library)) throw new UserError(exportTexts.inLibrary(to), { exitCode: 2 });
  const write = options.format === 'markdown' && options.frontMatter ? copyFiles : writeFiles;
  try {
    const written = await write(to, exporting);
    io.write(`${exportTexts.written(written, sanitizeLine(to))[io.language]}\n`);
  } catch (error) {
    throw unwritable(to, error);
  }
}

/** Copies the files of articles, and those that belong to them. Returns the number of articles. */
async function copyFiles(to: string, { entries, notesOf, miss }: Exporting): Promise<number> {
  let written = 0;
  for (const { path, kept } of entries) {
    if (copy(kept.path, join(to, path), miss)) written += 1;
    for (const ending of COMPANIONS) {
      const from = ending === '.notes.md' ? notesOf(kept) : stemOf(kept.path) + ending;
      if (existsSync(from)) copy(from, join(to, stemOf(path) + ending), miss);
    }
  }
  return written;
}

/** Writes articles in another form. Returns their number. */
async function writeFiles(to: string, exporting: Exporting): Promise<number> {
  const { io, options, miss } = exporting;
  const isJson = options.format === 'json';
  let written = 0;
  for await (const { path, ...article } of articlesOf(exporting)) {
    const target = join(to, stemOf(path) + (isJson ? '.json' : '.md'));
    makeFolders(dirname(target));
    const data = isJson
      ? `${escapedJson({ version: 1, articles: [jsonOf(article)] }, 2)}\n`
      : markdownOfExport(article, exportWords[io.language]);
    if (createFile(target, data)) written += 1;
    else miss(exportTexts.there(target));
  }
  return written;
}

/** Copies a file; one that is there already stays. Returns whether it was copied, or is the same. */
function copy(from: string, to: string, miss: (text: Text) => void): boolean {
  makeFolders(dirname(to));
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (readFileSync(from).equals(readFileSync(to))) return true;
    miss(exportTexts.there(to));
    return false;
  }
}
