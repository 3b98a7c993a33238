import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, test } from 'vitest';
import { locate } from '../../../src/article/annotation/locate.js';
import { openPrompt } from '../../../src/output/speech/line-pager.js';
import { speak } from '../../../src/output/speech/speak.js';
import type { Io } from '../../../src/system/io.js';
import { annotation } from '../../kit/article/annotations.js';
import { articleOf } from '../../kit/article/setting.js';

const PROMPT = /(\d+)\spercent\sread\.\sEnter,\ss,\snumber,\sq,\sor\sh\sfor\shelp: /g;
const LAST = /End of the article\.\sEnter (to quit|for the next article),\ss,\snumber,(?:\sq,)?\sor\sh\sfor\shelp: /g;
const HELP = /Enter reads on\.(?:.|\n)*?q: quit\./g;

/** Opens a prompt at which a listener types lines, and then ends the input. */
function listener(typed: readonly string[], columns = 80, rows = 24) {
  const keyboard = new PassThrough();
  let output = '';
  const write = (text: string) => (output += text);
  const io = { language: 'en', size: () => ({ columns, rows }), write } as unknown as Io;
  const { read, hasEnded } = openPrompt(io, keyboard as unknown as ReadStream);
  keyboard.end(typed.map((line) => `${line}\n`).join(''));
  return {
    keyboard,
    hasEnded,
    /** Reads an article, with notes on passages. Returns the lines that are written, and for each prompt what it tells: "<12>". */
    read: async (source: string, { section = -1, quotes = [] as readonly string[], more = false } = {}) => {
      const article = articleOf(source);
      const noted = quotes.map((quote) => annotation(article, quote, 'n'));
      const spoken = await speak(
        article,
        (href) => href,
        () => columns,
        locate(article, noted),
      );
      output = '';
      await read(spoken, article.sections[section], more);
      const shown = output.replace(PROMPT, '<$1>\n').replace(LAST, '<$1>\n').replace(HELP, '(help)');
      return shown.replace(/\n$/, '').split('\n');
    },
  };
}

const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join('\n\n');
test('a page has the lines that fit above the prompt and its help, and a single page asks nothing', async () => {
  const single = listener([], 80, 9);
  expect(await single.read(words(5))).toEqual(['w0', 'w1', 'w2', 'w3', 'w4', 'End of the article.']);
  expect(single.hasEnded()).toBe(false);
  const two = listener(['', ''], 80, 9);
  expect(await two.read(words(6))).toEqual(['w0', 'w1', 'w2', 'w3', 'w4', '(help)', '<83>', 'w5', '<to quit>']);
  expect(two.hasEnded()).toBe(false);
});

test('the help and the prompt take the rows in which they wrap', async () => {
  const shown = await listener(['', ''], 20, 16).read(`some words that wrap\n\n${words(9)}`);
  expect(shown).toEqual([
    ...['some words that wrap', 'w0', 'w1', 'w2', 'w3', '(help)', '<68>'],
    ...['w4', 'w5', 'w6', 'w7', 'w8', '<to quit>'],
  ]);
});

test('lines of code take as many rows as the terminal breaks them into, and empty ones take one', async () => {
  const long = [81, 80, 0].map((length) => 'x'.repeat(length));
  const code = (lines: readonly string[]): string => `\`\`\`\n${lines.join('\n')}\n\`\`\`\n\nend`;
  expect(await listener(['', ''], 80, 9).read(code([...long, 'a']))).toEqual([
    ...['Code, 4 lines:', ...long, '(help)', '<0>'],
    ...['a', 'End of code', 'end', '<to quit>'],
  ]);
  const wide = '日'.repeat(41);
  expect(await listener(['', ''], 80, 9).read(code([wide, wide, 'a']))).toEqual([
    ...['Code, 3 lines:', wide, wide, '(help)', '<0>'],
    ...['a', 'End of code', 'end', '<to quit>'],
  ]);
});

test('a line that is longer than the screen is a page', async () => {
  const long = 'x'.repeat(800);
  expect(await listener(['', ''], 80, 9).read(`\`\`\`\n${long}\n\`\`\`\n\nend`)).toEqual([
    ...[`Code: ${long}`, '(help)', '<99>'],
    ...['end', '<to quit>'],
  ]);
});

test('a page ends before a heading, but not after the title', async () => {
  expect(await listener(['', '']).read('# T\n\nlead\n\n## One\n\na\n\n## Two\n\nb')).toEqual([
    ...['Title: T', 'lead', '(help)', '<36>'],
    ...['Heading 2: One', 'a', '<68>'],
    ...['Heading 2: Two', 'b', '<to quit>', ''],
  ]);
});

test('a section is gone to from amid code, and again, with what is around it', async () => {
  const source = `\`\`\`\n${'x\n'.repeat(20)}\`\`\`\n\n> # Last\n>\n> end`;
  const last = ['Quote: Heading 1: Last', 'end', 'End of quote', '<to quit>'];
  expect(await listener(['last', '1', ''], 80, 9).read(source)).toEqual([
    ...['Code, 20 lines:', 'x', 'x', 'x', 'x', '(help)', '<0>'],
    ...last,
    ...last.slice(0, 3),
    '<to quit>',
  ]);
  expect(await listener([''], 80, 9).read(source, { section: 1 })).toEqual([
    ...last.slice(0, 3),
    'End of the article.',
  ]);
});

test('what is around a section is told where the listener comes in, not where the text goes on', async () => {
  const shown = await listener(['', 'two']).read('> # One\n>\n> a\n>\n> # Two\n>\n> b');
  const two = ['Heading 1: Two', 'b', 'End of quote', '<to quit>'];
  expect(shown.slice(4)).toEqual([...two, 'Quote: Heading 1: Two', ...two.slice(1), '']);
});

test('sections are listed with the notes in each, and words that fit several are told', async () => {
  const source = '# T\n\nlead\n\n## One\n\na\n\n## Two Ones\n\nb\n\n## Other\n\nc';
  const shown = await listener(['S', 'o', 'h', 'x', 'q'], 200).read(source, { quotes: ['lead', 'b', 'Two', 'Other'] });
  expect(shown.slice(shown.indexOf('(help)') + 1)).toEqual([
    '<21>',
    ...[
      'Section 0: Lead; 1 note',
      'Section 1: One',
      'Section 2: Two Ones; 2 notes',
      'Section 3: Other; 1 note',
      '<21>',
    ],
    ...['Several sections match: 1 One; 3 Other.', '<21>', '(help)', '<21>', 'No section x.', '<21>'],
  ]);
});

test('an article without headings says so', async () => {
  expect(await listener(['s', 'q'], 80, 9).read(words(6))).toEqual([
    ...['w0', 'w1', 'w2', 'w3', 'w4', '(help)', '<83>', 'The article has no headings.', '<83>'],
  ]);
});

test('what may be answered is explained once, and each article ends on its own', async () => {
  const { read, hasEnded } = listener(['', '', '', 'q'], 80, 9);
  expect(await read('a', { more: true })).toEqual(['a', 'End of the article.']);
  expect((await read(words(6), { more: true })).slice(5)).toEqual(['(help)', '<83>', 'w5', '<for the next article>']);
  expect(hasEnded()).toBe(false);
  expect((await read(words(12))).slice(5)).toEqual(['<39>', 'w5', 'w6', 'w7', 'w8', 'w9', '<78>']);
  expect(hasEnded()).toBe(true);
});

test.each<[how: string, end: (keyboard: PassThrough) => void]>([
  ['ends', () => {}],
  ['fails', (keyboard) => keyboard.destroy(new Error('EIO'))],
])('a keyboard that %s ends the reading, on a line of its own', async (_, end) => {
  const { keyboard, read, hasEnded } = listener([], 80, 9);
  end(keyboard);
  expect((await read(words(6))).slice(5)).toEqual(['(help)', '<83>', '']);
  expect(hasEnded()).toBe(true);
});
