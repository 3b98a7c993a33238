import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a folder of its own for what they write, and takes it away when they end. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
