import { readFileSync } from 'node:fs';
import { findFrontMatter } from '../../parse/front-matter.js';

/**
 * Text of a kept article without its front matter.
 * @throws Error of the system
 */
export function textOfKept(path: string): string {
  const text = new TextDecoder().decode(readFileSync(path)).replace(/\r\n?/g, '\n');
  return text.slice(findFrontMatter(text)?.after ?? 0).replace(/^\n+/, '');
}
