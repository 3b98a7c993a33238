import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a program, never through a shell, and resolves once it runs.
 * @throws system error if it cannot be started, whether Node reports it at once or later
 */
export async function launch(program: string, args: readonly string[], options: SpawnOptions): Promise<ChildProcess> {
  const { spawn } = await import('node:child_process');
  const child = spawn(program, args, options);
  await once(child, 'spawn');
  // Ignores later errors, which are those of signals that cannot be sent: the end of the program says the same.
  child.on('error', () => {});
  return child;
}

/** Resolves to the exit code of a program; null if a signal ended it. */
export const exitCodeOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve));
