import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { highlight } from '../../src/layout/highlight.js';

const require = createRequire(import.meta.url);
/** highlight.js with all of its languages; the built program loads each when code in it is coloured. */
const hljs: {
  listLanguages: () => readonly string[];
  getLanguage: (name: string) => { readonly aliases?: readonly string[] };
} = createRequire(require.resolve('cli-highlight'))('highlight.js');
const built: { highlight: typeof highlight } = require('../../dist/highlight.cjs');

const CODE = `<?php echo "x"; ?>
<html><style>a { color: red }</style><script>let a = 1; // c
</script></html>
# heading **b** \`x\`
function foo(a, b) { return a + "str" + 12; } /* c */ class A extends B {}
GET / HTTP/1.1
Host: example.org

{"a": 1, "b": [true, null]}
SELECT * FROM t WHERE a = 'b'; -- comment
{{#if x}} {{y}} {{/if}}
import os
def f(x): pass
$ ls -la | grep x
`;

test('code in each language, by each of its names, is coloured as it is with all languages loaded', () => {
  const names = hljs.listLanguages().flatMap((name) => [name, ...(hljs.getLanguage(name).aliases ?? [])]);
  expect(names.length).toBeGreaterThan(300);
  for (const name of [...names, 'JavaScript', 'none', 'constructor', '__proto__'])
    expect(built.highlight(CODE, name), name).toEqual(highlight(CODE, name));
});

test.each(['graphql', 'jsonc', 'wasm', 'svelte', 'vue', 'shell-session'])('code in %s is coloured', (name) => {
  expect(built.highlight(CODE, name)?.some(({ role }) => role !== undefined)).toBe(true);
});

test('code in an unknown language stays plain', () => {
  for (const name of ['', 'none', 'constructor', '__proto__']) expect(built.highlight(CODE, name)).toBeUndefined();
});
