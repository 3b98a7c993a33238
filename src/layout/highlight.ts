import chalk, { type ColorSupportLevel } from 'chalk';
import type { Theme } from 'cli-highlight';
import Renderer from 'marked-terminal';
import { trimEnd } from '../article/trim-end.js';
import { loadLanguage } from './code-language.js';
import type { CodeRun, Highlight } from './options.js';

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

/** Colours code with marked-terminal's code renderer. Undefined for unknown languages, long code and private-use characters. */
export const highlight: Highlight = (code, name) => {
  if (code.length > LONGEST || PRIVATE.test(code)) return undefined;
  const lang = loadLanguage(name);
  if (lang === undefined) return undefined;
  const marked = atLevel(1, () => renderer.code({ type: 'code', raw: code, text: code, lang }));
  const runs = read(trimEnd(marked, '\n'));
  const trailing = code.slice(trimEnd(code, '\n').length);
  if (trailing) runs.push({ text: trailing });
  return runs.map((run) => run.text).join('') === code ? runs : undefined;
};

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
