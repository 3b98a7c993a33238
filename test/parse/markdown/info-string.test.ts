import { expect, test } from 'vitest';
import { readInfoString } from '../../../src/parse/markdown/info-string.js';

test.each([
  ['', '', undefined],
  ['js', 'js', undefined],
  ['c++', 'c++', undefined],
  ['C#', 'C#', undefined],
  ['js title="b.js"', 'js', 'b.js'],
  ["ts filename='src/a b.ts' {1,3}", 'ts', 'src/a b.ts'],
  ['diff filename="x"', 'diff', 'x'],
  ['tsx filename=app/page.tsx switcher', 'tsx', 'app/page.tsx'],
  ['yaml file=a.yml', 'yaml', 'a.yml'],
  ['title="notes.txt"', '', 'notes.txt'],
  ['js title=""', 'js', undefined],
  ['js subtitle="no" profile=x', 'js', undefined],
  ['python hl_lines="2"', 'python', undefined],
  ['js {1,3-4} showLineNumbers', 'js', undefined],
  ['js{1,3}', 'js', undefined],
  ['{1,3}', '', undefined],
  ['{.python .numberLines}', 'python', undefined],
  ['{ .yaml .annotate title="mkdocs.yml" }', 'yaml', 'mkdocs.yml'],
  ['{#lst .haskell startFrom="100"}', 'haskell', undefined],
  ['{title="a.css"}', '', 'a.css'],
  ['{r, echo=FALSE}', 'r', undefined],
  ['{r plot, fig.width=6}', 'r', undefined],
  ['{=html}', 'html', undefined],
  ['rust,ignore', 'rust', undefined],
  ['rust,no_run,title="a.rs"', 'rust', 'a.rs'],
  ['js:app.js', 'js', 'app.js'],
  ['js:title=src/app.js{1,2}', 'js', 'src/app.js'],
  ['docker:Dockerfile', 'docker', 'Dockerfile'],
  ['ts:line-numbers {1}', 'ts', undefined],
  ['ts:line-numbers=2', 'ts', undefined],
  ['ts [config.ts]', 'ts', 'config.ts'],
  ['js [1,3]', 'js', undefined],
])('%j says the language %j and the title %j', (info, language, title) => {
  expect(readInfoString(info)).toEqual(title === undefined ? { language } : { language, title });
});
