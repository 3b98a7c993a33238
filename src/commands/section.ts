import { findSection } from '../article/find.js';
import type { Article, Section } from '../article/model.js';
import { UserError } from '../errors.js';

/**
 * The section that `--section` names.
 * @throws UserError with the candidates if there are several, with the nearest headings if there is none
 */
export function sectionOf(article: Article, which: string): Section {
  const found = findSection(article.sections, which);
  if (found.kind === 'one') return found.section;
  const names = found.sections.map(({ number, title }) => `${number} ${title}`).join('; ');
  if (found.kind === 'several')
    throw new UserError(`Cannot choose a section: "${which}" matches ${found.sections.length} headings: ${names}`);
  const near = names === '' ? 'the article has no headings' : `the nearest headings are: ${names}`;
  throw new UserError(`Cannot find section "${which}": expected a number, a slug or words of a heading; ${near}`);
}
