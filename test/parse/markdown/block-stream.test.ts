import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { BlockStream } from '../../../src/parse/markdown/block-stream.js';
import { seemsSimple } from '../../../src/parse/markdown/references/definitions.js';
import { accept, grammarOf } from '../../kit/article/grammar.js';

const SIZES = { first: 10, next: 10, paragraph: 1000 };

const streamOf = (kind?: 'text') => new BlockStream({ lang: 'en', firstLine: 1, sizes: SIZES, kind });

function readAll(stream: BlockStream): void {
  for (let window = stream.next(); window; window = stream.next()) accept(stream, window);
}

describe('a stream of blocks', () => {
  test('tells how much of the text so far is read', () => {
    const stream = streamOf();
    expect([stream.share, stream.length, stream.rest, stream.text, stream.finished]).toEqual([1, 0, '', '', false]);
    stream.feed('A\n\nB\n\nC, which goes on.\n\n', false);
    expect([stream.share, stream.length]).toEqual([0, 25]);
    readAll(stream);
    expect([stream.rest, stream.share]).toEqual(['C, which goes on.\n\n', 1 - 19 / 25]);
    stream.feed('D', true);
    readAll(stream);
    expect([stream.rest, stream.share, stream.length, stream.finished]).toEqual(['', 1, 26, true]);
    expect(stream.text).toBe('A\n\nB\n\nC, which goes on.\n\nD');
    expect(stream.next()).toBeUndefined();
  });

  test('gives each block once', () => {
    const stream = streamOf();
    stream.feed('# One\n\nTwo.\n\nThree.\n\n', false);
    readAll(stream);
    expect(stream.take().map(textOf)).toEqual(['One', 'Two.']);
    expect(stream.take()).toEqual([]);
    stream.feed('', true);
    readAll(stream);
    expect(stream.take().map(textOf)).toEqual(['Three.']);
  });

  test.each([
    ['nothing', 'One.\n\nTwo.\n\n3\n\n4\n\nFive, which goes on and on and on.\n\n', 0, false],
    ['a footnote', 'One.\n\n[^a]: Two.\n\n3\n\n4\n\nFive, which goes on and on and on.\n\n', 1, true],
    ['a label', 'One.\n\n::: tip\n\n::: note\n\nFive, which goes on and on and on.\n\n', 0, true],
  ])('holds back %s', (_, text, waiting, unfinished) => {
    const stream = streamOf();
    stream.feed(text, false);
    readAll(stream);
    expect([stream.waiting, stream.unfinished]).toEqual([waiting, unfinished]);
  });

  test('shows a window as it is that the lexer cannot handle, and goes on after it', () => {
    const stream = streamOf();
    stream.feed('*One*\n\n*Two*\n\n*Three*', true);
    const first = stream.next() ?? expect.unreachable();
    stream.accept(first, undefined, grammarOf(first));
    expect(stream.lost).toBe(true);
    readAll(stream);
    expect(stream.blocks.map(({ line, ...block }) => `${line} ${textOf({ line, ...block })}`)).toEqual([
      '1 *One*',
      '3 Two',
      '5 Three',
    ]);
  });

  test('loses nothing of plain text', () => {
    const stream = streamOf('text');
    stream.feed('*One*\n\n*Two*', true);
    for (let window = stream.next(); window; window = stream.next())
      stream.accept(window, undefined, grammarOf(window));
    expect([stream.lost, stream.blocks.map(textOf)]).toEqual([false, ['*One*', '*Two*']]);
  });

  test('shows HTML that nests too deep as it is', () => {
    const stream = streamOf();
    stream.feed(`One.\n\n${'<div>'.repeat(1001)}Two\n\nThree.`, true);
    readAll(stream);
    expect([stream.lost, stream.finished]).toEqual([true, true]);
    expect(stream.blocks.map(textOf)).toEqual(['One.', `${'<div>'.repeat(1001)}Two`, 'Three.']);
  });

  test.each([
    ['markdown', 'import it.\n\nMore.\n\n# A\n', ['i', 'M', 'A']],
    ['note', 'import it.\n\nMore.\n\n# A\n', ['i', 'M', 'A']],
    ['mdx', "import a from 'b'\n\nMore.\n\n# A\n", ['More.', 'A']],
    ['text', 'import it.\n\nMore.\n\n# A\n', ['import it.', 'More.', '# A']],
  ] as const)('shortens paragraphs that are not needed in Markdown and notes alone: %s', (kind, text, texts) => {
    const stream = new BlockStream({ lang: 'en', firstLine: 1, kind, isNeeded: () => false });
    stream.feed(text, true);
    for (let window = stream.next(); window; window = stream.next())
      if (kind === 'text') stream.accept(window, undefined, grammarOf(window));
      else accept(stream, window);
    expect(stream.blocks.map(textOf)).toEqual(texts);
  });

  test('is read again when a definition comes that it lacked, before its end', () => {
    const stream = streamOf();
    stream.feed('See [a].\n\nMore of it.\n\nAnd still more.\n\nAnd even more of it.\n\n', false);
    readAll(stream);
    const { blocks } = stream;
    expect(blocks[0] && textOf(blocks[0])).toBe('See [a].');
    stream.feed('[a]: /b\n\nThe end of it is near.\n\nAnd more.\n\n', false);
    readAll(stream);
    expect(stream.blocks).not.toBe(blocks);
    expect(stream.blocks.map(textOf).slice(0, 2)).toEqual(['See a.', 'More of it.']);
  });

  test('waits until the text has doubled before it is read once more for another definition', () => {
    const stream = streamOf();
    const first = () => textOf(stream.blocks[0] ?? expect.unreachable());
    const feed = (text: string) => {
      stream.feed(text, false);
      readAll(stream);
    };
    feed(`See [a] and [b].\n\n${'More of it.\n\n'.repeat(9)}`);
    feed('[a]: /a\n\nThe end of it is near.\n\n');
    expect(first()).toBe('See a and [b].');
    feed('[b]: /b\n\nThe end of it is near.\n\n');
    expect(first()).toBe('See a and [b].');
    feed('And more of it.\n\n'.repeat(20));
    expect(first()).toBe('See a and b.');
  });

  test('takes no tokens of a window of a text that is begun again meanwhile', () => {
    const stream = new BlockStream({ lang: 'en', firstLine: 1, sizes: { ...SIZES, next: 40 } });
    stream.feed(`See [a].\n\n${'More of it.\n\n'.repeat(9)}`, false);
    while (stream.blocks.length === 0) accept(stream, stream.next() ?? expect.unreachable());
    const stale = stream.next() ?? expect.unreachable();
    stream.feed(`[a]: /b\n\n${'The end.\n\n'.repeat(20)}`, true);
    accept(stream, stale);
    expect([stream.blocks, stream.share]).toEqual([[], 0]);
    readAll(stream);
    const texts = ['See a.', ...Array(9).fill('More of it.'), ...Array(20).fill('The end.')];
    expect(stream.blocks.map(textOf)).toEqual(texts);
  });

  test('takes no tokens of a window that another replaced', () => {
    const stream = streamOf();
    stream.feed('See [a].\n\nMore.\n\n', false);
    readAll(stream);
    const stale = stream.lastWindow();
    stream.feed('[a]: /b\n\nThe end of it.\n\n'.repeat(2), true);
    accept(stream, stale);
    readAll(stream);
    expect(stream.blocks.map(textOf)).toEqual(['See a.', 'More.', 'The end of it.', 'The end of it.']);
  });
});

test.each<readonly [text: string, isSimple: boolean]>([
  ['text', true],
  ['a [b]: c', true],
  ['a\n\n[b]: c', true],
  ['[a]: b\n[c]: d', true],
  ['a\n[b]: c', false],
  ['> [a]: b', false],
  ['- [a]: b', false],
  ['1. [a]: b', false],
  ['- ```\n\n[a]: b', false],
  ['    ~~~\n\n[a]: b', false],
  ['> ```\n\n[a]: b', false],
  ['```\n\n[a]: b', true],
  ['```{note}\n\n[a]: b', false],
  ['~~~{note}\n\n[a]: b', false],
  ['1. ~~~\n\n[a]: b', false],
  ['    [a]: b', false],
  ['* [a]: b', false],
  ['+ [a]: b', false],
  ['2) [a]: b', false],
  ['a\n[b\\]c]: d', false],
  ['[a]: b "c"\n[d]: e', true],
  ['[a]: <b>\n[d]: e', false],
  ['<!-- a -->\n\n[a]: b', true],
  ...['<!-- a', '<!X', '<?x', '<pre>', '<script>', '<style>', '<TEXTAREA>'].map(
    (html) => [`${html}\n\n[a]: b`, false] as const,
  ),
  ['a\u2028b\n\n[a]: b', false],
  ['a\u2029b\n\n[a]: b', false],
  ['a\u2028b', true],
])('the definitions of %j can be found without lexing it: %s', (text, isSimple) => {
  expect(seemsSimple(text)).toBe(isSimple);
});
