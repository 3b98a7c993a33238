import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DomElement, parseDom } from '../../../../src/parse/html/page/dom.js';
import { findArticle } from '../../../../src/parse/html/page/find-article.js';
import { textOf } from '../../../../src/parse/html/page/leaves.js';
import { pageMetadata } from '../../../../src/parse/html/page/page-metadata.js';
import { ALL_RULES } from '../../../../src/parse/html/page/rules/all-rules.js';
import type { Rules } from '../../../../src/parse/html/page/rules/rule.js';
import { toldText } from '../../../../src/parse/html/page/told-text.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/extraction');
const NAMES = Object.values(ALL_RULES).flatMap(Object.keys);

const fileOf = (rule: string) => rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const without = (name: string): Rules =>
  Object.fromEntries(
    Object.entries(ALL_RULES).map(([kind, rules]) => [
      kind,
      Object.fromEntries(Object.entries(rules).filter(([one]) => one !== name)),
    ]),
  ) as unknown as Rules;

/** The article of a page, a line a block: its element, its figure, its id and its text. */
function outline(html: string, rules: Rules): string {
  const document = parseDom(html);
  const article = findArticle(
    document,
    () => parseDom(html),
    { title: pageMetadata(document).title ?? '', told: toldText(document) },
    rules,
  );
  const lines: string[] = [];
  const walk = (element: DomElement): void => {
    const { localName, id } = element;
    const name = `${element.closest('figure') ? 'figure ' : ''}${localName}${/^h\d$/.test(localName) && id ? `#${id}` : ''}`;
    if (localName === 'img') lines.push(`${name}: ${element.getAttribute('alt')}`);
    const isBlock = /^(?:h\d|p|li|td|th|dt|dd|pre|figcaption)$/.test(localName);
    if (isBlock && textOf(element) !== '') lines.push(`${name}: ${textOf(element)}`);
    for (const child of element.children) walk(child);
  };
  if (article) walk(article);
  return `${lines.join('\n')}\n`;
}

describe('a page of its own shows what each rule of extraction is for', () => {
  test.each(NAMES)('%s', async (name) => {
    const html = readFileSync(join(FOLDER, `${fileOf(name)}.html`), 'utf8');
    const shown = outline(html, ALL_RULES);
    await expect(shown).toMatchFileSnapshot(join(FOLDER, `${fileOf(name)}.txt`));
    expect(outline(html, without(name))).not.toBe(shown);
  });
});
