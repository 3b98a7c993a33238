import { labelOfTarget } from '../../article/footnotes.js';
import { sanitizeLine, sanitizeTarget } from '../../article/sanitize.js';
import { imageText, mediumText, type Wording } from '../runs/embedded.js';
import { addText, type InlineContext, withMark } from '../runs/inline-context.js';
import type { RunBuilder } from '../runs/run-builder.js';
import { BREAKING, HIDDEN, MEDIA, TAG_MARKS } from './html-tags.js';
import { ListCounter } from './list-counter.js';
import { quotationMarks } from './quotation-marks.js';
import { formulaOfAttribute } from './tex-attribute.js';

/** Attributes of a tag. */
export type Attributes = Readonly<Record<string, string>>;

/** Element among text. */
export interface InlineElement {
  readonly context: InlineContext;
  readonly hidden: boolean;
  /** Level of the heading that it is in. */
  readonly heading?: number | undefined;
  /** Innermost list. */
  readonly list?: ListCounter | undefined;
  /** Adds the link of a medium whose address is not known yet. */
  readonly awaits?: ((address: string) => void) | undefined;
  /** Adds whatever follows its text. */
  readonly end?: (() => void) | undefined;
}

/** Facts that an element needs besides its attributes. */
export interface Surroundings {
  readonly builder: RunBuilder;
  readonly wording: Wording;
  /** Whether an end tag comes later; otherwise an element hides nothing, as that would be all the rest. */
  readonly isClosed: (tag: string) => boolean;
}

/** Opens an element among text: adds what comes before its text, and returns how its text is read. */
export function openElement(
  tag: string,
  attributes: Attributes,
  around: InlineElement,
  surroundings: Surroundings,
): InlineElement {
  const { builder } = surroundings;
  const inside: InlineElement = { ...around, end: undefined };
  if (tag === 'source' && attributes.src) around.awaits?.(attributes.src);
  if (around.hidden) return inside;
  if (HIDDEN.has(tag)) return { ...inside, hidden: true };
  if (MEDIA.has(tag)) return openMedium(tag, attributes, inside, surroundings);
  if (BREAKING.has(tag)) {
    builder.part();
    return openLine(tag, attributes, { ...inside, end: () => builder.part() }, builder);
  }
  return openPhrase(tag, attributes, inside, surroundings);
}

function openLine(tag: string, attributes: Attributes, inside: InlineElement, builder: RunBuilder): InlineElement {
  const { context } = inside;
  const { marks } = context;
  switch (tag) {
    case 'ul':
    case 'ol':
      return { ...inside, list: new ListCounter(0, tag === 'ol', attributes, 1) };
    case 'li':
      builder.marker(`${inside.list?.next(attributes) ?? '-'} `, marks);
      return inside;
    case 'pre':
      return { ...inside, context: { ...context, marks: withMark(marks, 'code'), verbatim: true } };
    case 'hr':
      return { ...inside, end: undefined };
    default: {
      const mark = TAG_MARKS[tag];
      return mark ? { ...inside, context: { ...context, marks: withMark(marks, mark) } } : inside;
    }
  }
}

function openPhrase(
  tag: string,
  attributes: Attributes,
  inside: InlineElement,
  { builder, wording, isClosed }: Surroundings,
): InlineElement {
  const { context } = inside;
  const { marks, href, quotations = 0 } = context;
  switch (tag) {
    case 'br':
      builder.break();
      return inside;
    case 'img':
      addImage(attributes, inside, builder, wording);
      return inside;
    case 'button':
      builder.add(' ', marks, href);
      return inside;
    case 'input':
      if (attributes.type?.toLowerCase() === 'checkbox')
        addText(attributes.checked === undefined ? '[ ] ' : '[x] ', context, builder);
      return inside;
    case 'a':
      return openLink(attributes, inside);
    case 'span': {
      const formula = formulaOfAttribute(attributes, false);
      if (formula) builder.formula(formula.text, formula.source, marks, href);
      return { ...inside, hidden: formula !== undefined };
    }
    case 'q': {
      const quoted = { ...inside, context: { ...context, quotations: quotations + 1 } };
      // Some authors also write the marks.
      if (quotations === 0 && builder.opensQuotation) return quoted;
      const [open, close] = quotationMarks(wording.lang, quotations);
      addText(open, context, builder);
      return { ...quoted, end: () => addText(close, context, builder) };
    }
    case 'rp':
      return isClosed(tag) ? { ...inside, hidden: true } : inside;
    case 'rt':
      builder.add('(', marks, href);
      return { ...inside, end: () => builder.add(')', marks, href) };
    case 'abbr':
    case 'acronym': {
      const title = sanitizeLine(attributes.title ?? '');
      return title === '' ? inside : { ...inside, end: () => addText(` (${title})`, context, builder) };
    }
    default: {
      const mark = TAG_MARKS[tag];
      return mark ? { ...inside, context: { ...context, marks: withMark(marks, mark) } } : inside;
    }
  }
}

function openLink({ href, class: name }: Attributes, inside: InlineElement): InlineElement {
  if (!href) return inside;
  const { context } = inside;
  const target = sanitizeTarget(href);
  const mark = name === 'footnote' && labelOfTarget(target) !== undefined ? 'footnote' : 'link';
  return { ...inside, context: { ...context, marks: withMark(context.marks, mark), href: target } };
}

/** Adds an image, unless it is decoration or counts visits. */
function addImage(
  attributes: Attributes,
  { context, heading }: InlineElement,
  builder: RunBuilder,
  wording: Wording,
): void {
  const { alt, title, src = '', width, height } = attributes;
  const counts = [width, height].some((size) => /^[01](?:px)?$/.test(size ?? ''));
  const decorative = counts || (alt !== undefined && alt.trim() === '');
  if (decorative && !context.marks.includes('link')) return;
  const text = imageText({ alt: alt ?? '', title, target: src, link: context.href, named: !heading }, wording);
  const marks = withMark(context.marks, 'image');
  const target = context.href ?? sanitizeTarget(src);
  if (target === '') builder.add(text, marks);
  else builder.picture({ text, decorative, marks, href: target });
}

/** Opens a medium: adds a link on a line of its own, and hides the text for programs that cannot show it. */
function openMedium(
  tag: string,
  attributes: Attributes,
  inside: InlineElement,
  { builder, wording, isClosed }: Surroundings,
): InlineElement {
  const { marks } = inside.context;
  let added = false;
  const add = (address: string): void => {
    if (added) return;
    added = true;
    builder.part();
    builder.add(mediumText(tag, attributes, address, wording), withMark(marks, 'link'), sanitizeTarget(address));
    builder.part();
  };
  const address = attributes.src || attributes.data;
  if (address) add(address);
  const hidden = isClosed(tag) && (address !== undefined || tag === 'video' || tag === 'audio');
  return { ...inside, hidden, awaits: add, end: () => attributes.poster && add(attributes.poster) };
}
