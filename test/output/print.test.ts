import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkStyle } from '../../src/article/link-notes.js';
import { parseDocument, parseInParts } from '../../src/document/parse-document.js';
import { print } from '../../src/output/print.js';
import { PIPED } from '../../src/output/print-options.js';
import { fileOrigin } from '../../src/source/file-origin.js';

/** Prints a Markdown text into a pipe. */
async function printed(source: string, width: number, links: LinkStyle = 'notes', level: 0 | 1 = 0): Promise<string> {
  let output = '';
  const opened = await parseDocument(source, fileOrigin('test.md'));
  await print(opened, { ...PIPED, width, measure: Math.min(width, 70), links, level, theme: 'mono' }, (text) => {
    output += text;
  });
  return output;
}

const WIDTHS = [1, 5, 20, 39, 40, 80, 200];

describe('addresses', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,9}([-_.~%+&=?#@:/,][a-z0-9]{1,9}){0,12}$/);
  const address = part.map((text) => `https://llama-news.example/${text}`);
  const prose = fc.constantFrom('one two', 'Wort', 'ภาษาไทย', '中文', 'KI-Entwicklung und/oder', '');
  const place = fc.constantFrom<(target: string) => string>(
    (target) => `[a link](${target})`,
    (target) => `**[strong](${target})**`,
    (target) => `<${target}>`,
    (target) => `${target} and`,
    (target) => `(${target})`,
    (target) => `\`curl -s ${target}\``,
    (target) => `\n\n    wget --quiet ${target} | sh -c "some other command"\n\n`,
    (target) => `\n\n# Title ${target}\n\n`,
    (target) => `\n\n- > item ${target}\n\n`,
    (target) =>
      `\n\n| some words | ${target} | [x](${target}) |\n|---|---|---|\n| a long cell with words | b | ${target} |\n\n`,
    (target) => `<a href="${target}">raw </a>`,
  );
  const document = fc.array(fc.tuple(prose, place, address), { minLength: 1, maxLength: 6 });

  test('are printed whole, at every width, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.constantFrom(...WIDTHS),
        fc.constantFrom('notes' as const, 'inline' as const),
        async (parts, width, links) => {
          const output = await printed(
            parts.map(([words, put, target]) => `${words} ${put(target)}`).join(' '),
            width,
            links,
          );
          const found = (output.match(/https:\/\/[^ \n]*/g) ?? []).join('\n');
          for (const [, , target] of parts) expect(found).toContain(target);
        },
      ),
    );
  });

  test('longer than a row stand on a row of their own', async () => {
    const target = 'https://example.org/llama-news/a-long-name';
    expect(await printed(`See ${target}, or not.`, 20)).toBe(`See\n${target},\nor not.\n`);
    expect(await printed(`See [it](${target}).`, 20)).toBe(`See it[→1].\n\n[→1] ${target}\n`);
    expect(await printed(`(${target}),`, 20)).toBe(`(${target}),\n`);
    expect(await printed(`See [it](docs/llama-news/a-long-name.md).`, 20, 'inline')).toBe(
      'See it\n<docs/llama-news/a-long-name.md>.\n',
    );
  });

  test('widen the columns of a table, or make it records', async () => {
    const table = '| a few words | [b](docs/llama-news/a-long/file-name.md) |\n|---|---|\n| c and more words | d |\n';
    expect(await printed(table, 60, 'inline')).toBe(
      'a few words       b <docs/llama-news/a-long/file-name.md>\n' +
        '----------------  ---------------------------------------\n' +
        'c and more words  d\n',
    );
    expect(await printed(table, 50, 'inline')).toBe(
      'a few words  b\n             <docs/llama-news/a-long/file-name.md>\n-----------  -------------------------------------\n' +
        'c and more   d\nwords\n',
    );
    expect(await printed(table, 30, 'inline')).toContain('\n<docs/llama-news/a-long/file-name.md>\n');
  });

  test('in East Asian text end at its punctuation', async () => {
    const target = 'https://example.org/llama-news';
    expect(await printed(`见${target}。这是一个很长的句子没有空格。`, 20)).toBe(
      `见\n${target}。\n这是一个很长的句子没\n有空格。\n`,
    );
  });
});

test.each(['ภาษาไทย', 'ພາສາລາວ', 'ភាសាខ្មែរ', '中文', 'かな', '한국어', 'word'])(
  'the marks of notes stay with the word before them: %s',
  async (word) => {
    const source = `[${word}](https://e.x/2) and ${word}[^1] end.\n\n[^1]: Note.\n`;
    for (let before = 0; before < 80; before += 1) {
      const output = await printed(`${'x'.repeat(before)} ${source}`, 80);
      expect(output).not.toMatch(/^\[→?1\](?! (?:https:|Note))|\[(?:→?\n|→?1\n\])/m);
    }
  },
);

test('code stays whole where it fits, and no name in it is split at its hyphen', async () => {
  expect(await printed('Run `llama-news` or `npx-tool` now.', 14)).toBe('Run llama-news\nor npx-tool\nnow.\n');
});

test('formulas are printed as TeX without colours, and in Unicode with them', async () => {
  const source = 'A $x^2$ and\n\n$$\\alpha$$\n\n| $y_1$ |\n| --- |\n| $z$ |\n';
  const plain = await printed(source, 80);
  for (const formula of ['$x^2$', '\\alpha', '$y_1$']) expect(plain).toContain(formula);
  const coloured = await printed(source, 80, 'notes', 1);
  for (const formula of ['x²', 'α', 'y₁']) expect(coloured).toContain(formula);
});

test('words are hyphenated where that is asked for', async () => {
  const opened = await parseDocument('---\nlang: en\n---\n\nrepresentation', fileOrigin('test.md'));
  let output = '';
  await print(opened, { ...PIPED, width: 10, hyphens: true }, (text) => {
    output += text;
  });
  expect(output).toMatch(/represen?-\nt?tation\n$/);
  expect(await printed('representation', 10)).not.toContain('-');
});

test('a data address is shortened', async () => {
  const output = await printed(`![dot](data:image/png;base64,${'iVBORw0KGgo'.repeat(9)}=) and text.`, 80);
  expect(output).toBe('[image: dot][→1] and text.\n\n[→1] data:image/png …\n');
});

test('the first heading is left out of a long text if it repeats the title, however much text is above it', async () => {
  const above = 'Some words of an introduction.\n\n'.repeat(3000);
  const source = `---\ntitle: Llama 4\n---\n\n${above}## Llama 4\n\nText\n\n## Llama 4\n`;
  const texts = source.match(/[\s\S]{1,20000}/g) ?? [];
  const parts = await parseInParts(
    texts.map((text, i) => ({ text, last: i === texts.length - 1 })).values(),
    fileOrigin('test.md'),
  );
  let output = '';
  await print(parts, PIPED, (text) => {
    output += text;
  });
  expect(output.match(/^.*Llama.*$/gm)).toEqual(['Llama 4', 'Llama 4']);
});

test.each([
  ['# **Llama** 4!\n\nText\n\n# Llama 4\n', ['Llama 4!', 'Llama 4']],
  ['Intro\n\n### Llama 4\n\nText\n\n## Llama 4\n', ['Llama 4', 'Llama 4']],
  ['Intro\n\n> # Llama 4\n\n# Other\n\n# Llama 4\n', ['Llama 4', '> Llama 4', 'Llama 4']],
  ['', ['Llama 4']],
])('a heading that repeats the title is left out of a text that is printed part by part: %j', async (body, titles) => {
  const source = `---\ntitle: Llama 4\n---\n\n${body}`;
  const parts = await parseInParts([{ text: source, last: true }].values(), fileOrigin('test.md'));
  let output = '';
  await print(parts, PIPED, (text) => {
    output += text;
  });
  expect(output).toBe(await printed(source, 80));
  expect(output.match(/^.*Llama.*$/gm)).toEqual(titles);
});

test('a text with very many links has each note once', async () => {
  const links = Array.from({ length: 250 }, (_, i) => `[a](https://a.example/${i})`);
  const [, ...notes] = (await printed(links.join(' '), 80)).split('\n\n');
  expect(notes.join('\n').trim().split('\n')).toEqual(links.map((_, i) => `[→${i + 1}] https://a.example/${i}`));
});
