import type { Annotation, Located } from '../../../article/annotation/model.js';
import { sectionAt } from '../../../article/find-section.js';
import type { Section } from '../../../article/model.js';
import { sanitizeLine } from '../../../article/sanitize.js';
import { comparePlaces } from '../../../layout/layout.js';
import type { Messages } from '../../../messages/ui.js';
import type { Loaded, State } from '../model.js';
import { titleOfSection } from '../section-title.js';
import { onScreen, visibleEnd } from '../viewport.js';

/** Annotations in the order of the text; those whose passage was not found come last. */
export const inTextOrder = (annotations: readonly Located[]): readonly Located[] =>
  annotations.toSorted(({ passage: a }, { passage: b }) =>
    a && b ? comparePlaces(a.from, b.from) : Number(!a) - Number(!b),
  );

/** Section of an annotation; undefined if the article has none there. */
export const sectionOf = ({ article: { sections } }: Loaded, { annotation, passage }: Located): Section | undefined =>
  passage
    ? sections[sectionAt(sections, passage.from)]
    : sections.find(({ slug }) => slug === annotation.anchor.section);

/** The first annotation on the screen, rather one with a note; otherwise the note to the section at its top. */
export function annotationHere(state: State): Located | undefined {
  const { loaded, top } = state;
  const all = inTextOrder(loaded.annotations ?? []);
  const end = visibleEnd(state);
  const shown = all.filter(
    ({ passage }) => passage && comparePlaces(passage.from, end) < 0 && comparePlaces(passage.to, top) > 0,
  );
  const { sections } = loaded.article;
  const section = sections[sectionAt(sections, top)];
  return (
    shown.find(({ annotation }) => annotation.note !== '') ??
    shown[0] ??
    all.find((one) => one.annotation.target === 'section' && sectionOf(loaded, one) === section)
  );
}

/** Maximum length of a quote in messages, in characters. */
const LONGEST = 30;

/** Beginning of a text on one line, in quotation marks. */
export function quoted(text: string, { inQuotes }: Messages, longest = LONGEST): string {
  const line = sanitizeLine(text);
  const [...characters] = line.slice(0, 2 * longest);
  return inQuotes(
    line.length > longest
      ? `${characters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line,
  );
}

/** Name of an annotation in messages: "highlight “to be or not”", "note on “Conclusion”". */
export function nameOfAnnotation({ target, anchor }: Annotation, messages: Messages): string {
  const quote = quoted(anchor.quote, messages);
  return target === 'section' ? messages.noteOf(quote) : messages.highlightOf(quote);
}

/** Sign of an annotation: the letter of its colour, or § for a note to a section. */
export const signOf = ({ target, color }: Annotation, { colorLetters }: Messages): string =>
  target === 'section' ? '§' : colorLetters[color];

/** Title of the section of an annotation with its number; empty without sections. */
export function placeOfAnnotation(state: State, located: Located): string {
  const section = sectionOf(state.loaded, located);
  return section ? `${section.number} ${titleOfSection(section, state.messages)}` : '';
}

/** Whether the beginning of a passage is on the screen. */
export const isShown = (state: State, { passage }: Located): boolean =>
  passage !== undefined && onScreen(state, passage.from);
