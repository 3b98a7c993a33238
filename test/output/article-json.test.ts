import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { locate } from '../../src/article/annotation/locate.js';
import { printArticle } from '../../src/output/article-json.js';
import { annotation } from '../kit/article/annotations.js';
import { articleOf } from '../kit/article/setting.js';
import { run } from '../kit/program/run.js';
import { strict } from '../kit/strict-schema.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false });
const schema = (name: string): object => JSON.parse(readFileSync(`dist/schemas/${name}.json`, 'utf8'));
const validators = Object.fromEntries(
  ['toc', 'related', 'list', 'read'].map((name) => [name, ajv.compile(strict(schema(name)))]),
);

/** What is wrong with the JSON output of a command by its schema; none if nothing is. */
function faults(command: string, output: unknown): readonly string[] {
  const validate = validators[command];
  if (!validate) throw new Error(`no schema of ${command}`);
  validate(output);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface Place {
  readonly block: number;
  readonly offset: number;
}

interface Run {
  readonly offset: number;
  readonly text: string;
  readonly marks: readonly string[];
}

interface Block {
  readonly kind: string;
  readonly place: Place;
  readonly containers: readonly { readonly kind: string; readonly label?: string }[];
  readonly words: number;
  readonly text: string;
  readonly runs?: readonly Run[];
  readonly header?: readonly { readonly offset: number; readonly runs: readonly Run[] }[];
  readonly rows?: Block['header'][];
}

interface Output {
  readonly words: number;
  readonly blocks: readonly Block[];
  readonly sections: readonly {
    readonly number: string;
    readonly title: string;
    readonly words: number;
    readonly start: Place;
    readonly end: Place;
  }[];
  readonly links: readonly {
    readonly kind: string;
    readonly place: Place;
    readonly length: number;
    readonly text: string;
    readonly href: string;
    readonly target?: Place;
  }[];
}

const outputs = new Map<string, string>();

/** The JSON output of a command, which tells nothing on standard error; the program is started once for it. */
function output(args: readonly string[], input = ''): Output {
  const key = JSON.stringify([args, input]);
  const known = outputs.get(key);
  if (known !== undefined) return JSON.parse(known);
  const { code, stdout, stderr } = run([...args, '--json'], { input });
  expect([code, stderr]).toEqual([0, '']);
  outputs.set(key, stdout);
  return JSON.parse(stdout);
}

const CONSTRUCTS = readdirSync('test/fixtures/constructs').filter((name) => name.endsWith('.md'));
const construct = (name: string): string => `test/fixtures/constructs/${name}`;
const BUNDLED = ['de', 'en'].flatMap((lang) =>
  ['llama-4-rechenleistung', 'strawberry-o1'].map((slug) => [slug, '-l', lang]),
);
const FRONT_MATTER =
  '---\ntitle: T\nlang: de-AT\nsummary: S\ntags: [a, b]\nsource: https://example.org/\nrelated: [strawberry-o1, "http://x.y/ z"]\n---\n\n# One\n\n# Two\n';

describe('schemas', () => {
  test.each([
    ...['toc', 'related', 'read'].flatMap((command) => [
      ...BUNDLED.map((rest) => [command, ...rest]),
      ...CONSTRUCTS.map((name) => [command, construct(name)]),
    ]),
    ['list'],
    ['list', '-l', 'en'],
    ['read', '-s', 'fazit'],
    ['read', construct('all.md'), '-s', '1'],
    ['read', construct('all.md'), 'strawberry-o1'],
  ])('%s %s %s %s', (command = '', ...rest) => {
    expect(faults(command, output([command, ...rest]))).toEqual([]);
  });

  test.each(readdirSync('test/fixtures/pages').filter((name) => name.endsWith('.read.json')))('the page %s', (name) => {
    expect(faults('read', JSON.parse(readFileSync(`test/fixtures/pages/${name}`, 'utf8')))).toEqual([]);
  });

  test.each(['toc', 'related', 'read'])('%s of standard input, with front matter and empty', (command) => {
    for (const input of [FRONT_MATTER, '', '---\ndate: soon\n---\n', '#\n\n- \n\n> \n\n||\n|-|\n'])
      expect(faults(command, output([command, '-'], input)), input).toEqual([]);
  });

  test.each([
    ['toc', construct('all.md')],
    ['related'],
    ['list'],
    ['read', construct('all.md')],
    ['read', construct('html.md')],
    ['read', construct('html.md'), 'README.md'],
  ])('allow no other properties and no values of other types: %s %s', (command = '', ...rest) => {
    const whole = output([command, ...rest]);
    let count = 0;
    const refused = (path: string): void => {
      count += 1;
      expect(faults(command, whole), path).not.toEqual([]);
    };
    const mutate = (value: object, path: string): void => {
      const record = value as Record<string, unknown>;
      if (!Array.isArray(value)) {
        record.other = 1;
        refused(`${path}.other`);
        delete record.other;
      }
      for (const [key, inner] of Object.entries(record)) {
        record[key] = null;
        refused(`${path}.${key}`);
        record[key] = inner;
        if (typeof inner === 'object' && inner !== null) mutate(inner, `${path}.${key}`);
      }
    };
    mutate(whole, '');
    expect(count).toBeGreaterThan(8);
    expect(faults(command, whole)).toEqual([]);
  });

  test('ask for their properties, and for the version', () => {
    for (const command of ['toc', 'related', 'list', 'read']) {
      const whole = output([command]) as unknown as Record<string, unknown>;
      expect(whole.version).toBe(1);
      expect(faults(command, { ...whole, version: 2 })).not.toEqual([]);
      const object = schema(command) as { required: string[]; $defs: { article?: { required: string[] } } };
      for (const key of (object.$defs?.article ?? object).required) {
        const { [key]: _, ...rest } = whole;
        expect(faults(command, rest), key).not.toEqual([]);
      }
    }
    const { blocks, ...rest } = output(['read', construct('all.md')]);
    for (const [i, block] of blocks.entries())
      for (const key of ['runs', 'level', 'language', 'header', 'rows', 'align', 'text', 'place'])
        if (key in block)
          expect(faults('read', { ...rest, blocks: blocks.with(i, { ...block, [key]: undefined }) })).not.toEqual([]);
  });
});

describe('annotations', () => {
  const article = articleOf('# T\n\n## One\n\nfirst words\n\n## Two\n\nmore words');
  const lost = annotation(article, 'more', 'lost');
  const located = locate(article, [
    annotation(article, 'first words', 'a\n\nnote', { color: 'violet' }),
    annotation(article, 'Two', 'to a section', { target: 'section' }),
    { ...lost, anchor: { ...lost.anchor, quote: 'nowhere', before: 'x', after: 'y' } },
  ]);
  const printed = (which?: string) => {
    const section = article.sections.find(({ slug }) => slug === which);
    const parts: string[] = [];
    printArticle(article, section, (part) => parts.push(part), { annotations: located });
    return JSON.parse(parts.join(''));
  };

  test('have their passages as places, in the shape that is shipped', () => {
    const whole = printed();
    expect(faults('read', whole)).toEqual([]);
    expect(whole.annotations).toMatchObject([
      { target: 'passage', color: 'violet', section: 'one', quote: 'first words', note: 'a\n\nnote' },
      { target: 'section', section: 'two', quote: 'Two', note: 'to a section', start: { block: 3, offset: 0 } },
      { quote: 'nowhere', note: 'lost' },
    ]);
    expect(whole.annotations[0]).toMatchObject({ start: { block: 2, offset: 0 }, end: { block: 2, offset: 11 } });
    expect('color' in whole.annotations[1] || 'start' in whole.annotations[2]).toBe(false);
  });

  test('have places in the text that is printed, also around formulas', () => {
    const formula = articleOf('before $\\alpha^2$ after it');
    const parts: string[] = [];
    const annotations = locate(formula, [annotation(formula, 'after'), annotation(formula, 'before α² a')]);
    printArticle(formula, undefined, (part) => parts.push(part), { annotations });
    const { blocks, annotations: printed } = JSON.parse(parts.join(''));
    const shown = printed.map(({ start, end }: Record<string, Place>) =>
      blocks[0].text.slice(start?.offset, end?.offset),
    );
    expect(shown).toEqual(['after', 'before $\\alpha^2$ a']);
  });

  test('in tables have places in the cells that are printed, also after formulas', () => {
    const table = articleOf('| a | $x^2$ |\n|-|-|\n| $\\alpha^2$ | last |\n');
    const parts: string[] = [];
    const annotations = locate(table, [annotation(table, 'α²\tlas')]);
    printArticle(table, undefined, (part) => parts.push(part), { annotations });
    const { blocks, annotations: printed } = JSON.parse(parts.join(''));
    const [formula, last] = blocks[0].rows[0].map(({ offset }: Pick<Run, 'offset'>) => offset);
    expect(printed[0]).toMatchObject({ start: { offset: formula }, end: { offset: last + 3 } });
  });

  test('of a section are those that begin in it, and without any there is no property', () => {
    expect(printed('two').annotations).toMatchObject([{ quote: 'Two' }]);
    expect('annotations' in output(['read', construct('all.md')])).toBe(false);
  });
});

describe('read --json', () => {
  const articles = [
    ...BUNDLED.map((args) => ['read', ...args]),
    ...CONSTRUCTS.map((name) => ['read', construct(name)]),
  ];

  test.each(articles)('offsets are those of the text: %s %s %s %s', (...args) => {
    const { blocks } = output(args);
    expect(blocks.map(({ place }) => place)).toEqual(blocks.map((_, block) => ({ block, offset: 0 })));
    for (const { kind, text, runs, header = [], rows = [] } of blocks) {
      const rowsOfCells = [header, ...rows.map((row) => row ?? [])];
      const all = runs ?? rowsOfCells.flat().flatMap((cell) => cell.runs);
      for (const run of all) expect(text.slice(run.offset, run.offset + run.text.length)).toBe(run.text);
      if (runs) expect(runs.map((run) => run.text).join('')).toBe(text);
      if (kind !== 'table') continue;
      const textOf = (cell: { runs: readonly Run[] }): string => cell.runs.map((run) => run.text).join('');
      expect(rowsOfCells.map((row) => row.map(textOf).join('\t')).join('\n')).toBe(text);
      for (const cell of rowsOfCells.flat())
        expect(text.slice(cell.offset, cell.offset + textOf(cell).length)).toBe(textOf(cell));
    }
  });

  test.each(articles)('sections, links and footnotes lead to what they name: %s %s %s %s', (...args) => {
    const { blocks, sections, links } = output(args);
    const inNote = ({ containers }: Block): string | undefined =>
      containers.find(({ kind }) => kind === 'footnote')?.label;
    for (const { number, title, words, start, end } of sections) {
      const heading = blocks[start.block];
      expect([start.offset, end.offset, heading?.kind === 'heading']).toEqual([0, 0, number !== '0']);
      if (number !== '0') expect(heading?.text.replace(/\[\d+\]/g, '')).toBe(title);
      const own = blocks.slice(start.block, end.block);
      expect(own.reduce((sum, block) => sum + block.words, 0)).toBe(words);
      const last = blocks[end.block];
      if (last && !inNote(last) && last.kind !== 'related')
        expect(sections.map((section) => section.start)).toContainEqual(end);
    }
    for (const { kind, place, length, text, href, target } of links) {
      expect(blocks[place.block]?.text.slice(place.offset, place.offset + length)).toBe(text);
      if (kind === 'footnote') expect(`[${inNote(blocks[target?.block ?? -1] as Block)}]`).toBe(text);
      else expect(target === undefined).toBe(!href.startsWith('#'));
      if (target && kind === 'link') expect(sections.map(({ start }) => start)).toContainEqual(target);
    }
  });

  test('tells links, images and footnotes apart', () => {
    const source =
      '[![alt](a.png)](b) ![c](d) [e](#h)[f](#h) [^1][^2] <https://g.h> ![](i/j.png)![k](i/j.png)\n\n# H\n\n# I\n\n[^1]: n\n[^2]: m\n';
    const { links } = output(['read', '-'], source);
    expect(links.map(({ kind, text, href, target }) => [kind, text, href, target?.block])).toEqual([
      ['link', 'alt', 'b', undefined],
      ['image', 'c', 'd', undefined],
      ['link', 'ef', '#h', 1],
      ['footnote', '[1]', '#footnote-1', 3],
      ['footnote', '[2]', '#footnote-2', 4],
      ['link', 'https://g.h', 'https://g.h', undefined],
      ['image', 'image', 'i/j.png', undefined],
      ['image', 'k', 'i/j.png', undefined],
    ]);
  });

  test('offsets count UTF-16 code units', () => {
    const { links } = output(['read', '-'], '👍 ä̈ [x](y)');
    expect(links.map(({ place, length }) => [place.offset, length])).toEqual([['👍 ä̈ '.length, 1]]);
  });

  test.each([
    ['read', '-s', 'technologische'],
    ['read', construct('all.md'), '-s', '1'],
    ['read', construct('all.md'), '-s', '0'],
    ['read', construct('headings.md'), '-s', '1'],
  ])('a section has the places of the whole article: %s %s %s %s', (...args) => {
    const whole = output(args.filter((_, i) => i < args.indexOf('-s')));
    const part = output(args);
    const [first] = part.sections;
    expect(part.words).toBe(first?.words);
    for (const section of part.sections) expect(whole.sections).toContainEqual(section);
    for (const block of part.blocks) expect(whole.blocks[block.place.block]).toEqual(block);
    for (const link of part.links) expect(whole.links).toContainEqual(link);
    const own = part.blocks.filter(({ containers }) => !containers.some(({ kind }) => kind === 'footnote'));
    expect(own).toHaveLength((first?.end.block ?? 0) - (first?.start.block ?? 0));
    for (const { kind, target } of part.links)
      if (kind === 'footnote') expect(part.blocks.map(({ place }) => place)).toContainEqual(target);
  });

  test('is written in parts, none much longer than its longest block', () => {
    const article = articleOf('word '.repeat(20_000).concat('\n\nA [link](#h).'.repeat(5000), '\n\n# H\n'));
    const parts: string[] = [];
    printArticle(article, undefined, (part) => parts.push(part));
    expect(parts.length).toBeGreaterThan(20);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(300_000);
    expect(faults('read', JSON.parse(parts.join('')))).toEqual([]);
  });
});

test('a section in JSON has the links of its own text and of its footnotes alone', () => {
  const article = articleOf('## A\n\n[a](x.md)\n\n## B\n\n[b](y.md)[^1]\n\n[^1]: [c](z.md)\n\n[^2]: [d](z.md)');
  let written = '';
  printArticle(article, article.sections[1], (part) => (written += part));
  expect(JSON.parse(written).links.map(({ text }: { text: string }) => text)).toEqual(['b', '[1]', 'c']);
});

test('titles have their formulas in TeX, as the text has', () => {
  let written = '';
  printArticle(articleOf('# A $\\alpha$\n\n## B $x^2$\n\nText.'), undefined, (part) => (written += part));
  const { title, sections, blocks } = JSON.parse(written);
  expect([title, sections[0].title]).toEqual(['A $\\alpha$', 'B $x^2$']);
  expect(blocks.slice(0, 2).map(({ text }: Block) => text)).toEqual([title, sections[0].title]);
});

test('a section in JSON has itself and its subsections, and none after it', () => {
  const input = '# T\n\n## One\n\na\n\n### Deeper\n\nb\n\n## Two\n\nc\n';
  const { sections } = JSON.parse(run(['read', '-', '-s', '1', '--json'], { input }).stdout) as {
    readonly sections: readonly { readonly title: string }[];
  };
  expect(sections.map(({ title }) => title)).toEqual(['One', 'Deeper']);
});

test('The blocks of a web page are those of its text, and places count its title and byline', () => {
  const sentence = 'The keeper climbed the stairs three times a day, and wrote the weather into a book.';
  const page = `<!doctype html><html><head><title>The light on the cliff</title></head><body><main><h1>The light on the cliff</h1><p>${sentence}</p></main></body></html>`;
  const { blocks } = output(['read', '-'], page);
  expect(blocks.map(({ kind, place, text }) => [kind, place.block, text])).toEqual([['paragraph', 2, sentence]]);
});
