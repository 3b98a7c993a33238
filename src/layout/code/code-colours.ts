import chalk, { type ColorSupportLevel } from 'chalk';
import type { Theme } from 'cli-highlight';
import Renderer from 'marked-terminal';
import { trimEnd } from '../../article/text.js';
import type { CodeRun, ColourCode } from '../options.js';
import { loadLanguage } from './code-language.js';

type CodeRole = NonNullable<CodeRun['role']>;

/*
 * marked-terminal writes colours into a string. The theme below writes private-use characters instead, from which the runs are read
 * back, so that the layout gets roles rather than escape codes.
 */
const ROLES: readonly CodeRole[] = ['codeKeyword', 'codeString', 'codeNumber', 'codeComment', 'codeName'];
const FIRST = 0xe000;
const CLOSE = '\uE0FF';
const PRIVATE = /[\uE000-\uE0FF]/;

/** Maximum length, in characters, of code that is coloured; longer code would take noticeably long. */
const LONGEST = 50_000;
/** Maximum length, in characters, of what is coloured at once: for some languages the time is quadratic in it. */
const SLICE = 4000;
/** Time that colouring may take, in ms: that of a character, about five times the usual; the first time of a language. */
const USUAL = 0.01;
const FIRST_USE = 100;
/** Time beyond the usual after which the rest of a text stays plain, in ms. */
const PATIENCE = 500;

const mark = (role: CodeRole) => (text: string) => String.fromCharCode(FIRST + ROLES.indexOf(role)) + text + CLOSE;

const plain = (text: string): string => text;

const keyword = mark('codeKeyword');
const string = mark('codeString');
const number = mark('codeNumber');
const comment = mark('codeComment');
const name = mark('codeName');

const theme: Theme = {
  keyword,
  'selector-tag': keyword,
  tag: keyword,
  section: keyword,
  meta: comment,
  'meta-keyword': keyword,
  'meta-string': string,
  built_in: name,
  type: name,
  class: plain,
  function: plain,
  title: name,
  name,
  attr: name,
  attribute: name,
  symbol: name,
  'selector-id': name,
  'selector-class': name,
  string,
  regexp: string,
  link: string,
  addition: string,
  quote: comment,
  comment,
  doctag: comment,
  deletion: comment,
  number,
  literal: number,
  variable: plain,
  'template-variable': name,
  bullet: keyword,
  code: string,
  emphasis: plain,
  strong: plain,
  default: plain,
};

const renderer = new Renderer({ code: plain, tab: 0 }, { theme, ignoreIllegals: true });

/**
 * Creates the colouring of a text's code with marked-terminal's code renderer; undefined for unknown languages, long code and
 * private-use characters. Expressions of highlight.js cannot be interrupted, hence the slices. The clock is asked between them, but
 * only time that is out of the ordinary counts, so that ordinary code is coloured alike on slow and fast machines.
 * @param now returns the time in ms
 */
export function createColourCode(now: () => number): ColourCode {
  const known = new Set<string>();
  let patience = PATIENCE;
  return (code, name) => {
    if (code.length > LONGEST || PRIVATE.test(code)) return undefined;
    const lang = loadLanguage(name);
    if (lang === undefined) return undefined;
    const runs: CodeRun[] = [];
    for (const slice of slicesOf(code)) {
      if (patience < 0) return undefined;
      const start = now();
      runs.push(...(slice.length > SLICE ? [{ text: slice }] : colour(slice, lang)));
      patience -= Math.max(0, now() - start - USUAL * slice.length - (known.has(lang) ? 0 : FIRST_USE));
      known.add(lang);
    }
    return runs;
  };
}

/** Cuts code after lines, empty ones if possible, into slices; only a longer line makes a longer slice. */
function* slicesOf(code: string): Generator<string> {
  let start = 0;
  while (code.length - start > SLICE) {
    const part = code.slice(start, start + SLICE);
    const paragraph = part.lastIndexOf('\n\n') + 2;
    const line = paragraph > SLICE / 2 ? paragraph : part.lastIndexOf('\n') + 1;
    const next = code.indexOf('\n', start + SLICE) + 1;
    const end = line > 0 ? start + line : next > 0 ? next : code.length;
    yield code.slice(start, end);
    start = end;
  }
  if (start < code.length) yield code.slice(start);
}

function colour(code: string, lang: string): readonly CodeRun[] {
  const marked = atLevel(1, () => renderer.code({ type: 'code', raw: code, text: code, lang }));
  const runs = read(trimEnd(marked, '\n'));
  const trailing = code.slice(trimEnd(code, '\n').length);
  if (trailing) runs.push({ text: trailing });
  return runs.map((run) => run.text).join('') === code ? runs : [{ text: code }];
}

/** Runs a task at a colour level of chalk; at level 0, marked-terminal would return code uncoloured. */
function atLevel<T>(level: ColorSupportLevel, task: () => T): T {
  const before = chalk.level;
  chalk.level = level;
  try {
    return task();
  } finally {
    chalk.level = before;
  }
}

function read(marked: string): CodeRun[] {
  const runs: CodeRun[] = [];
  const open: (CodeRole | undefined)[] = [];
  for (const part of marked.split(/([\uE000-\uE0FF])/)) {
    if (part === CLOSE) open.pop();
    else if (part.length === 1 && PRIVATE.test(part)) open.push(ROLES[part.charCodeAt(0) - FIRST]);
    else if (part !== '') {
      const role = open.findLast((entry) => entry !== undefined);
      runs.push(role ? { text: part, role } : { text: part });
    }
  }
  return runs;
}
