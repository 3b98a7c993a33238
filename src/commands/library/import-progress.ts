import { importWords } from '../../messages/library/import-texts.js';
import type { Io } from '../../system/io.js';

/** Progress of an import, as its user sees it. */
export interface ImportProgress {
  /** Shows what became of a page; `outcome` says it in words. */
  readonly tell: (address: string, outcome: string, failed: boolean) => void;
  readonly stop: () => void;
}

/** Shows the progress of an import on standard error: a row that changes in a terminal, a line for each page elsewhere. */
export async function createImportProgress(io: Io, total: number): Promise<ImportProgress> {
  const { stderr } = io.process;
  const words = importWords(io.language);
  const row = stderr.isTTY
    ? (await import('../../reader/terminal/rewritten-row.js')).createRow(
        (text) => void stderr.write(text),
        () => stderr.columns,
      )
    : undefined;
  let done = 0;
  let failed = 0;
  return {
    tell: (address, outcome, isFailure) => {
      done += 1;
      if (isFailure) failed += 1;
      if (row) row.show(words.progress(done, total, failed, new URL(address).host));
      else io.warn(words.step(done, total, address, outcome));
    },
    stop: () => row?.erase(),
  };
}
