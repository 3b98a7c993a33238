import type { WriteStream } from 'node:tty';

/** Whether a terminal shows OSC 8 links. Loads the list of such terminals on demand. */
export async function canLink(stdout: WriteStream): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(stdout);
}
