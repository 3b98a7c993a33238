import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../kit/program/run.js';
import { openShell, openTerminal, type Terminal } from '../../kit/terminal/terminal.js';

const PROMPT =
  /(?:\d+ percent read\. Enter, s, number, q,|End of the article\. Enter to quit, s, number,) or h for help: $/;
const HELP = [
  'Enter reads on. Or type one of these, then Enter:',
  's: list sections; a number or words of a heading: go there; q: quit.',
];

/** What the program wrote since an offset, as lines. */
const written = (terminal: Terminal, from = 0): readonly string[] => terminal.output().slice(from).split('\r\n');

const asks = (terminal: Terminal): boolean => PROMPT.test(terminal.output());

async function open(args: readonly string[] = [], options: Parameters<typeof openTerminal>[1] = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', '--accessible', ...args], options);
  await terminal.until(asks);
  return terminal;
}

/** Types a line and waits for the next prompt. Returns the lines between the two. */
async function answer(terminal: Terminal, line: string): Promise<readonly string[]> {
  const from = terminal.output().length;
  terminal.type(`${line}\r`);
  await terminal.until((shown) => PROMPT.test(shown.output().slice(from)));
  const [echo, ...lines] = written(terminal, from);
  expect(echo).toBe(line);
  return lines.slice(0, -1);
}

describe('reading by lines in a terminal', () => {
  test('the line pager shows every line once, in pages that fit, with nothing but text', async () => {
    const size = { columns: 90, rows: 15 };
    const terminal = await open(['-l', 'en'], size);
    const lines = written(terminal).slice(0, -3);
    expect(written(terminal).slice(-3, -1)).toEqual(HELP);
    while (!terminal.output().includes('End of the article.')) {
      const page = await answer(terminal, '');
      lines.push(...page);
      expect(page.length).toBeLessThanOrEqual(size.rows - 4);
      expect(page.slice(1).filter((line) => line.startsWith('Heading'))).toEqual([]);
    }
    terminal.type('\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
    const wrapped = ['-w', String(size.columns)];
    expect(lines).toEqual(
      run(['read', '--accessible', '-l', 'en', ...wrapped])
        .stdout.trimEnd()
        .split('\n'),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the assertion is about them
    expect(terminal.output()).not.toMatch(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F]|\r(?!\n)/);
  });

  test('several articles are read one after the other, each announced, and q ends them all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-lines-'));
    const path = (name: string): string => join(folder, name);
    writeFileSync(path('short.md'), 'One page.\n');
    for (const name of ['a.md', 'b.md']) writeFileSync(path(name), `# ${name}\n\nText.\n\n## More\n\nEnd.\n`);
    const names = ['short.md', 'a.md', 'none.md', 'b.md', 'short.md'].map(path);
    const terminal = openTerminal(['read', '--accessible', ...names], { columns: 200 });
    const asked = (prompt: string): Promise<void> => terminal.until((shown) => shown.output().endsWith(prompt));
    await asked('percent read. Enter, s, number, q, or h for help: ');
    expect(terminal.text()).toMatch(
      /^Article 1 of 5: .*short\.md\nOne page\.\nEnd of the article\.\nArticle 2 of 5: .*a\.md\n/,
    );
    terminal.type('\r');
    await asked('End of the article. Enter for the next article, s, number, q, or h for help: ');
    terminal.type('\r');
    await asked('percent read. Enter, s, number, q, or h for help: ');
    expect(terminal.text()).toMatch(/none\.md: no such file or article.*\nArticle 4 of 5: .*b\.md\nTitle: b\.md\n/);
    // What may be answered is reported once.
    expect(terminal.text().split(HELP[0] ?? '')).toHaveLength(2);
    terminal.type('q\r');
    expect(await terminal.ended).toEqual({ code: 1, signal: 0 });
    expect(terminal.text()).not.toContain('Article 5');
  });

  test('code that goes on after the page does not count as read', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'pager-')), 'a.md');
    const code = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');
    writeFileSync(path, `First.\n\n\`\`\`\n${code}\n\`\`\`\n\nThe last paragraph.\n`);
    const terminal = await open([path], { columns: 90, rows: 15 });
    const share = Math.floor((100 * 'First.\n'.length) / `First.\n${code}\nThe last paragraph.\n`.length);
    expect(written(terminal).at(-1)).toMatch(new RegExp(`^${share} percent read\\.`));
    await answer(terminal, '');
    expect(written(terminal).at(-1)).toMatch(new RegExp(`^${share} percent read\\.`));
    terminal.type('q\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });

  test('the line pager lists sections and goes to them by number and words', async () => {
    const terminal = await open(['-l', 'en'], { columns: 200, rows: 40 });
    expect(await answer(terminal, 's')).toContain('Section 7: Conclusion and outlook');
    expect((await answer(terminal, '7'))[0]).toBe('Heading 2: Conclusion and outlook');
    expect((await answer(terminal, 'ethical'))[0]).toBe('Heading 2: Ethical and social questions');
    expect((await answer(terminal, ''))[0]).toBe('Heading 2: Conclusion and outlook');
    expect(await answer(terminal, '99')).toEqual(['No section 99.']);
    expect(await answer(terminal, 'and')).toEqual([
      expect.stringMatching(/^Several sections match: 2 Technological .*; 3 /),
    ]);
    expect(await answer(terminal, 'h')).toEqual(HELP);
    terminal.type('Q\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });

  test('no word of the prompts is torn, and replies stay on the screen', async () => {
    const terminal = openTerminal(['read', '--accessible', '-l', 'en'], { columns: 30, rows: 20 });
    const asked = /or h\s+for\s+help: $/;
    await terminal.until((shown) => asked.test(shown.output()));
    expect(terminal.text()).toContain('Title: Llama 4');
    const from = terminal.output().length;
    terminal.type('s\r');
    await terminal.until((shown) => asked.test(shown.output().slice(from)));
    expect(written(terminal, from).join(' ')).toContain('Section 7: Conclusion and outlook');
    for (const line of written(terminal)) expect(line.trimEnd().length, line).toBeLessThanOrEqual(30);
    terminal.type('q\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });

  test('going to a heading announces what stands around it', async () => {
    const terminal = await open(['test/fixtures/constructs/quotes.md']);
    const page = await answer(terminal, 'in it');
    expect(page.slice(0, 2)).toEqual(['Alert: Heading 2: A heading in it', 'End of alert']);
    expect(written(terminal).at(-1)).toMatch(/^End of the article\. /);
    expect(await answer(terminal, 'in it')).toEqual(page);
    terminal.type('q\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });

  test('prompts are in the language of the user, also where the environment asks for accessible text', async () => {
    const terminal = openTerminal(['read', '-l', 'en', '-s', 'conclusion'], {
      env: { LLAMA_NEWS_ACCESSIBLE: 'yes', LANG: 'de_DE.UTF-8' },
    });
    await terminal.until((shown) => / Prozent gelesen\. Enter, s, Nummer, q oder h für Hilfe: $/.test(shown.output()));
    expect(written(terminal)[0]).toBe('Heading 2: Conclusion and outlook');
    terminal.type('q\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });

  test('the line pager ends with its input, and with 130 on Ctrl-C', async () => {
    const terminal = await open();
    terminal.type('\u0004');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
    expect(terminal.output().endsWith('\r\n')).toBe(true);
    const interrupted = openShell('trap : INT; $LLAMA read --accessible; echo "ended with $?"');
    await interrupted.until(asks);
    interrupted.type('\u0003');
    await interrupted.until('ended with 130');
  });

  test('the text may come from a pipe, the answers from the terminal', async () => {
    const terminal = openShell("printf '# A\\n\\nb\\n\\n# C\\n\\nd\\n' | $LLAMA read --accessible -");
    await terminal.until(asks);
    expect(written(terminal).slice(0, 2)).toEqual(['Heading 1: A', 'b']);
    expect(await answer(terminal, '')).toEqual(['Heading 1: C', 'd']);
    terminal.type('\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });

  test('nothing is asked with --no-pager, nor if all fits on one page', async () => {
    const whole = openTerminal(['read', '--accessible', '--no-pager']);
    expect(await whole.ended).toEqual({ code: 0, signal: 0 });
    expect(whole.output().replaceAll('\r', '')).toBe(run(['read', '--accessible']).stdout);
    const short = openShell("printf 'a\\n' | $LLAMA read --accessible -");
    expect(await short.ended).toEqual({ code: 0, signal: 0 });
    expect(short.output()).toBe('a\r\nEnd of the article.\r\n');
  });
});
