import type { Annotation, Located } from '../../../article/annotation/annotation.js';
import { sectionOfAnnotation } from '../../../article/annotation/notes-of-sections.js';
import { sanitizeLine } from '../../../article/sanitize.js';
import type { Messages } from '../../../messages/ui.js';
import { titleOfSection } from '../section-title.js';
import type { State } from '../state.js';

/** Maximum length of a quote in messages, in characters. */
const LONGEST = 30;

/** Beginning of a text on one line, in quotation marks. */
export function quoted(text: string, { inQuotes }: Messages, longest = LONGEST): string {
  const line = sanitizeLine(text);
  const [...characters] = line.slice(0, 2 * longest);
  const beginning = characters.slice(0, longest - 1).join('');
  return inQuotes(line.length > longest ? `${beginning.trimEnd()}…` : line);
}

/** Name of an annotation in messages: "highlight “to be or not”", "note on “Conclusion”". */
export function nameOfAnnotation({ target, anchor }: Annotation, messages: Messages): string {
  const quote = quoted(anchor.quote, messages);
  return target === 'section' ? messages.noteOf(quote) : messages.highlightOf(quote);
}

/** Message about an annotation whose passage the text does not have, or not as far as it is read. */
export const notFound = ({ loaded, messages }: State): string =>
  loaded.reading ? messages.notFoundYet : messages.notInText;

/** Sign of an annotation: the letter of its colour, or § for a note on a section. */
export const signOf = ({ target, color }: Annotation, { colorLetters }: Messages): string =>
  target === 'section' ? '§' : colorLetters[color];

/** Title of the section of an annotation with its number; empty without sections. */
export function placeOfAnnotation(state: State, located: Located): string {
  const { sections } = state.loaded.article;
  const section = sections[sectionOfAnnotation(sections, located)];
  return section ? `${section.number} ${titleOfSection(section, state.messages)}` : '';
}
