import { findSection } from '../article/find-section.js';
import type { Article, Section } from '../article/model.js';
import { faults } from '../messages/faults.js';
import { LANGUAGES } from '../messages/language.js';
import { listingTexts } from '../messages/listing-texts.js';
import { UserError } from '../system/errors.js';

/**
 * The section that `--section` names.
 * @throws UserError that names the candidates if there are several, similar headings if there is none
 */
export function sectionOf(article: Article, which: string): Section {
  const { sections } = article;
  // The lead is called as in the listing of sections, whatever the article's language is.
  const isLead = LANGUAGES.some((language) => listingTexts.lead[language].toLowerCase() === which.toLowerCase());
  const found = findSection(sections, isLead && sections[0]?.number === '0' ? '0' : which);
  if (found.kind === 'one') return found.section;
  const names = found.sections.map(({ number, title }) => `${number} ${title}`).join('; ');
  if (found.kind === 'several') throw new UserError(faults.severalSections(which, found.sections.length, names));
  throw new UserError(article.sections.length === 0 ? faults.noSections(which) : faults.noSection(which, names));
}
