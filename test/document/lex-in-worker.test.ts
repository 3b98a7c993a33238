import { expect, test } from 'vitest';
import { lexInWorker } from '../../src/document/lex-in-worker.js';
import { noLinks } from '../../src/parse/markdown/definitions.js';

const typesIn = async (text: string): Promise<readonly string[] | undefined> => {
  const lexed = await lexInWorker({
    text,
    final: true,
    previous: undefined,
    links: noLinks(),
    inline: true,
    kind: 'markdown',
  });
  return lexed?.tokens.map(({ type }) => type);
};

test('windows are lexed in turn and at once, also after others that overflow the stack', async () => {
  const deep = '> '.repeat(50_000);
  expect(await typesIn('# a')).toEqual(['heading']);
  expect(await typesIn(deep)).toBeUndefined();
  expect(await typesIn('b')).toEqual(['paragraph']);
  expect(await Promise.all(['- c', deep, '---', '# d'].map(typesIn))).toEqual([
    ['list'],
    undefined,
    ['hr'],
    ['heading'],
  ]);
  expect(await typesIn('b')).toEqual(['paragraph']);
});
