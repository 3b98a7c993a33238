import { exitCodeOf, launch } from './launch.js';

/** Maximum length of an OSC 52 text in most terminals, in characters of base64 (xterm's limit is 100,000 bytes). */
const MOST = 99_000;

/** Outcome of a copy: in tmux's buffer, sent to the terminal (which may drop it), or too long for terminals. */
export type Copied = 'tmux' | 'sent' | 'tooLong';

/**
 * Copies a text to the user's clipboard: through tmux if it runs, otherwise by OSC 52.
 * @param send writes a clipboard sequence to the terminal
 */
export async function copy(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  send: (base64: string) => void,
): Promise<Copied> {
  // Passes the text on to the terminal's clipboard with -w, which tmux before 3.2 does not know.
  if (env.TMUX && ((await loadBuffer(['-w'], text)) || (await loadBuffer([], text)))) return 'tmux';
  const base64 = Buffer.from(text).toString('base64');
  if (base64.length > MOST) return 'tooLong';
  send(base64);
  return 'sent';
}

async function loadBuffer(options: readonly string[], text: string): Promise<boolean> {
  try {
    const child = await launch('tmux', ['load-buffer', ...options, '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin?.on('error', () => {}).end(text);
    return (await exitCodeOf(child)) === 0;
  } catch {
    return false;
  }
}
