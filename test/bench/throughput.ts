import { costRatio, type Figure } from './figure.js';
import { type Cost, cost, costsInTurns, PROGRAM } from './measure.js';
import type { createOthers } from './others.js';

type Others = ReturnType<typeof createOthers>;

/** Printing large files without colours, beside marked-terminal with its colours, which does not wrap, and marked's lexer, which does not print. */
export async function throughput(
  rounds: number,
  { one, ten }: { readonly one: string; readonly ten: string },
  { markedTerminal, lexer }: Others,
): Promise<readonly Figure[]> {
  const own = (path: string) => (): Cost => cost([PROGRAM, 'read', path]);
  const other = (script: string, path: string) => (): Cost => cost([script, path], { FORCE_COLOR: '1' });
  const growth = await costsInTurns(rounds, own(one), own(ten));
  return [
    costRatio(
      '1 MB printed, CPU over marked-terminal, coloured',
      await costsInTurns(rounds, other(markedTerminal, one), own(one)),
      0.75,
    ),
    costRatio(
      '10 MB printed, CPU over marked-terminal, coloured',
      await costsInTurns(rounds, other(markedTerminal, ten), own(ten)),
      0.6,
    ),
    costRatio(
      "10 MB printed, CPU over marked's lexer alone",
      await costsInTurns(rounds, other(lexer, ten), own(ten)),
      1.4,
    ),
    costRatio('10 MB printed, CPU over 1 MB', growth, 10.5),
  ];
}
