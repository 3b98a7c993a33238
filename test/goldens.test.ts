import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlight } from '../src/layout/highlight.js';
import { layOut } from '../src/layout/layout.js';
import { textOfSpans } from '../src/layout/row.js';
import { wideMetrics } from '../src/layout/wide.js';
import { readDocument } from '../src/source/document.js';
import { run } from './kit/program.js';
import { settingOf, textRows } from './kit/setting.js';

describe('goldens', () => {
  test.each([40, 80, 120])('the bundled article, %i cells wide', async (width) => {
    const { stdout } = run(['read', '--width', String(width)]);
    await expect(stdout).toMatchFileSnapshot(`fixtures/llama-4.de.${width}.txt`);
  });

  const constructs = async (width: number, plain: boolean) => {
    const { article } = await readDocument(readFileSync('test/fixtures/constructs.md', 'utf8'), 'constructs.md');
    const tools = { metrics: wideMetrics, highlight };
    return layOut(article, settingOf(width, { plain, tools }));
  };

  test.each([24, 40, 80])('every construct in plain text, %i cells wide', async (width) => {
    const rows = textRows(await constructs(width, true));
    for (const row of rows) expect(wideMetrics.cells(row)).toBeLessThanOrEqual(width);
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`fixtures/constructs.${width}.txt`);
  });

  test('every construct with its roles', async () => {
    const layout = await constructs(80, false);
    const rows = layout.article.blocks.flatMap((_, i) =>
      layout.rows(i).map(({ spans }) => ({
        text: textOfSpans(spans),
        roles: spans.filter(({ roles }) => roles.length > 0).map(({ text, roles }) => `${roles.join('+')}: ${text}`),
      })),
    );
    await expect(`${JSON.stringify(rows, null, 1)}\n`).toMatchFileSnapshot('fixtures/constructs.json');
  });
});
