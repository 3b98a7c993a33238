/** Most terminals take no more in one OSC 52 than this many characters of base64 (xterm's limit is 100,000 bytes). */
const MOST = 99_000;

/** What became of a text: in tmux's buffer, sent to the terminal (which may drop it), or longer than terminals take. */
export type Copied = 'tmux' | 'sent' | 'tooLong';

/**
 * Copies a text to where the terminal's user can paste it: through tmux where it runs, else by OSC 52.
 * @param send writes a clipboard sequence to the terminal
 */
export async function copy(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  send: (base64: string) => void,
): Promise<Copied> {
  // -w hands it on to the terminal's own clipboard; tmux before 3.2 does not know it.
  if (env.TMUX && ((await loadBuffer(['-w'], text)) || (await loadBuffer([], text)))) return 'tmux';
  const base64 = Buffer.from(text).toString('base64');
  if (base64.length > MOST) return 'tooLong';
  send(base64);
  return 'sent';
}

async function loadBuffer(options: readonly string[], text: string): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn('tmux', ['load-buffer', ...options, '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  });
}
