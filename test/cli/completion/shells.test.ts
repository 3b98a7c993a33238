import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE, PROGRAM } from '../../kit/program/program.js';
import { bySuite } from '../../kit/random/by-suite.js';
import { spawnTerminal, type Terminal } from '../../kit/terminal/terminal.js';

const BASH_COMPLETION = '/usr/share/bash-completion/bash_completion';

interface Tested {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** Commands typed first: they set a prompt of two cells and load the completion. */
  readonly start: string;
}

/** Shells, and after them other ways to load the completion, which the second suite tests. */
const SHELLS: readonly Tested[] = [
  {
    name: 'bash',
    file: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    start: 'PS1="> "; eval "$(llama-news completion bash)"',
  },
  {
    name: 'zsh',
    file: 'zsh',
    args: ['-f', '-i'],
    start: 'PROMPT="> "; autoload -U compinit; compinit -uD; source <(llama-news completion zsh)',
  },
  {
    name: 'fish',
    file: 'fish',
    args: ['--no-config', '--private'],
    start:
      'function fish_prompt; echo -n "> "; end; set -g fish_autosuggestion_enabled 0; llama-news completion fish | source',
  },
  {
    name: 'bash with bash-completion',
    file: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    start: `PS1="> "; . ${BASH_COMPLETION}; eval "$(llama-news completion bash)"`,
  },
  {
    name: 'zsh with a folder of its own',
    file: 'zsh',
    args: ['-f', '-i'],
    start:
      'PROMPT="> "; llama-news completion zsh > ~/_llama-news; fpath=(~ $fpath); autoload -U compinit; compinit -uD',
  },
].slice(0, bySuite(3, 5));

/** Programs a shell needs that are not installed. With REQUIRE_SHELLS=1 all count as installed, and tests fail without them. */
function missing({ name, file }: Tested): string | undefined {
  if (process.env.REQUIRE_SHELLS === '1') return undefined;
  if (spawnSync(file, ['--version']).error !== undefined) return file;
  return name.includes('bash-completion') && !existsSync(BASH_COMPLETION) ? 'bash-completion' : undefined;
}

/** Text typed before Tab, and the command line after it. */
const CASES = [
  ['rel', 'related'],
  ['sec', 'sections'],
  ['help to', 'help toc'],
  ['completion z', 'completion zsh'],
  ['schema proj', 'schema project.toml'],
  ['read --hyph', 'read --hyphens'],
  ['read --color=al', 'read --color=always'],
  ['read --color al', 'read --color always'],
  ['read --theme=li', 'read --theme=light'],
  ['read straw', 'read strawberry-o1'],
  ['read -s faz', 'read -s fazit-und-ausblick'],
  ['read strawberry-o1 -l en --section=two', 'read strawberry-o1 -l en --section=two-roads-one-race'],
  ['read notes.md --section sec', 'read notes.md --section second'],
  ['toc note', 'toc notes.md'],
  ['toc my', 'toc my\\ notes.md'],
  ['toc a:', 'toc a:b.md'],
  ['toc ~/hom', 'toc ~/home.md'],
  ['toc deep/fol\tins', 'toc deep/folder/inside.md'],
  ['read notes.md --wat', 'read notes.md --watch'],
  ['read notes.md no', 'read notes.md notes.md'],
  ['notes.md no', 'notes.md notes.md'],
  ['toc notes.md no', 'toc notes.md no'],
  ['list no', 'list no'],
  ['notes.', 'notes.md'],
  ['notes.md --wat', 'notes.md --watch'],
  ['notes.md --section sec', 'notes.md --section second'],
  ['read -w ', 'read -w'],
] as const;

/** Cases for a shell: in the first suite a third of them. */
const tried = CASES.filter((_, i) => i % bySuite(3, 1) === 0);

/** Cases that depend on a setting. */
const CONFIGURED = [
  ['read --theme li', 'read --theme light'],
  ['read -s faz', 'read -s fazit-und-ausblick'],
] as const;

/** Files whose names a shell must neither run nor show as they are, and their completion in zsh. */
const ODD = {
  'esc\u001B[31mred.md': "esc$'\\033'\\[31mred.md",
  'line\nfeed.md': "line$'\\n'feed.md",
  'run$(touch pwned).md': 'run\\$\\(touch\\ pwned\\).md',
  'back`touch pwned`.md': 'back\\`touch\\ pwned\\`.md',
  'semi;touch pwned.md': 'semi\\;touch\\ pwned.md',
  "quote'd.md": "quote\\'d.md",
  'double"d.md': 'double\\"d.md',
  'per%cent%F{red}.md': 'per%cent%F\\{red\\}.md',
} as const;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-'));
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  for (const name of ['bin', 'home', 'work', 'work/deep', 'work/deep/folder', 'wrong', 'odd'])
    mkdirSync(join(folder, name));
  write('bin/llama-news', `#!/bin/sh\nexec '${NODE}' '${PROGRAM}' "$@"\n`);
  chmodSync(join(folder, 'bin', 'llama-news'), 0o755);
  write('wrong/.llama-news.toml', 'widht = 1\n');
  write('home/home.md', '# Home\n');
  write('work/notes.md', '# Notes\n\n## First\n\n## Second\n');
  for (const name of ['notes.txt', 'my notes.md', 'a:b.md', 'deep/folder/inside.md']) write(`work/${name}`, '# Text\n');
  for (const name of Object.keys(ODD)) write(`odd/${name}`, '# Text\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The command line as the screen shows it. */
const commandLine = (terminal: Terminal): string =>
  terminal
    .rows()
    .findLast((row) => row.startsWith('>'))
    ?.trimEnd() ?? '';

/** Types command lines in a shell that is started in a folder. Returns what the shell has written. */
async function completes(
  shell: Tested,
  cwd: string,
  cases: readonly (readonly [typed: string, completed: string])[],
): Promise<string> {
  const { PATH = '' } = process.env;
  const terminal = spawnTerminal(shell.file, shell.args, {
    columns: 120,
    cwd: join(folder, cwd),
    // fish 4 asks the terminal what it is, and waits for the answer.
    env: { PATH: `${join(folder, 'bin')}:${PATH}`, HOME: join(folder, 'home'), fish_features: 'no-query-term' },
  });
  terminal.type(` ${shell.start}\r`);
  await terminal.until((screen) => commandLine(screen) === '>');
  for (const [typed, completed] of cases) {
    terminal.type(`llama-news ${typed}\t`);
    // Text typed after the completion shows that it is finished and that it added nothing else.
    terminal.type('\u0005#');
    await terminal.until((screen) => commandLine(screen).endsWith('#'));
    expect(commandLine(terminal).replace(/ ?#$/, '')).toBe(`> llama-news ${completed}`);
    terminal.type('\u0015');
    await terminal.until((screen) => commandLine(screen) === '>');
  }
  terminal.type('exit\r');
  await terminal.ended;
  expect(terminal.text()).not.toContain('Cannot');
  return terminal.output();
}

describe.each(SHELLS)('$name', (shell) => {
  const lacking = missing(shell);
  const why = lacking === undefined ? '' : ` (skipped: ${lacking} is not installed)`;

  test.skipIf(lacking)(`${shell.name} completes command lines${why}`, async () => {
    await completes(shell, 'work', tried);
  });

  test.skipIf(lacking)(`${shell.name} completes command lines where the configuration is wrong${why}`, async () => {
    await completes(shell, 'wrong', CONFIGURED);
  });

  test.skipIf(lacking || shell.file !== 'zsh')(
    `${shell.name} quotes file names and runs nothing in them${why}`,
    async () => {
      const all = ['toc ', 'toc'] as const;
      const one = Object.entries(ODD).map(
        ([name, completed]) => [`toc ${name.slice(0, 3)}`, `toc ${completed}`] as const,
      );
      const output = await completes(shell, 'odd', [all, ...one]);
      expect(output).toContain('per%cent%F');
      expect(output).not.toContain('\u001B[31mred');
      expect(readdirSync(join(folder, 'odd')).sort()).toEqual(Object.keys(ODD).sort());
    },
  );
});
