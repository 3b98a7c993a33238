import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '../cli/completion/shells.js';
import type { Io } from '../system/io.js';
import { ROOT } from '../system/package-root.js';

/** File name of a shell's script where that shell looks for it. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: 'llama-news.bash',
  zsh: '_llama-news',
  fish: 'llama-news.fish',
};

/** Prints the script that teaches a shell to complete the program's command lines. */
export async function completion(io: Io, shell: Shell): Promise<number> {
  io.write(readFileSync(join(ROOT, 'dist', 'completions', SCRIPTS[shell]), 'utf8'));
  return 0;
}
