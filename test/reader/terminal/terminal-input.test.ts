import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishInput, readInput } from '../../../src/reader/terminal/terminal-input.js';

const ESC = '\u001B';
/** Form in which Ink receives the Escape key. */
const ESCAPE = `${ESC}[27u`;
const BACKGROUND = [`${ESC}]11;rgb:ffff/ffff/eeee${ESC}\\`, `${ESC}]11;rgb:ff/ff/ee\u0007`];
const DEVICE = `${ESC}[?62;22c`;

/** Replies of terminals to questions, and reports of modes that another program has left on. */
const REPORTS = [
  ...[
    ...BACKGROUND,
    DEVICE,
    `${ESC}[?1007;2$y`,
    `${ESC}[?1007;0$y`,
    `${ESC}[12;40R`,
    `${ESC}[?12;40R`,
    `${ESC}[>0;390;0c`,
  ],
  ...[`${ESC}[I`, `${ESC}[O`, `${ESC}[?1u`, `${ESC}[?0u`, `${ESC}[?62;22;52c`, `${ESC}P>|kitty(0.26.5)${ESC}\\`],
  ...[
    `${ESC}[<64;10;10M`,
    `${ESC}[<0;1;1M`,
    `${ESC}[<0;1;1m`,
    `${ESC}[<35;-4;-2M`,
    `${ESC}[<0;99999999999999999999;1M`,
  ],
  ...[
    `${ESC}[<0;1M`,
    `${ESC}[<;;;;M`,
    `${ESC}[<M`,
    `${ESC}[64;10;10M`,
    `${ESC}[M !!`,
    `${ESC}[M\`qj`,
    `${ESC}[M #\uFFFD`,
  ],
];

/** Result for a text that arrives in pieces, cut at the given offsets. */
function received(text: string, cuts: readonly number[] = []) {
  let [keys, rest, attributes] = ['', '', false];
  let background: 'light' | 'dark' | undefined;
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  ends.forEach((end, i) => {
    const read = readInput(rest, text.slice(ends[i - 1] ?? 0, end));
    keys += read.keys;
    rest = read.rest;
    attributes ||= read.attributes;
    background ??= read.background;
  });
  return { keys: keys + finishInput(rest), background, attributes };
}

const letters = (characters: string, maxLength = 150) => fc.string({ unit: fc.constantFrom(...characters), maxLength });
const text = letters('q;:/?\\[]{}~$mM012 aä\t\r\n');

/** Replies of every shape, whatever they say. */
const replies = fc.oneof(
  fc.constantFrom(...BACKGROUND, DEVICE),
  fc.tuple(text, fc.constantFrom('\u0007', `${ESC}\\`, '\u009C')).map(([said, end]) => `${ESC}]${said}${end}`),
  fc
    .tuple(fc.constantFrom('P', 'X', '^', '_'), text, fc.constantFrom('', '\u0007'))
    .map(([kind, said, bell]) => `${ESC}${kind}${said}${bell}${ESC}\\`),
  fc
    .tuple(fc.constantFrom('\u0090', '\u0098', '\u009D', '\u009E', '\u009F'), text)
    .map(([kind, said]) => `${kind}${said}\u009C`),
  fc
    .tuple(
      fc.constantFrom('?', '>', '=', '<'),
      letters('0123456789;:', 12),
      letters(" $!'", 2),
      letters('cnRtuyxmM', 1),
    )
    .map(([mark, numbers, between, last]) => `${ESC}[${mark}${numbers}${between}${last || 'c'}`),
  fc
    .constantFrom(
      '[12;40R',
      '[0n',
      '[8;24;80t',
      '[4;600;800t',
      '[I',
      '[O',
      '[2;1;1;120;120;1;0x',
      '[M !!',
      '[M`qj',
      '[64;10;10M',
      '[<35;-4;-2M',
      '[201~',
      '[57~',
      '[1;2y',
    )
    .map((report) => ESC + report),
);

/** Function keys as terminals send them, and the characters for them; with Shift, Ctrl or Alt they are none. */
const FUNCTION_KEYS = [
  ['OP', '\uF704'],
  ['[P', '\uF704'],
  ['[1;1P', '\uF704'],
  ['[1;129P', '\uF704'],
  ['[1;65P', '\uF704'],
  ['[1;1:1P', '\uF704'],
  ['[11~', '\uF704'],
  ['[[A', '\uF704'],
  ['OQ', '\uF705'],
  ['[12~', '\uF705'],
  ['[[B', '\uF705'],
  ['OR', '\uF706'],
  ['[[C', '\uF706'],
  ['[14~', '\uF707'],
  ['[[D', '\uF707'],
  ['[13~', '\uF706'],
  ['OS', '\uF707'],
  ['[15~', '\uF708'],
  ['[[E', '\uF708'],
  ['[17~', '\uF709'],
  ['[18~', '\uF70A'],
  ['[19~', '\uF70B'],
  ['[20~', '\uF70C'],
  ['[21~', '\uF70D'],
  ['[23~', '\uF70E'],
  ['[24~', '\uF70F'],
  ['[24;1~', '\uF70F'],
  ['[1;2P', ''],
  ['[1;5S', ''],
  ['[15;2~', ''],
] as const;

test.each(FUNCTION_KEYS)('%j is a function key', (sequence, character) => {
  expect(readInput('', ESC + sequence).keys).toBe(character);
});

const keys = fc.oneof(
  fc.constantFrom(...'jkq/?:\\[]PX^_O0 ä👍\r\t\u007F\u0003\u0015').map((key) => [key, key]),
  fc
    .constantFrom(
      '[A',
      '[B',
      '[C',
      '[D',
      '[F',
      '[H',
      '[Z',
      '[5~',
      '[6~',
      '[3~',
      '[1;5A',
      '[3;2~',
      '[2$',
      '[[5~',
      '[97;5u',
      'OA',
      'OB',
      'OH',
    )
    .map((key) => [ESC + key, ESC + key]),
  fc.constantFrom(...FUNCTION_KEYS).map(([key, character]) => [ESC + key, character]),
  // What follows Escape is a key of its own.
  fc.constantFrom(...'jq/?: \r\u007F').map((key) => [ESC + key, ESCAPE + key]),
  fc.tuple(text, letters('ab\u001B[201', 20)).map(([before, after]) => {
    const pasted = `${before}${after}`;
    return [`${ESC}[200~${pasted}${ESC}[201~`, `${ESC}[200~${pasted}${ESC}[201~`];
  }),
);

test('any replies among any keys leave exactly the keys, in whatever pieces they come', () => {
  const stream = fc.array(
    fc.oneof(
      replies.map((reply) => [reply, '']),
      keys,
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(stream, fc.array(fc.nat(), { maxLength: 12 }), (parts, cuts) => {
      const [sent, typed] = [0, 1].map((i) => parts.map((part) => part[i]).join('')) as [string, string];
      expect(received(sent, cuts).keys).toBe(typed);
    }),
    { numRuns: Number(process.env.INPUT_RUNS ?? 1000) },
  );
});

test.each(BACKGROUND)('the background and the attributes are understood in whatever pieces they come: %j', (answer) => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
      const sent = ['j', answer, `k${ESC}[B`, DEVICE, ']]'].join('');
      expect(received(sent, cuts)).toEqual({ keys: `jk${ESC}[B]]`, background: 'light', attributes: true });
    }),
  );
});

describe('a sequence that is not finished', () => {
  test.each([
    ['Escape', ESC, ESCAPE],
    ['Escape and a bracket', `${ESC}]`, `${ESCAPE}]`],
    ['Escape and two keys', `${ESC}[[`, `${ESCAPE}[[`],
    ['Escape, O and a digit', `${ESC}O1`, `${ESCAPE}O1`],
    ['Escape, a bracket and Escape', `${ESC}]${ESC}`, `${ESCAPE}]${ESCAPE}`],
    ['a string', `${ESC}]52;c;q`, ''],
    ['a report', `${ESC}[?62`, ''],
    ['a string that an arrow breaks off', `${ESC}Pabcq${ESC}[B`, `${ESC}[B`],
    ['a string that Ctrl-C breaks off', `${ESC}_abcq\u0003`, '\u0003'],
    ['a report that Ctrl-C breaks off', `${ESC}[?1;2\u0003`, '\u0003'],
    ['a paste', `${ESC}[200~q`, `${ESC}[200~q${ESC}[201~`],
    ['a paste that Ctrl-C breaks off', `${ESC}[200~q\u0003`, `${ESC}[200~q${ESC}[201~\u0003`],
  ])('%s', (_, sent, typed) => {
    for (let cut = 0; cut < sent.length; cut += 1) expect(received(sent, [cut]).keys).toBe(typed);
  });
});

test.each(REPORTS)('no part of a report is a key, wherever it is cut: %j', (report) => {
  const pieces = (cuts: readonly number[]) => received(`j${report}k`, cuts).keys;
  expect(pieces([])).toBe('jk');
  for (let cut = 0; cut <= report.length; cut += 1) expect(pieces([cut])).toBe('jk');
  expect(pieces(Array.from({ length: report.length }, (_, cut) => cut))).toBe('jk');
});

test('long replies and pastes are read in little memory, and their ends are found', () => {
  const pieces = [`${ESC}]52;c;`, ...Array<string>(1000).fill('q'.repeat(1000)), `${ESC}\\j${ESC}[200~`];
  pieces.push(...Array<string>(1000).fill('p'.repeat(1000)), `${ESC}[201`, '~k');
  let [rest, typed] = ['', ''];
  for (const piece of pieces) {
    const read = readInput(rest, piece);
    typed += read.keys;
    rest = read.rest;
    expect(rest.length).toBeLessThan(5000);
  }
  expect(typed === `j${ESC}[200~${'p'.repeat(4000)}${ESC}[201~k`).toBe(true);
});

test('the wheel and clicks are read among keys, and whether the wheel was off, in whatever pieces they come', () => {
  const sent = `j${ESC}[<64;3;4Mk${ESC}[?1007;2$y${ESC}[<0;9;9M/${ESC}[<0;9;9m`;
  for (let cut = 0; cut <= sent.length; cut += 1) {
    const before = readInput('', sent.slice(0, cut));
    const after = readInput(before.rest, sent.slice(cut));
    expect(before.keys + after.keys).toBe('jk/');
    expect([...before.mouse, ...after.mouse].map(({ kind }) => kind)).toEqual(['up', 'press', 'release']);
    expect(before.wheelOff || after.wheelOff).toBe(true);
  }
});

test('of an unfinished sequence, Escape and at most two keys count as typed', () => {
  expect(['\u001B[<', '\u001B[M', '\u001B[?'].map(finishInput)).toEqual(['', '', '']);
  expect(['\u001B', '\u001B[', '\u001B[1', '\u001B[1;'].map(finishInput)).toEqual([
    '\u001B[27u',
    '\u001B[27u[',
    '\u001B[27u[1',
    '',
  ]);
});

test.each([
  ['reset', '2', true],
  ['reset for good', '4', true],
  ['set', '1', false],
  ['set for good', '3', false],
  ['unknown', '0', false],
])('the mode of the wheel is understood: %s', (_, value, expected) => {
  expect(readInput('', `${ESC}[?1007;${value}$y`)).toMatchObject({ keys: '', wheelOff: expected });
});

test.each([
  ['7/7/7', 'light'],
  ['6/6/6', 'dark'],
  ['77/77/77', 'light'],
  ['6f/6f/6f', 'dark'],
])('a grey background is light if black text is seen better on it: %s', (color, expected) => {
  expect(readInput('', `${ESC}]11;rgb:${color}\u0007`).background).toBe(expected);
});

test('a background that was understood stays, whatever follows', () => {
  const light = `${ESC}]11;rgb:ffff/ffff/ffff\u0007`;
  for (const after of [`${ESC}]11;?\u0007`, `${ESC}]11;rgb:x\u0007`, DEVICE, 'j'])
    expect(readInput('', light + after).background).toBe('light');
});

test('of a long paste the beginning is kept, and the keys after it', () => {
  for (const length of [3999, 4000, 4001, 100_000]) {
    const { keys, rest } = readInput('', `${ESC}[200~${'x'.repeat(length)}${ESC}[201~j`);
    expect([keys, rest]).toEqual([`${ESC}[200~${'x'.repeat(Math.min(4000, length))}${ESC}[201~j`, '']);
  }
});
