import chalk from 'chalk';
import { supportsLanguage, type Theme } from 'cli-highlight';
import Renderer from 'marked-terminal';
import type { CodeRun, Highlight } from './options.js';

type CodeRole = NonNullable<CodeRun['role']>;

/*
 * marked-terminal writes colours into a string; here its colour functions write private-use characters instead, from which the
 * runs are read back. So the layout gets roles and no escape codes.
 */
const ROLES: readonly CodeRole[] = ['codeKeyword', 'codeString', 'codeNumber', 'codeComment', 'codeName'];
const FIRST = 0xe000;
const CLOSE = '\uE0FF';
const PRIVATE = /[\uE000-\uE0FF]/;

/** Characters of code that are coloured; longer code would keep its reader waiting. */
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

// marked-terminal gives code back as it is where chalk sees no colours; whether they are shown is the painter's matter.
chalk.level = 1;
const renderer = new Renderer({ code: plain, tab: 0 }, { theme, ignoreIllegals: true });

/** Colours code by marked-terminal's code renderer. Unknown languages, and code with private-use characters, stay plain. */
export const highlight: Highlight = (code, language) => {
  if (code.length > LONGEST || !supportsLanguage(language) || PRIVATE.test(code)) return undefined;
  const runs = read(renderer.code({ type: 'code', raw: code, text: code, lang: language }).replace(/\n+$/, ''));
  const trailing = code.slice(code.replace(/\n+$/, '').length);
  if (trailing) runs.push({ text: trailing });
  return runs.map((run) => run.text).join('') === code ? runs : undefined;
};

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
