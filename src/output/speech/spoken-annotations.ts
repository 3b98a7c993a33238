import type { Annotation, Located } from '../../article/annotation/annotation.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { SpokenWords } from '../../messages/accessible.js';

/**
 * Lines after a block about the reader's own highlights and notes that begin in it; after the last block also those whose passage the
 * text does not have any more.
 */
export function spokenAnnotations(
  annotations: readonly Located[],
  block: number,
  isLast: boolean,
  words: SpokenWords,
): readonly string[] {
  const here = annotations.filter(({ passage }) => (passage ? passage.from.block === block : isLast));
  return here.flatMap(({ annotation, passage }) => linesOf(annotation, passage !== undefined, words));
}

function linesOf({ target, color, anchor, note }: Annotation, found: boolean, words: SpokenWords): readonly string[] {
  const quote = sanitizeLine(anchor.quote);
  const name =
    target === 'section' ? words.noteToSection(found ? '' : quote) : words.highlight(words.colors[color], quote);
  const label = found ? name : words.notFound(name);
  const [first = '', ...more] = note.split('\n').filter((line) => line.trim() !== '');
  if (more.length > 0) return [`${words.withNote(label, target === 'section')}:`, first, ...more, words.endOfNote];
  return [first === '' ? ended(label) : `${words.withNote(label, target === 'section')}: ${first}`];
}

/** A sentence with its full stop, unless the quote at its end has another mark. */
const ended = (label: string): string => (/[.!?…]["'”“’‘»«›‹)\]]*$/.test(label) ? label : `${label}.`);
