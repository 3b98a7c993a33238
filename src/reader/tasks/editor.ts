import { basename } from 'node:path';
import { exitCodeOf, launch } from './launch.js';

/** Arguments that open a file at a line and wait for its end, by the name of the editor's program; all other editors wait, and know "+12". */
const LINES: Readonly<Record<string, (path: string, line: number) => readonly string[]>> = {
  code: (path, line) => ['--wait', '--goto', `${path}:${line}`],
  codium: (path, line) => ['--wait', '--goto', `${path}:${line}`],
  hx: (path, line) => [`${path}:${line}`],
  helix: (path, line) => [`${path}:${line}`],
  subl: (path, line) => ['--wait', `${path}:${line}`],
  zed: (path, line) => ['--wait', `${path}:${line}`],
};

/** Splits a command such as "code --wait" into words; quotes enclose a path with spaces. No shell is involved. */
const wordsOf = (command: string): readonly string[] =>
  Array.from(
    command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g),
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/** Program and arguments by which VISUAL or EDITOR (vi if both are blank) opens a file, or a line of it, counted from 1. */
export function editorCommand(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  line?: number,
): readonly [program: string, ...args: string[]] {
  const [program = 'vi', ...args] = wordsOf(env.VISUAL?.trim() || env.EDITOR?.trim() || 'vi');
  const name = basename(program).replace(/\.(?:exe|cmd)$/i, '');
  const at = LINES[name]?.(path, line ?? 1) ?? (line === undefined ? [path] : [`+${line}`, path]);
  return [program, ...args.filter((arg) => !at.includes(arg)), ...at];
}

/** Runs an editor in the terminal and waits for its end. Resolves to its exit code, null after a signal; undefined if it could not be started. */
export async function runEditor([program, ...args]: ReturnType<typeof editorCommand>): Promise<
  number | null | undefined
> {
  try {
    return await exitCodeOf(await launch(program, args, { stdio: 'inherit' }));
  } catch {
    return undefined;
  }
}
