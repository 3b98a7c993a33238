import { readFileSync } from 'node:fs';
import type { Expression } from './expressions.js';
import { examplesOf } from './pattern-examples.js';

/*
 * Program that matches regular expressions, given as JSON in a file, with texts of repeated characters, and prints a line of JSON
 * for each whose time grows faster than the text. It is a process of its own, as such a match cannot be stopped.
 */

interface Family {
  readonly head: string;
  readonly unit: string;
  readonly tail: string;
}

/** Length of the longest texts, in repetitions. */
const MOST = 100_000;
/** Time from which growth is looked at, in ms: what is linear takes a tenth of it for 6,250 characters. */
const SOON = 2;
/** Time of the longest texts in ms below which nothing grows with their square: that would take over ten times as long. */
const LONG = 16 * SOON;
/** Growth that is too much where the text is four times as long. */
const TOO_MUCH = 6;

const textOf = ({ head, unit, tail }: Family, length: number): string =>
  head + unit.repeat(length / unit.length) + tail;

function time(pattern: RegExp, text: string): number {
  const start = process.cpuUsage();
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const least = (pattern: RegExp, text: string): number =>
  Math.min(...Array.from({ length: 3 }, () => time(pattern, text)));

/** Whether four times the text takes more than six times the time, and so does sixteen times. */
function grows(pattern: RegExp, family: Family): boolean {
  const times = [MOST / 16, MOST / 4].map((length) => least(pattern, textOf(family, length)));
  const [short = 0, long = 0] = times;
  if (long <= TOO_MUCH * short) return false;
  const longest = time(pattern, textOf(family, MOST));
  return longest > TOO_MUCH * long && longest > LONG;
}

function* familiesOf({ source, flags }: Expression): Generator<Family> {
  const examples = [0, 1, 2].map((variant) => examplesOf(source, flags, variant));
  const own = [...new Set(['a', ' ', '\n', ...examples.flatMap(({ atoms }) => [...atoms])])]
    .filter(Boolean)
    .slice(0, 20);
  const heads = new Set(
    examples.flatMap(({ text }) => [text, text.slice(0, -1), text.slice(0, text.length >> 1), text[0] ?? '']),
  );
  const few = own.slice(0, 12);
  const pairs = few.flatMap((first) => few.filter((second) => second !== first).map((second) => first + second));
  for (const tail of ['', '\n\u0001', 'x', '1']) {
    for (const unit of own) for (const head of new Set(['', ...heads])) yield { head, unit, tail };
    for (const unit of [...pairs, ...heads]) if (unit !== '') yield { head: '', unit, tail };
  }
}

for (const expression of JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly Expression[]) {
  const pattern = new RegExp(expression.source, expression.flags);
  // The last line tells which match has no end.
  console.error(String(pattern));
  for (const family of familiesOf(expression)) {
    const slow =
      time(pattern, textOf(family, MOST / 160)) > SOON ||
      time(pattern, textOf(family, MOST / 16)) > SOON ||
      (family.unit.length === 1 && family.head === '' && time(pattern, textOf(family, MOST)) > LONG);
    if (!slow || !grows(pattern, family)) continue;
    console.log(JSON.stringify({ pattern: String(pattern), ...family }));
    break;
  }
}
