import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createColourCode } from '../../src/layout/code/code-colours.js';
import { bySuite } from '../kit/random/by-suite.js';

const require = createRequire(import.meta.url);
/** highlight.js with all of its languages; the built program loads each when code in it is coloured. */
const hljs: {
  listLanguages: () => readonly string[];
  getLanguage: (name: string) => { readonly aliases?: readonly string[] };
} = createRequire(require.resolve('cli-highlight'))('highlight.js');
const built: { createColourCode: typeof createColourCode } = require('../../dist/code-colours.cjs');
const highlight = built.createColourCode(() => 0);
const fromSource = createColourCode(() => 0);

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
  const tried = names.filter((_, i) => i % bySuite(15, 1) === 0);
  for (const name of [...tried, 'JavaScript', 'none', 'constructor', '__proto__'])
    expect(highlight(CODE, name), name).toEqual(fromSource(CODE, name));
});

test.each(['graphql', 'jsonc', 'wasm', 'svelte', 'vue', 'shell-session'])('code in %s is coloured', (name) => {
  expect(highlight(CODE, name)?.some(({ role }) => role !== undefined)).toBe(true);
});

test('code in an unknown language stays plain', () => {
  for (const name of ['', 'none', 'constructor', '__proto__']) expect(highlight(CODE, name)).toBeUndefined();
});

const isColoured = (runs: ReturnType<typeof highlight>): boolean =>
  runs?.some(({ role }) => role !== undefined) ?? false;

describe('long code', () => {
  const LINE = 'const word = "text"; // 12\n';
  const textOf = (runs: ReturnType<typeof highlight>): string => runs?.map(({ text }) => text).join('') ?? '';

  test.each([
    ['lines', LINE.repeat(1000)],
    ['paragraphs', `${LINE}${LINE}\n`.repeat(500)],
    ['a line at the end that is longer than a slice', `${LINE}${'word '.repeat(2000)}`],
    ['line feeds at the end', `${LINE.repeat(300)}\n\n\n`],
    ['nothing but line feeds', '\n'.repeat(10_000)],
  ])('long code keeps its text in slices: %s', (_, code) => {
    expect(textOf(highlight(code, 'js'))).toBe(code);
  });

  test('long code is coloured line by line as a whole would be', () => {
    const runs = highlight(LINE.repeat(1000), 'js');
    expect(runs?.filter(({ role }) => role === 'codeKeyword')).toHaveLength(1000);
    expect(runs?.filter(({ role }) => role === 'codeComment')).toHaveLength(1000);
  });

  test('a line that is longer than a slice stays plain between coloured ones', () => {
    const code = `${LINE}x${'"'.repeat(9000)}\n${LINE}`;
    const runs = highlight(code, 'js') ?? [];
    expect(textOf(runs)).toBe(code);
    expect(runs.filter(({ role }) => role === 'codeKeyword')).toHaveLength(2);
    expect(runs.some(({ text, role }) => text.length > 9000 && role === undefined)).toBe(true);
  });
});

describe('code that takes long to colour', () => {
  /** Creates a clock that takes a time for each slice. */
  const clock = (ms: number) => {
    let time = 0;
    return () => {
      time += ms;
      return time;
    };
  };

  test('once more than half a second is lost, the rest of the text stays plain', () => {
    const slow = createColourCode(clock(400));
    const results = Array.from({ length: 5 }, () => isColoured(slow('let a = 1;', 'js')));
    expect(results).toEqual([true, true, false, false, false]);
    expect(slow('let a = 1;\n'.repeat(1000), 'js')).toBeUndefined();
    expect(isColoured(createColourCode(clock(400))('let a = 1;', 'js'))).toBe(true);
  });

  test('a block that takes too long is plain as a whole', () => {
    expect(createColourCode(clock(400))('let a = 1;\n'.repeat(1000), 'js')).toBeUndefined();
  });

  test('ordinary code never counts as slow, however much there is', () => {
    const usual = createColourCode(clock(39));
    const code = 'let a = 1;\n'.repeat(363);
    for (let i = 0; i < 50; i += 1) expect(isColoured(usual(code, 'js'))).toBe(true);
  });

  test('loading a language is no loss', () => {
    const first = createColourCode(clock(99));
    for (const name of ['js', 'ts', 'python', 'java', 'c', 'go', 'rust', 'ruby', 'json', 'css'])
      expect(isColoured(first('"a" 1', name)), name).toBe(true);
  });
});
