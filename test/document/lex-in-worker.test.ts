import { expect, onTestFinished, test, vi } from 'vitest';
import { lexInWorker } from '../../src/document/lex-in-worker.js';
import { noLinks } from '../../src/parse/markdown/references/definitions.js';

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
  const deep = '> '.repeat(6000);
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

test('a window is given up after it has taken CPU time, not because the machine is busy', async () => {
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const used = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
  const late = typesIn('# a');
  vi.advanceTimersByTime(60_000);
  expect(await late).toEqual(['heading']);
  used.mockReturnValue({ user: 1_500_000, system: 600_000 });
  const stuck = typesIn('# a');
  vi.advanceTimersByTime(60_000);
  expect(await stuck).toBeUndefined();
});
