import { readFileSync } from 'node:fs';
import { findFrontMatter } from '../../parse/front-matter.js';
import { yamlScalar } from '../../parse/yaml-scalar.js';
import { replaceData } from '../file.js';

/** Change of a kept article: its tags, or the day on which it was archived, undefined if it is unread again. */
export interface KeptChange {
  readonly tags?: readonly string[];
  readonly read?: string | undefined;
}

/**
 * Changes tags and state of reading in the file of a kept article.
 * @throws Error of the system
 */
export async function changeKept(path: string, change: KeptChange): Promise<void> {
  const text = readFileSync(path, 'utf8');
  const found = findFrontMatter(text);
  if (!found) return;
  const lines = text
    .slice(found.from, found.to)
    .split('\n')
    .filter((line) => !Object.keys(change).some((key) => line.startsWith(`${key}:`)));
  if (change.tags && change.tags.length > 0)
    lines.push(`tags: [${change.tags.map((tag) => yamlScalar(tag)).join(', ')}]`);
  if (change.read !== undefined) lines.push(`read: ${yamlScalar(change.read)}`);
  replaceData(path, `${text.slice(0, found.from)}${lines.join('\n')}${text.slice(found.to)}`);
}
