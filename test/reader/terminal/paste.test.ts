import { expect, test } from 'vitest';
import { quit, status } from '../../kit/terminal/reader-in-terminal.js';
import { openTerminal, type Terminal } from '../../kit/terminal/terminal.js';

const ESC = '\u001B';
const pasted = (text: string): string => `${ESC}[200~${text}${ESC}[201~`;

async function read(): Promise<Terminal> {
  const terminal = openTerminal(['read', 'strawberry-o1']);
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).trim() !== '');
  return terminal;
}

test('pasted text is typed into the search line on one line, and ignored elsewhere', async () => {
  const terminal = await read();
  const page = terminal.rows().slice(0, -1);
  terminal.type(pasted('q\rjG'));
  await terminal.until('Pasted text ignored');
  expect(terminal.rows().slice(0, -1)).toEqual(page);
  terminal.type(`/${pasted('no\tsuch\r\nw\u0007ords\u0000\n')}`);
  await terminal.until((shown) => status(shown).includes('/no such words▏'));
  terminal.type(`${ESC}o${pasted('preis\n')}`);
  await terminal.until('›preis▏');
  terminal.type(`${ESC}${ESC}${ESC}F${pasted('a')}`);
  await terminal.until('Pasted text ignored');
  terminal.type(ESC);
  await quit(terminal);
  expect(terminal.output()).toContain(`${ESC}[?2004h`);
  expect(terminal.output().lastIndexOf(`${ESC}[?2004l`)).toBeGreaterThan(terminal.output().lastIndexOf('[?2004h'));
});

test('a paste without an end does not make the reader deaf', async () => {
  const terminal = await read();
  terminal.type(`${ESC}[200~qqq`);
  await terminal.until('Pasted text ignored');
  terminal.type(`${ESC}[200~qqq\u0003`);
  expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
});

test('what a terminal reports is never a key', async () => {
  const terminal = await read();
  const page = terminal.rows().slice(0, -1);
  for (const reply of [']52;c;cXVxdQ==q', ']10;rgb:dddd/dddd/dddd', 'P>|XTerm(390)', '_Gi=31;OKq', '^qq', 'Xqq'])
    terminal.type(`${ESC}${reply}${ESC}\\`);
  terminal.type(`${ESC}]4;1;rgb:00/00/qq\u0007${ESC}[12;40R${ESC}[?2026;2$y${ESC}[I${ESC}[<0;3;4Mü`);
  await terminal.until('ü is not bound');
  expect(terminal.rows().slice(0, -1)).toEqual(page);
  await quit(terminal);
});
