import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The programs beside which printing is measured, as small scripts in a folder.
 */

/** marked-terminal as its README has it, and marked's lexer alone; both as scripts that take a file. */
export function createOthers(folder: string): { readonly markedTerminal: string; readonly lexer: string } {
  const module = (name: string): string => JSON.stringify(import.meta.resolve(name));
  const script = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  };
  return {
    markedTerminal: script('marked-terminal.mjs', [
      `import { marked } from ${module('marked')};`,
      `import { markedTerminal } from ${module('marked-terminal')};`,
      `import { readFileSync } from 'node:fs';`,
      'marked.use(markedTerminal());',
      `process.stdout.write(marked.parse(readFileSync(process.argv[2], 'utf8')));`,
    ]),
    lexer: script('lexer.mjs', [
      `import { lexer } from ${module('marked')};`,
      `import { readFileSync } from 'node:fs';`,
      `lexer(readFileSync(process.argv[2], 'utf8'));`,
    ]),
  };
}
