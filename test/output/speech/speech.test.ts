import { readdirSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block, Run } from '../../../src/article/model.js';
import { textOf, textOfRuns } from '../../../src/article/text.js';
import { spokenWords } from '../../../src/messages/accessible.js';
import { printSpoken, speak } from '../../../src/output/speech/speak.js';
import { type SpokenLine, spokenBlock } from '../../../src/output/speech/spoken-blocks.js';
import type { Speech } from '../../../src/output/speech/spoken-runs.js';
import { bundledArticle } from '../../../src/source/bundled.js';
import { articleOf } from '../../kit/article/setting.js';
import { run } from '../../kit/program/run.js';
import { markdown, wordsOf } from '../../kit/random/markdown.js';

const CONSTRUCTS = readdirSync('test/fixtures/constructs').flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []);

const speechOf = (article: Article): Speech => ({ article, words: spokenWords('en'), describe: (href) => href });

/** The lines of each block of an article. */
function linesOf(article: Article): readonly (readonly SpokenLine[])[] {
  const { blocks } = article;
  const speech = speechOf(article);
  return blocks.map((_, i) => spokenBlock(i, blocks[i - 1], blocks[i + 1], speech));
}

/** What is spoken of a Markdown text. */
const spoken = (source: string): readonly string[] => linesOf(articleOf(source)).flat().map(textOfRuns);

function bare(run: Run): Run {
  if (run.marks.includes('footnote')) return { ...run, text: ` ${run.text.slice(1, -1)} ` };
  const isScript = run.marks.includes('superscript') || run.marks.includes('subscript');
  return isScript ? { ...run, text: run.text.normalize('NFKC') } : run;
}

/** The text of a block without the brackets of footnotes, in whose place words stand, and with ordinary characters for raised ones. */
function expectedText(block: Block): string {
  if (block.kind === 'table')
    return textOf({
      ...block,
      header: block.header.map((cell) => cell.map(bare)),
      rows: block.rows.map((row) => row.map((cell) => cell.map(bare))),
    });
  return 'runs' in block ? textOf({ ...block, runs: block.runs.map(bare) }) : textOf(block);
}

/** What is wrong with the lines of an article: all text must be in them once and in order, and words beside it draw nothing. */
function fault(article: Article): string | undefined {
  for (const [index, lines] of linesOf(article).entries()) {
    const expected = expectedText(article.blocks[index] as Block).replace(/\s/g, ' ');
    const shown = new Array<string>(expected.length).fill(' ');
    let last = 0;
    for (const { at, text } of lines.flat()) {
      if (/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u.test(text)) return `a control: ${JSON.stringify(text)}`;
      if (at === undefined && /[\u2190-\u2BFF]/.test(text)) return `drawn: ${text}`;
      if (at === undefined) continue;
      if (at < last) return `out of order: ${JSON.stringify(text)}`;
      shown.splice(at, text.length, ...text.split(''));
      last = at + text.length;
    }
    if (shown.join('').replace(/\s/g, ' ') !== expected)
      return `block ${index}: ${JSON.stringify(expected)} is ${JSON.stringify(shown.join(''))}`;
  }
  return undefined;
}

/** A list or a quote whose end has not come, how many items it is told to have, and how many have come. */
interface Open {
  readonly kind: string;
  readonly told: number;
  items: number;
}

/** The lists and quotes that end nowhere, or elsewhere than they should, or have another number of items. */
function unbalanced(lines: readonly string[]): readonly Open[] {
  const open: Open[] = [];
  for (const line of lines) {
    const [, list] = /^(?:List|Numbered list) with (\d+) items?(?:, level \d+)?$/.exec(line) ?? [];
    if (list !== undefined) open.push({ kind: 'list', told: Number(list), items: 0 });
    for (const [, label] of line.matchAll(/(Item|Quote)(?: \d+)?(?:, level \d+)?:/g)) {
      const around = open.at(-1);
      if (label === 'Quote') open.push({ kind: 'quote', told: 0, items: 0 });
      else if (around) around.items += 1;
    }
    const [, end] = /^End of (list|quote)/.exec(line) ?? [];
    const last = open.at(-1);
    if (end !== undefined && last?.kind === end && last.items === last.told) open.pop();
  }
  return open;
}

describe('accessible text', () => {
  test.each(CONSTRUCTS)('of %s', async (name) => {
    const { code, stdout, stderr } = run(['read', '--accessible', `test/fixtures/constructs/${name}.md`]);
    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/constructs/${name}.accessible.txt`);
  });

  test.each(['de', 'en'] as const)('of the bundled article, all of its words: %s', async (lang) => {
    const { stdout } = run(['read', '-l', lang], { env: { LLAMA_NEWS_ACCESSIBLE: '1' } });
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/llama-4.${lang}.accessible.txt`);
    expect(stdout).not.toMatch(/[\u2500-\u259F]|\n\n/);
    for (const slug of ['llama-4-rechenleistung', 'strawberry-o1'])
      expect(fault(bundledArticle(slug, lang))).toBeUndefined();
  });

  test('accessible text has all text once and in order, whatever the document', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expect(fault(articleOf(source))).toBeUndefined();
        const seen: readonly string[] =
          spoken(source)
            .join(' ')
            .replace(/\(http:[^)]*\)/g, '')
            .match(/(?<!\S)[a-zäöüß]+/g) ?? [];
        let at = 0;
        for (const word of wordsOf(source)) at = seen.indexOf(word, at) + 1 || Number.NaN;
        expect(at).not.toBeNaN();
      }),
    );
    const piece = fc.constantFrom(
      ...'*_`~[]()<>|!#-+>.:\\\n\t &;"\'^1aä字👍\u001B\u009B\u202E'.split(''),
      ...[
        '\n\n',
        '    ',
        '[^1]',
        '[^1]: ',
        '```\n',
        '|-|-|',
        '<del>',
        '<sup>',
        '<li>',
        '<td>',
        '- ',
        '> ',
        '![a](b)',
        '[c](#d)',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(fault(articleOf(pieces.join('')))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
    for (const { markdown: example, number } of tests)
      expect(fault(articleOf(example.replaceAll('→', '\t'))), `CommonMark ${number}`).toBeUndefined();
  });

  test('two neighbouring references to a footnote are two references', () => {
    expect(spoken('Text[^1][^1].\n\n[^1]: Note.')[0]?.match(/footnote 1/g)).toHaveLength(2);
    expect(fault(articleOf('[^1][^1]: ```\n[^1]: '))).toBeUndefined();
  });

  test('accessible text closes what it opens, and counts the items of lists', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expect(unbalanced(spoken(source))).toEqual([]);
      }),
    );
  });

  test.each([
    ['a[b](http://c.d)e', ['a Link 1: b (http://c.d) e']],
    ['(see [b](http://c.d), [e](http://f.g))', ['(see Link 1: b (http://c.d), Link 2: e (http://f.g))']],
    ['<http://a.b> and c@d.e and [f]()', ['Link 1: http://a.b and Link 2: c@d.e and Link 3: f']],
    ['[![a](b.png)](http://c.d) ![](e/f.png)', ['Link 1: Image: a (http://c.d), Image: image (e/f.png)']],
    ['![a](data:image/png;base64,AAAA)', ['Image: a (data:image/png;base64)']],
    [
      '[a](#b-c) and [d](#e)\n\n# B C\n\n# F',
      ['Link 1: a (section B C) and Link 2: d (#e)', 'Heading 1: B C', 'Heading 1: F'],
    ],
    ['H<sub>2</sub>O, x<sup>a/b</sup>, x<sup>n+1</sup>', ['H2O, x^(a/b), x superscript n+1']],
    ['![](plan.png)', ['Image: plan.png (plan.png)']],
    ['10<sup>6</sup>m and m<sup>2</sup>', ['10 superscript 6 m and m superscript 2']],
    ['$x^2$*m*', ['x superscript 2 m']],
    ['10<sup>6</sup>, ~~old *and*~~ new', ['10 superscript 6, (deleted: old and) new']],
    [
      'a[^1][^2]\n\n[^1]: b\n[^2]: c\n\n    d',
      ['a (footnote 1) (footnote 2)', 'Footnote 1: b', 'Footnote 2: c', 'd', 'End of footnote 2'],
    ],
    [
      '> - a\n>   > b\n',
      [
        'Quote:',
        'List with 1 item',
        'Item 1: a',
        'Quote, level 2: b',
        'End of quote, level 2',
        'End of list',
        'End of quote',
      ],
    ],
    ['>\n\n-\n\n#', ['Quote: empty', 'End of quote', 'List with 1 item', 'Item 1: empty', 'End of list']],
    ['```\n```\n\n```js\n\n  a\n```', ['Code: empty', 'Code, js, 2 lines:', '', '  a', 'End of code']],
    [
      '|a|[b](http://c.d)|\n|-|-|\n||e|',
      ['Table, 2 columns, row 1 of 2: a; Link 1: b (http://c.d)', 'Row 2 of 2: a: empty; b: e', 'End of table'],
    ],
    ['| | |\n|-|-|\n|a|b|', ['Table, 2 columns, row 1 of 1: a; b', 'End of table']],
    ['|a<br>b|\n|-|\n|c<br>d|', ['Table, 1 column, row 1 of 2: a b', 'Row 2 of 2: a b: c d', 'End of table']],
    ['> [!NOTE]\n> > a\n', ['Alert: Note', 'Quote: a', 'End of quote', 'End of alert']],
    ['| | |\n|-|-|', ['Table, 2 columns, row 1 of 1: empty; empty', 'End of table']],
    ['![Image: a](b.png) ![IMAGE: c](d.png)', ['Image: a (b.png), Image: c (d.png)']],
    ['[a](http://a.b)5, [b](http://c.d)-', ['Link 1: a (http://a.b) 5, Link 2: b (http://c.d)-']],
    [
      "„[a](http://a.b)“ \\[[b](http://a.b)\\] {[c](http://a.b)} «[d](http://a.b)» '[e](http://a.b)'",
      [
        "„Link 1: a (http://a.b)“ [Link 2: b (http://a.b)] {Link 3: c (http://a.b)} «Link 4: d (http://a.b)» 'Link 5: e (http://a.b)'",
      ],
    ],
    ['3) a\n4) b', ['Numbered list with 2 items', 'Item 3: a', 'Item 4: b', 'End of list']],
    ['- [ ] a\n- [x] b', ['List with 2 items', 'Item 1, not done: a', 'Item 2, done: b', 'End of list']],
  ])('%j', (source, lines) => {
    expect(spoken(source)).toEqual(lines);
  });

  test('a section opens and closes the containers that it shares with others', async () => {
    const article = articleOf('> # A\n>\n> one\n>\n> # B\n>\n> - two\n>\n> # C');
    const told = async (number: string): Promise<readonly string[]> => {
      let output = '';
      const section = article.sections.find((one) => one.number === number);
      const write = (text: string): void => {
        output += text;
      };
      printSpoken(
        await speak(
          article,
          (href) => href,
          () => 0,
        ),
        section,
        write,
      );
      return output.trimEnd().split('\n');
    };
    expect(await told('1')).toEqual(['Quote: Heading 1: A', 'one', 'End of quote']);
    expect(await told('2')).toEqual([
      'Quote: Heading 1: B',
      'List with 1 item',
      'Item 1: two',
      'End of list',
      'End of quote',
    ]);
    expect(await told('3')).toEqual(['Quote: Heading 1: C', 'End of quote']);
  });

  test('links have the same numbers in the whole article and in a section', () => {
    const source = '[a](http://a.b)\n\n# H\n\n[c](http://c.d)[^n]\n\n# I\n\n[^n]: [e](http://e.f)\n';
    const { stdout } = run(['read', '--accessible', '-', '-s', '1'], { input: source });
    expect(stdout).toBe('Heading 1: H\nLink 2: c (http://c.d) (footnote 1)\nFootnote 1: Link 3: e (http://e.f)\n');
  });

  test('a paragraph is one line unless a width is given; code keeps its lines', () => {
    const code = `    ${'code '.repeat(20)}`;
    const source = `${'word '.repeat(60)}\n\n- ${'item '.repeat(20)}\n\n\`\`\`\n\n${code}\n\`\`\`\n`;
    const lines = (args: readonly string[]): readonly string[] =>
      run(['read', '--accessible', '-', ...args], { input: source }).stdout.split('\n');
    const unwrapped = lines([]);
    expect(unwrapped[0]).toBe('word '.repeat(60).trim());
    expect(unwrapped.slice(-5)).toEqual(['Code, 2 lines:', '', code, 'End of code', '']);
    expect(lines(['-w', '0'])).toEqual(unwrapped);
    for (const width of [1, 2, 20, 40, 80]) {
      const wrapped = lines(['-w', String(width)]);
      expect(wrapped.slice(-5)).toEqual(unwrapped.slice(-5));
      expect(Math.max(...wrapped.slice(0, -5).map(({ length }) => length))).toBeLessThanOrEqual(width);
      expect(wrapped.join('').replace(/ /g, '')).toBe(unwrapped.join('').replace(/ /g, ''));
    }
  });

  test('the environment asks for accessible text unless the command line asks for something else', () => {
    const env = { LLAMA_NEWS_ACCESSIBLE: '1' };
    const input = '# T\n';
    const read = (args: readonly string[], more: Readonly<Record<string, string>>) =>
      run(['read', '-', ...args], { input, env: more }).stdout;
    expect(read([], env)).toBe('Title: T\n');
    expect(read([], { LLAMA_NEWS_ACCESSIBLE: '' })).toBe('T\n=\n');
    expect(read(['--plain'], env)).toBe('T\n=\n');
    expect(JSON.parse(read(['--json'], env)).version).toBe(1);
    expect(read(['--plain', '--accessible'], {})).toBe('T\n=\n');
    expect(read(['--accessible', '--color=always'], {})).toBe('Title: T\n');
  });
});
