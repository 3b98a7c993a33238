import { join } from 'node:path';
import { appendText, readIfThere } from '../file.js';
import { makeFolder } from '../make-folder.js';

/*
 * List of the articles that were kept, so that each has the notes of its kept copy: a line with the mark of the article, and the path of
 * the copy in the library as a string of JSON. A program that is killed leaves at most an unfinished line, which names no file.
 */

const fileIn = (folder: string): string => join(folder, '.kept');

/**
 * Adds a kept copy of an article.
 * @param folder that of the notes on articles that are not in the library
 * @param path relative to the library
 * @throws Error of the system
 */
export function addKeptCopy(folder: string, mark: string, path: string): void {
  if (keptCopyOf(folder, mark) === path) return;
  makeFolder(folder);
  // The line before it may be unfinished.
  appendText(fileIn(folder), `\n${mark} ${JSON.stringify(path)}\n`);
}

/** Path of the last kept copy of an article, relative to the library; undefined if none is known. */
export function keptCopyOf(folder: string, mark: string): string | undefined {
  try {
    const text = readIfThere(fileIn(folder)) ?? '';
    const start = text.lastIndexOf(`\n${mark} "`);
    return start < 0 ? undefined : JSON.parse(text.slice(start + mark.length + 2, text.indexOf('\n', start + 1)));
  } catch {
    return undefined;
  }
}
