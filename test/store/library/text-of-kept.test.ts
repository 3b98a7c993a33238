import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textOfKept } from '../../../src/store/library/text-of-kept.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['---\ntitle: T\n---\n\n\n# A\n\nText\n', '# A\n\nText\n'],
  ['\uFEFF---\r\ntitle: T\r\n---\r\nOne\r\nTwo\rThree', 'One\nTwo\nThree'],
  ['+++\na = 1\n+++\n    code\n', '    code\n'],
  ['# No front matter\n---\n', '# No front matter\n---\n'],
  ['---\ntitle: T\n---\n', ''],
])('The text of a kept article is what is below its front matter: %j', (source, text) => {
  const path = join(folder, 'a.md');
  writeFileSync(path, source);
  expect(textOfKept(path)).toBe(text);
});
