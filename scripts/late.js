import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LATE_REGEXP = join(dirname(import.meta.dirname), 'src/parse/markdown/late-regexp.ts');

/** Has marked compile its costly regular expressions when they are first used, and not all of them at every start. */
export const late = {
  name: 'late',
  setup({ onLoad }) {
    onLoad({ filter: /marked\.esm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(
        'getRegex:()=>new RegExp(t,e)',
        'getRegex:()=>e.includes("u")?new LateRegExp(t,e):new RegExp(t,e)',
      );
      if (contents === source) return { errors: [{ text: 'marked builds its rules in another way' }] };
      return { contents: `import { LateRegExp } from ${JSON.stringify(LATE_REGEXP)};${contents}`, loader: 'js' };
    });
  },
};
