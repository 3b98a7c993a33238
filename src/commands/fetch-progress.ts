import type { Origin } from '../source/origin.js';
import type { FetchRequest } from '../source/web/fetch-request.js';
import type { Io } from '../system/io.js';

/** Signals that end the program while a page is fetched. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Opens an article that is to be printed. While it is fetched from the web, a row of standard error says how far that is, if it is a
 * terminal.
 * @param once whether only one line is written, as screen readers need it
 */
export async function withProgress<Value>(
  { process, language, warn }: Io,
  { address }: Origin,
  opening: (request?: FetchRequest) => Promise<Value>,
  once = false,
): Promise<Value> {
  if (address === undefined || !process.stderr.isTTY) return opening();
  const { messagesFor } = await import('../messages/ui.js');
  const messages = messagesFor(language);
  if (once) {
    warn(messages.loads(address));
    return opening();
  }
  const { createProgressLine } = await import('../reader/terminal/progress-line.js');
  const line = createProgressLine(
    (text) => void process.stderr.write(text),
    () => process.stderr.columns,
    messages,
  );
  const end = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    line.stop();
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    return await opening({ progress: line.note });
  } finally {
    stop();
  }
}
