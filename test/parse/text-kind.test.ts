import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOfText } from '../../src/parse/text-kind.js';

const TABS = '<Tabs>\n<TabItem value="a">\n\ntext\n\n</TabItem>\n</Tabs>\n';

test.each([
  ['its name says so', 'a.mdx', 'text'],
  ['its name says so in capitals', 'A.MDX', ''],
  ['an import', 'a.md', "import Tabs from '@theme/Tabs';\n\n# Title"],
  ['an import without a name', 'a.md', 'import "./a.css"\n\ntext'],
  ['an import of several names', 'a.md', "\nimport a, { b, c as d } from '../x.js';\n"],
  ['an import over rows', 'a.md', "import {\n  a,\n  b,\n} from 'c';\n\ntext"],
  ['an import of everything', 'a.md', 'import * as a from "b"\n'],
  ['an export', 'a.md', 'export const a = { b: 1 };\n\ntext'],
  ['a default export', 'a.md', 'export default ({ children }) => <div>{children}</div>\n'],
  ['a default function', 'a.md', 'export default function A() {\n}\n'],
  ['a default class', 'a.md', 'export default class A {\n}\n'],
  ['a default object', 'a.md', 'export default { a: 1 };\n'],
  ['a default component', 'a.md', 'export default Layout;\n'],
  ['names of another module', 'a.md', "export { a, b } from './c.js';\n"],
  ['an import, and an element without a text', 'a.md', "# Title\n\nimport a from 'b';\n\n<A.B/>\n"],
  ['an import, and an element with attributes', 'a.md', "# Title\n\nimport a from 'b';\n\n<Tab\n  a />\n"],
  ['a function', 'a.md', 'export function A() {\n}\n'],
  ['an import below the title, and components', 'a.md', `# Title\n\nimport Tabs from '@theme/Tabs';\n\n${TABS}`],
  [
    'an import after code between fences, and components',
    'a.md',
    `\`\`\`js\na\n\`\`\`\n\nimport Tabs from '@theme/Tabs';\n\n${TABS}`,
  ],
  ['an id of a heading, and components', 'a.md', `# Title {/*title*/}\n\n${TABS}`],
])('MDX: %s', (_, name, text) => {
  expect(kindOfText(name, text)).toBe('mdx');
});

test.each([
  ['plain text', 'a.md', 'text'],
  ['components alone', 'a.md', TABS],
  ['an import below the title alone', 'a.md', "# Title\n\nimport a from 'b';\n"],
  ['a text about MDX', 'README.md', `# MDX\n\n\`\`\`mdx\nimport Tabs from '@theme/Tabs';\n\n${TABS}\`\`\`\n\nMore.\n`],
  [
    'a text about fences',
    'README.md',
    `# MDX\n\n\`\`\`\`\n\`\`\`mdx\nimport Tabs from 'a';\n\n${TABS}\`\`\`\n\`\`\`\`\n`,
  ],
  ['a text about MDX that begins with code', 'README.md', `~~~\nimport a from 'b'\n~~~\n\n${TABS}`],
  ['an import in a sentence', 'a.md', 'import the module from the package\n'],
  ['an id of a heading alone', 'a.md', '# Title {/*title*/}\n'],
  ['a comment within a heading', 'a.md', `# Title {/*title*/} more\n\n${TABS}`],
  ['an import of Python', 'a.md', 'import os\n\nfrom "a" import b\n'],
  ['an export in a sentence', 'a.md', 'export the file, or the default\n'],
  ['an export of values in a sentence', 'a.md', 'export default values, or function names\n'],
  ['an export of a name of one word', 'a.md', 'export { a }\n'],
  ['an import, and an element of HTML', 'a.md', "# Title\n\nimport a from 'b';\n\n<p>b</p>\n"],
  ['a word that begins so', 'a.md', "imported from 'here'\n"],
  ['indented code', 'a.md', `    import a from 'b'\n\n${TABS}`],
  ['a name with another end', 'a.mdx.md', 'text'],
])('no MDX: %s', (_, name, text) => {
  expect(kindOfText(name, text)).toBe('markdown');
});

test('no fixture but that of MDX is MDX, and no article', () => {
  const folder = 'test/fixtures/constructs';
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(names.filter((name) => kindOfText(name, readFileSync(`${folder}/${name}`, 'utf8')) === 'mdx')).toEqual([
    'mdx.md',
  ]);
  for (const name of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])
    expect(kindOfText(name, readFileSync(name, 'utf8')), name).toBe('markdown');
});
