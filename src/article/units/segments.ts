import { endsWithAbbreviation } from './abbreviations.js';

/** Units within a block's text. */
export type SmallUnit = 'character' | 'word' | 'sentence';

/** Stretch of a text, in characters. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Finds the units of a text in a language, in order. White space between words and sentences belongs to none. */
export function segment(text: string, unit: SmallUnit, language: string): readonly Stretch[] {
  return SEGMENT[unit](text, language);
}

const SEGMENT: Readonly<Record<SmallUnit, (text: string, language: string) => readonly Stretch[]>> = {
  character: (text, language) =>
    Array.from(segments(text, 'grapheme', language), ({ segment: { length }, index }) => ({
      from: index,
      to: index + length,
    })),
  word: words,
  sentence: sentences,
};

/** Words, and the runs of punctuation between them; opening punctuation begins a new run. */
function words(text: string, language: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let signs = false;
  for (const { segment: part, index, isWordLike } of segments(text, 'word', language)) {
    const last = found.at(-1);
    if (/^\s*$/.test(part)) continue;
    const to = index + part.length;
    const continues = signs && !isWordLike && last?.to === index && !/^[\p{Ps}\p{Pi}]/u.test(part);
    if (continues) found[found.length - 1] = { from: last.from, to };
    else found.push({ from: index, to });
    signs = !isWordLike;
  }
  return found;
}

/** Marks of footnotes after the end of a sentence: "[1]", "¹". */
const REFERENCE = /(?<=[.!?…。！？"”“»’)])(?:\[[^[\]\s]{1,20}\]|[⁰¹²³⁴-⁹])+/g;

function sentences(text: string, language: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let goesOn = false;
  // References right after a sentence belong to it, as brackets do that are closed there.
  const closed = text.replace(REFERENCE, (reference) => ')'.repeat(reference.length));
  for (const { segment: part, index } of segments(closed, 'sentence', language)) {
    const from = index + (part.length - part.trimStart().length);
    const to = index + part.trimEnd().length;
    const last = found.at(-1);
    if (from < to) {
      if (goesOn && last) found[found.length - 1] = { from: last.from, to };
      else found.push({ from, to });
    }
    goesOn = endsWithAbbreviation(part, language);
  }
  return found;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segments(text: string, granularity: Intl.SegmenterOptions['granularity'], language: string) {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(validLanguage(language), { granularity });
  segmenters.set(key, known);
  return known.segment(text);
}

/** A language tag that Intl accepts: pages and files may give anything as their language. */
function validLanguage(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
