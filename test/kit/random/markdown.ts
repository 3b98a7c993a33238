import fc from 'fast-check';

/*
 * Generated documents with every construct, and the words that their output must contain.
 */

const word = fc.stringMatching(/^[a-zäöüß]{1,14}$/);
const words = fc.array(word, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));

const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  word.map((text) => `\`${text}\``),
  fc.tuple(words, word).map(([text, target]) => `[${text}](http://x.y/${target})`),
);

const paragraph = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([level, text]) => `${'#'.repeat(level)} ${text}`);
const code = fc.array(word, { minLength: 1, maxLength: 4 }).map((lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\``);
const row = fc.tuple(words, word, words).map((cells) => `| ${cells.join(' | ')} |`);
const table = fc
  .tuple(row, fc.array(row, { maxLength: 3 }))
  .map(([head, body]) => [head, '|---|:-:|--:|', ...body].join('\n'));

const indent = (by: string) => (text: string) => text.replace(/^(?=.)/gm, by);
const leaf = fc.oneof(paragraph, heading, code, table, fc.constant('***'));
const quote = (inner: fc.Arbitrary<string>) => inner.map((text) => text.replace(/^/gm, '> '));
const list = (inner: fc.Arbitrary<string>) =>
  fc
    .array(inner, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${indent('  ')(item).trimStart()}`).join('\n'));
const ordered = (inner: fc.Arbitrary<string>) =>
  fc
    .array(inner, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, i) => `${i + 7}. ${indent('   ')(item).trimStart()}`).join('\n\n'));

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof({ maxDepth: 3 }, leaf, quote(tie('block')), list(tie('block')), ordered(tie('block'))),
}));

/** Arbitrary Markdown documents. */
export const markdown: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join('\n\n'));

/** Visible words of a generated document: without markup and without the targets of links. */
export const wordsOf = (source: string): readonly string[] =>
  source.replace(/\(http:[^)]*\)/g, '').match(/[a-zäöüß]+/g) ?? [];
