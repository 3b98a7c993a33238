import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createColourCode } from '../../src/layout/code/code-colours.js';
import { hyphenate } from '../../src/layout/hyphens-de.js';
import { layOut } from '../../src/layout/layout.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import type { LayoutOptions, Tools } from '../../src/layout/options.js';
import type { Row, Span } from '../../src/layout/row.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { articleOf, settingOf } from '../kit/article/setting.js';

/*
 * Short texts, each with the rows that it is laid out in. The first row of each says the width in cells, and further options.
 */

const FOLDER = 'test/fixtures/layout';

function optionsOf(words: readonly string[]): LayoutOptions {
  const tools: Tools = {
    metrics: words.includes('unicode') ? unicodeMetrics : narrowMetrics,
    ...(words.includes('hyphens') ? { hyphenate } : {}),
    ...(words.includes('colour') ? { colourCode: createColourCode(() => 0) } : {}),
  };
  const plain = !words.includes('styled');
  return settingOf(Number(words[0]), {
    plain,
    deletionMarks: plain && !words.includes('kept'),
    sideways: words.includes('sideways'),
    hyphens: words.includes('hyphens'),
    wholeAddresses: words.includes('whole'),
    tools,
  });
}

/** A span with its roles, its offset in the text and its target; those that the layout adds have no offset. */
const spanNote = ({ text, roles, at, href }: Span): string =>
  [text, ...(roles.length > 0 ? [`{${roles.join()}}`] : []), at ?? '', href === undefined ? '' : `→${href}`].join('');

const rowNote = ({ start, spans, sideways }: Row): string =>
  `${start}${sideways ? ' sideways' : ''}: ${spans.map(spanNote).join('¦')}`.trimEnd();

test('short texts are laid out as they were, with their roles and places', async () => {
  const parts = readFileSync(`${FOLDER}/snippets.markdown`, 'utf8')
    .split(/^§\n/m)
    .slice(0, -1)
    .map((part) => {
      const [options = '', ...source] = part.split('\n');
      const words = options.split(' ');
      const layout = layOut(articleOf(source.join('\n'), words.includes('de') ? 'de' : 'en'), optionsOf(words));
      const rows = layout.article.blocks.flatMap((_, block) => layout.rows(block).map(rowNote));
      return [`§ ${options}`, ...rows, ''].join('\n');
    });
  await expect(parts.join('\n')).toMatchFileSnapshot('../fixtures/layout/snippets.txt');
});
