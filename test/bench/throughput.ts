import { PROGRAM } from '../kit/program.js';
import { type Figure, ratio } from './figure.js';
import { cpu, inTurns } from './measure.js';
import type { createOthers } from './others.js';

type Others = ReturnType<typeof createOthers>;

/** Printing large files without colours, beside marked-terminal with its colours, which does not wrap, and marked's lexer, which does not print. */
export async function throughput(
  rounds: number,
  { one, ten }: { readonly one: string; readonly ten: string },
  { markedTerminal, lexer }: Others,
): Promise<readonly Figure[]> {
  const own = (path: string) => (): number => cpu([PROGRAM, 'read', path]);
  const other = (script: string, path: string) => (): number => cpu([script, path], { FORCE_COLOR: '1' });
  const growth = await inTurns(rounds, own(one), own(ten));
  return [
    ratio(
      '1 MB printed, CPU over marked-terminal, coloured',
      await inTurns(rounds, other(markedTerminal, one), own(one)),
      0.55,
    ),
    ratio(
      '10 MB printed, CPU over marked-terminal, coloured',
      await inTurns(rounds, other(markedTerminal, ten), own(ten)),
      0.6,
    ),
    ratio("10 MB printed, CPU over marked's lexer alone", await inTurns(rounds, other(lexer, ten), own(ten)), 1.4),
    ratio('10 MB printed, CPU over 1 MB', growth, 10.5),
  ];
}
