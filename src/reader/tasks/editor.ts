import { basename } from 'node:path';

/** How editors are told a line, by the name of their program; all others know "+12". */
const LINES: Readonly<Record<string, (path: string, line: number) => readonly string[]>> = {
  code: (path, line) => ['--wait', '--goto', `${path}:${line}`],
  codium: (path, line) => ['--wait', '--goto', `${path}:${line}`],
  hx: (path, line) => [`${path}:${line}`],
  helix: (path, line) => [`${path}:${line}`],
  subl: (path, line) => ['--wait', `${path}:${line}`],
  zed: (path, line) => ['--wait', `${path}:${line}`],
};

/** The words of a command as in VISUAL="code --wait", with quotes for a path that has spaces. Never goes through a shell. */
const wordsOf = (command: string): readonly string[] =>
  Array.from(
    command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g),
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/** The program and the arguments by which VISUAL or EDITOR (vi where both are blank) opens a file at a line from 1. */
export function editorCommand(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  line: number,
): readonly [program: string, ...args: string[]] {
  const [program = 'vi', ...args] = wordsOf(env.VISUAL?.trim() || env.EDITOR?.trim() || 'vi');
  const name = basename(program).replace(/\.(?:exe|cmd)$/i, '');
  const at = LINES[name]?.(path, line) ?? [`+${line}`, path];
  return [program, ...args.filter((arg) => !at.includes(arg)), ...at];
}

/** Runs an editor in the terminal and waits for its end. Resolves to whether it could be started. */
export async function runEditor([program, ...args]: ReturnType<typeof editorCommand>): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('close', () => resolve(true));
  });
}
