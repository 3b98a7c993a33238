import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { page } from '../../src/output/external-pager.js';
import type { Io } from '../../src/system/io.js';
import { run } from '../kit/program/run.js';
import { openShell } from '../kit/terminal/terminal.js';

type Environment = Readonly<Record<string, string>>;

/** What a command line leaves on the screen. */
async function shown(line: string, env: Environment = {}): Promise<string> {
  const terminal = openShell(`${line}; echo "code $?"`, { env, rows: 60 });
  await terminal.ended;
  return terminal.text().trimEnd();
}

const READ = 'printf "# T\\n\\nOne.\\n\\nTwo.\\n" | $LLAMA read - --pager=external';

describe('--pager=external', () => {
  test.each<[name: string, env: Environment, shown: string]>([
    ['PAGER', { PAGER: 'head -1' }, 'T'],
    ['LLAMA_NEWS_PAGER before PAGER', { PAGER: 'nonsense', LLAMA_NEWS_PAGER: 'tail -1' }, 'Two.'],
    ['an empty one does not count', { PAGER: 'head -1', LLAMA_NEWS_PAGER: '' }, 'T'],
    ['nor does a blank one', { PAGER: ' head -1', LLAMA_NEWS_PAGER: ' \t' }, 'T'],
    ['a command line of the shell', { PAGER: "grep -v T | sed 's/One/Eins/' | head -3 | tail -1" }, 'Eins.'],
    ['a quoted argument', { PAGER: "grep 'Two\\.'" }, 'Two.'],
  ])('starts %s', async (_, env, text) => {
    expect(await shown(READ, env)).toBe(`${text}\ncode 0`);
  });

  test('a pager that does not exist is an error of one line', async () => {
    const text = await shown(READ, { PAGER: 'no-such-pager -R', NO_COLOR: '1' });
    expect(text.replaceAll('\n', '')).toMatch(
      /^llama-news: Cannot start the pager no-such-pager -R \(PAGER or LLAMA_NEWS_PAGER names the program\)code 1$/,
    );
  });

  test('a pager that the shell does not find is reported below what the shell says', async () => {
    const text = (await shown(READ, { PAGER: "no-such-pager '-R'", NO_COLOR: '1' })).replaceAll('\n', '');
    expect(text).toContain("llama-news: Cannot start the pager no-such-pager '-R' (PAGER or LLAMA_NEWS_PAGER names");
    expect(text).toMatch(/code 1$/);
    expect(await shown(READ, { PAGER: 'exit "126"' })).toMatch(/Cannot start the pager exit "126"(?:.|\n)*code 1$/);
    expect(await shown(READ, { PAGER: 'exit "3"' })).toBe('code 0');
  });

  test('the external pager is less if all variables are blank', async () => {
    const text = await shown(READ.replace('$LLAMA', 'PATH=/nowhere $LLAMA'), { PAGER: ' ', LLAMA_NEWS_PAGER: '\n' });
    expect(text).toContain('Cannot start the pager less (');
  });

  test('less gets the settings that Git gives it, unless LESS is set', async () => {
    const PAGER = 'env | grep ^LESS=';
    expect(await shown(READ, { PAGER })).toBe('LESS=FRX\ncode 0');
    expect(await shown(READ, { PAGER, LESS: '-i' })).toBe('LESS=-i\ncode 0');
  });

  test('the pager gets styles, and links as notes', async () => {
    const env = { PAGER: 'cat -v', FORCE_HYPERLINK: '1' };
    const text = await shown('printf "**x** [y](https://a.test)" | $LLAMA read - --pager=external', env);
    expect(text).toContain('^[[1mx^[[22m');
    expect(text).toContain('https://a.test');
    expect(text).not.toContain('^[]8');
  });

  test('a pager that ends early ends the program silently, however long the article', async () => {
    const long = 'yes "words and words" | head -300000';
    expect(await shown(`${long} | $LLAMA read - --pager=external`, { PAGER: 'head -1' })).toMatch(
      /^words and words .*\ncode 0$/,
    );
  });

  test('Ctrl-C is left to the pager', async () => {
    const PAGER = 'trap "echo caught; exit" INT; echo ready; while :; do read line; done';
    const terminal = openShell(`${READ}; echo "code $?"`, { env: { PAGER } });
    await terminal.until('ready');
    terminal.type('\u0003');
    await terminal.until('caught');
    await terminal.ended;
    expect(terminal.text()).toContain('code 0');
  });

  test('a missing file is reported before the pager starts', async () => {
    const text = await shown('$LLAMA read missing.md --pager=external', { PAGER: 'cat; echo started' });
    expect(text).toContain('missing.md: no such file or article');
    expect(text).toContain('code 1');
    expect(text).not.toContain('started');
  });

  test.each([
    ['where the output is no terminal', `${READ} | cat`, {}],
    ['with --plain', `${READ} --plain`, {}],
    ['with --no-pager after it', `${READ} --no-pager`, {}],
    ['in a dumb terminal', READ, { TERM: 'dumb' }],
  ])('starts nothing %s', async (_, line, env) => {
    const text = await shown(line, { PAGER: 'echo started', ...env });
    expect(text).toContain('Two.');
    expect(text).not.toContain('started');
  });

  test('the own pager is the default', async () => {
    const terminal = openShell('$LLAMA read', { env: { PAGER: 'echo started' } });
    await terminal.until('? help');
    terminal.type('q');
    expect(await terminal.ended).toMatchObject({ code: 0 });
    expect(terminal.output()).not.toContain('started');
  });

  test('--pager has two choices', () => {
    expect(run(['read', '--pager=less'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'llama-news: --pager takes own or external, not less\n',
    });
  });
});

describe('printing into a pager', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pager-')), 'taken');
  const inPager = (PAGER: string): { process: EventEmitter; io: Io } => {
    const process = new EventEmitter();
    return { process, io: { env: { PATH: globalThis.process.env.PATH, PAGER }, process } as unknown as Io };
  };

  async function* many(): AsyncGenerator<string> {
    for (let i = 0; i < 500; i += 1) yield 'a line\n'.repeat(1000);
  }

  test('it gets all of it, at its pace, and Ctrl-C meanwhile', async () => {
    const { process, io } = inPager(`cat > ${file}`);
    const listening: number[] = [];
    await page(io, async ({ write, paced, hasEnded }) => {
      listening.push(process.listenerCount('SIGINT'));
      for await (const part of paced(many())) write(part);
      expect(hasEnded()).toBe(false);
    });
    expect(readFileSync(file, 'utf8')).toHaveLength(7 * 500_000);
    expect([...listening, process.listenerCount('SIGINT')]).toEqual([1, 0]);
  });

  test('less and lv get settings of their own, unless they are set', async () => {
    const settings = async (env: Environment): Promise<string> => {
      const { io } = inPager(`echo "$LESS $LV" > ${file}; cat > /dev/null`);
      await page({ ...io, env: { ...io.env, ...env } } as Io, async () => {});
      return readFileSync(file, 'utf8');
    };
    expect([await settings({}), await settings({ LV: '-n' })]).toEqual(['FRX -c\n', 'FRX -n\n']);
  });

  test.each(['A=b cat', '(cat)', '`echo cat`', '$(echo cat)', '"cat"', '\\cat', "'cat'", 'cat;cat', 'cat&&cat'])(
    'the shell starts %s',
    async (command) => {
      await expect(page(inPager(command).io, async () => {})).resolves.toBeUndefined();
    },
  );

  test('a program that was started may end with any code', async () => {
    const script = `${file}.sh`;
    writeFileSync(script, 'cat > /dev/null; exit 127');
    const paged = page(inPager(`sh ${script}`).io, async ({ write }) => write('text\n'));
    await expect(paged).resolves.toBeUndefined();
  });

  test('it gets no more once it has ended, and is waited for if printing fails', async () => {
    const { process, io } = inPager('true');
    let parts = 0;
    await page(io, async ({ write, paced, hasEnded }) => {
      for await (const part of paced(many())) {
        parts += 1;
        write(part);
      }
      expect(hasEnded()).toBe(true);
    });
    expect(parts).toBeLessThan(500);
    const failing = page(inPager(`cat > ${file}; echo end >> ${file}`).io, async ({ write }) => {
      write('begun\n');
      throw new Error('gone');
    });
    await expect(failing).rejects.toThrow('gone');
    expect(readFileSync(file, 'utf8')).toBe('begun\nend\n');
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});
