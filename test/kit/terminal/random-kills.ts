import { pick, random } from '../random/random.js';
import { openShell } from './terminal.js';

/** Signals that end the reader, and the one that nothing can handle. */
const SIGNALS = 'TERM HUP INT QUIT ABRT ALRM USR1 USR2 XCPU IO VTALRM PROF PWR KILL'.split(' ');
const MODES = "stty -a | tr ' ;' '\\n\\n' | grep -xE -- '-?(icanon|echo)' | tr '\\n' ' '";
/** Maximum length of the output after which the signal is sent, in characters; a first frame has about 1,900. */
const LATEST = 4000;
/** Keys that always change the screen. */
const KEYS = ['j', ' ', 'T', 'e'];

/**
 * Sends the reader a signal at a random moment of its start or while keys are pressed. It must end, and give the terminal back unless it
 * was killed outright.
 * @throws an error that shows the screen
 */
export async function killAtRandom(seed: number): Promise<void> {
  const next = random(seed);
  const signal = pick(SIGNALS, next);
  const moment = Math.floor(next() * LATEST);
  const line = `bash -c 'echo "pid $$"; exec $LLAMA read'; echo "code $?"; ${MODES}; echo done`;
  const terminal = openShell(line);
  try {
    let pid = 0;
    let keys = 5;
    await terminal.until(({ output }) => {
      pid ||= Number(/pid (\d+)\r?\n/.exec(output())?.[1] ?? 0);
      // More output needs keys.
      if (pid > 0 && output().length > 1000 && keys > 0) {
        keys -= 1;
        terminal.type(pick(KEYS, next));
      }
      return pid > 0 && (output().length >= moment || keys === 0);
    });
    process.kill(pid, `SIG${signal}`);
    await terminal.until(({ output }) => /echo done\r?\n/.test(output()));
    if (signal === 'KILL') return;
    const output = terminal.output();
    const after = output.slice(Math.max(0, output.lastIndexOf('\u001B[?1049h')));
    const restored =
      !output.includes('[?1049h') || ['?1049l', '?2004l', '?25h', '?7h'].every((mode) => after.includes(mode));
    if (!restored || terminal.inAlternateScreen() || !/\sicanon echo done/.test(output))
      throw new Error(terminal.text());
  } catch (error) {
    throw new Error(`Seed ${seed}: SIG${signal} after ${moment} characters`, { cause: error });
  } finally {
    terminal.kill('SIGKILL');
  }
}
