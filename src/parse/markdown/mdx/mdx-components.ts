import { isAdmonition } from '../dialects/admonition.js';
import { type JsxTag, literalOf } from './jsx-tag.js';

/*
 * Shown parts of a component besides its content, as far as names tell: Docusaurus, Starlight, Mintlify, Nextra and others use the same
 * names for the same things.
 */

/** Attributes that label a component, the first of them first. */
const LABELS = ['title', 'label', 'summary', 'heading', 'header', 'question'];
/** Attributes that say more below the label. */
const DESCRIPTIONS = ['description', 'subtitle', 'caption', 'text'];
/** Attributes of a parameter or a field of an interface that hold its name. */
const FIELD_NAMES = ['name', 'path', 'query', 'body', 'header', 'param'];

const FIELD = /(?:Field|Param|Parameter|Property|Prop|Argument)$/;
const LINK = /(?:^A|Link|Button|Anchor)$/;
const PICTURE = /(?:^Img|Image|Picture|Photo|Figure|Screenshot)s?$/;
/** Components that their name or value labels. */
const NAMED = /(?:^|\.)(?:Tab(?:Item|Panel)?|File|Folder|Fragment)$/;
const CALLOUT = /^(?:Callout|Alert|Admonition|Aside|Banner|Notice|CalloutBox)$/;
/** Components in a line, whose attributes are not labels of what follows. */
const COMPONENTS_IN_LINE =
  /(?:Badge|Tooltip|Popover|Icon|Kbd|Key|Term|Abbr|Pill|Chip|Tag|Code|Highlight|Color|Text|Mark|Emoji|Version)$/;
/** Components that show nothing of what their attributes say. */
const UNSEEN = /^(?:Meta|Head|Helmet|Seo|SEO|Script|Story|Canvas|Controls|ArgTypes|Redirect)$|Icon$/;

const firstOf = (tag: JsxTag, names: readonly string[]): string | undefined =>
  names.map((name) => textOf(tag, name)).find((text) => text !== undefined && text !== '');

/** Text of an attribute; that of JSX is the text between its tags. */
function textOf({ texts, codes }: JsxTag, name: string): string | undefined {
  const code = codes[name];
  if (code === undefined) return texts[name];
  return /^\s*</.test(code) ? code.replace(/<[^<>]*>/g, '').trim() : undefined;
}

/** Label of a component, as Markdown; empty if it has none. */
export function labelOfTag(tag: JsxTag): string {
  if (UNSEEN.test(tag.name)) return '';
  if (FIELD.test(tag.name)) {
    const { type, required } = tag.texts;
    const details = [type, required === undefined ? undefined : 'required'].filter((detail) => detail);
    const name = firstOf(tag, FIELD_NAMES) ?? '';
    return name === '' || details.length === 0 ? name : `${name} (${details.join(', ')})`;
  }
  const tabs = tag.codes.items;
  if (tabs !== undefined) return stringsIn(tabs).join(' · ');
  return firstOf(tag, NAMED.test(tag.name) ? [...LABELS, 'name', 'value', 'slot'] : LABELS) ?? '';
}

/** Strings of an array of strings; none if it holds anything else. */
const stringsIn = (code: string): readonly string[] => {
  const parts = /^\s*\[([^[\]{}()]*)\]\s*$/.exec(code)?.[1]?.split(',') ?? [];
  const strings = parts.filter((part) => part.trim() !== '').map(literalOf);
  return strings.includes(undefined) ? [] : (strings as readonly string[]);
};

/** Attributes whose words are not part of the text. */
const SILENT =
  /class|style|^(?:d|points|path|viewBox|sizes|srcSet|allow|sx|css|code|data|icon|meta|src|href|transition|variants?|columns)$/i;
/** Strings in code; what is not closed goes on to its end. */
const STRINGS = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|`(?:[^`\\]|\\[\s\S])*(?:`|\\?$)/g;
/** Whether a text has at least three words, or six characters of a script without spaces. */
const isSentence = (text: string): boolean =>
  (/\s/.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) > 2) || /[\u3040-\uFFDC]{6}/.test(text);

/** Texts of a component below its label: its description, and all sentences among its attributes. */
export function descriptionOfTag(tag: JsxTag): string {
  if (UNSEEN.test(tag.name)) return '';
  const [label, description] = [labelOfTag(tag), firstOf(tag, DESCRIPTIONS)];
  const isTold = (name: string): boolean => !SILENT.test(name);
  const texts = Object.entries(tag.texts).flatMap(([name, text]) => (isTold(name) ? [text] : []));
  const strings = Object.entries(tag.codes).flatMap(([name, code]) =>
    isTold(name) && !/=>|\bfunction\b/.test(code)
      ? [...code.matchAll(STRINGS)].map(([string]) => string.slice(1, -1))
      : [],
  );
  const sentences = [...texts, ...strings]
    .filter((text) => isSentence(text) && text !== description && text !== label)
    .flatMap((text) => text.split(/\\n|\n/))
    .filter((row) => row.trim() !== '');
  return [...(description === undefined ? [] : [description]), ...sentences.map((row) => row.trim())].join('  \n');
}

/** Kind of admonition that a component is: `<Tip>`, `<WarningBox>`, `<Callout type="info">`; undefined for other components. */
export function admonitionOfTag({ name, kind, texts }: JsxTag): string | undefined {
  if (kind === 'selfClosing') return undefined;
  if (CALLOUT.test(name)) {
    const given = [texts.type, texts.kind, texts.variant, texts.severity, texts.intent, texts.status, texts.level];
    return given.find((word) => word !== undefined && isAdmonition(word)) ?? 'note';
  }
  const word = /^([A-Z][a-z]+)(?:Box|Block|Callout|Alert|Admonition|Message|Banner|Panel)?$/.exec(name)?.[1];
  return word !== undefined && NAMES.has(word) ? word.toLowerCase() : undefined;
}

/** Components that are nothing but an admonition; others of such names, as `<Example>` or `<Summary>`, often are something else. */
const NAMES = new Set(
  'Note Tip Info Warning Caution Danger Important Hint Check Success Error Attention Pitfall Gotcha'.split(' '),
);

/** Code among the attributes: `<Code code={…} lang="js" />`. */
export function codeOfTag({ texts }: JsxTag): { readonly lang: string; readonly text: string } | undefined {
  const text = texts.code ?? texts.chart;
  return text === undefined || text === '' ? undefined : { lang: texts.lang ?? texts.language ?? '', text };
}

/** Target of a component that is a link or that its label links to. */
export const targetOfTag = ({ texts, codes }: JsxTag): string | undefined =>
  texts.href ?? texts.to ?? texts.url ?? stringWithin(codes.href ?? codes.to);

export const isLink = ({ name }: JsxTag): boolean => LINK.test(name);

/** Source of an image, and its text if it has one. */
export function imageOfTag(tag: JsxTag): { readonly src: string; readonly alt: string | undefined } | undefined {
  const { name, texts, codes } = tag;
  const src = texts.src ?? stringWithin(codes.src ?? codes.sources);
  if (texts.alt === undefined && !(src !== undefined && PICTURE.test(name))) return undefined;
  return { src: src ?? '', alt: texts.alt ?? texts.caption ?? texts.title };
}

/** First string in code, as in `useBaseUrl('/a.png')` and `{light: '/a.png'}`. */
const stringWithin = (code: string | undefined): string | undefined => /["'`]([^"'`\n]+)["'`]/.exec(code ?? '')?.[1];

/** Text that a component in a line shows in place of content. */
export const wordOfTag = (tag: JsxTag): string =>
  UNSEEN.test(tag.name) ? '' : (firstOf(tag, ['text', 'label', 'title', 'alt']) ?? '');

export const isInLine = (tag: JsxTag): boolean =>
  (isLink(tag) && targetOfTag(tag) !== undefined) || COMPONENTS_IN_LINE.test(tag.name) || imageOfTag(tag) !== undefined;
