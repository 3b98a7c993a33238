import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MARKDOWN_NAME } from './name-patterns.js';

const README = /^(?:readme|index)\.[a-z]+$/i;

/** File that describes a folder: README before index, `.md` before other endings; undefined if there is none. */
export function readmeIn(folder: string): string | undefined {
  try {
    const names = readdirSync(folder).filter((name) => README.test(name) && MARKDOWN_NAME.test(name));
    const [first] = names.sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
    return first && join(folder, first);
  } catch {
    return undefined;
  }
}

const rankOf = (name: string): number => (/^r/i.test(name) ? 0 : 2) + (/\.md$/i.test(name) ? 0 : 1);
