import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run, shell } from '../kit/program/program.js';
import { openShell, openTerminal } from '../kit/terminal/terminal.js';

const LONG = 'yes "words and words" | head -200000';

describe('standard output', () => {
  test.each(['read', 'toc', 'list --json', '--help', 'read - < README.md'])(
    'that is closed ends %s silently',
    (args) => {
      const { stdout, stderr } = shell(`set -o pipefail; $LLAMA ${args} | head -1; echo $?`);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^[^\n]*\n0\n$/);
    },
  );

  test('a standard output that is closed early ends a long article before its end', () => {
    const { stdout, stderr } = shell(`set -o pipefail; $LLAMA read - < <(${LONG}) | head -1; echo $?`);
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^words and words .*\n0\n$/), '']);
  });

  test.skipIf(process.platform !== 'linux').each(['read', 'toc', 'list --json', '--help', '--version'])(
    'on a full disk: %s fails with one line',
    (args) => {
      const told = 'llama-news: Cannot write to standard output: no space left\n';
      expect(shell(`$LLAMA ${args} > /dev/full`)).toEqual({ code: 1, stdout: '', stderr: told });
    },
  );

  test('a standard output that was never open does not crash the program', () => {
    const { code, stderr } = shell('$LLAMA read >&-');
    expect([0, 1]).toContain(code);
    expect(stderr).toMatch(/^(?:llama-news: [^\n]+\n)?$/);
  });

  test('standard output holds the article and nothing else', () => {
    const { stdout } = shell('$LLAMA read README.md --debug 2>/dev/null');
    expect(stdout).toMatch(/^llama-news\n=+\n/);
    expect(shell('$LLAMA read missing.md; $LLAMA raed; true').stdout).toBe('');
  });
});

describe('a text that is larger than 512 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-huge-'));
  const path = join(folder, 'huge.md');
  // Its blocks take no space on the disk.
  writeFileSync(path, '');
  truncateSync(path, 600 << 20);
  afterAll(() => rmSync(folder, { recursive: true }));
  const told = `llama-news: ${path}: larger than 512 MB`;

  test.each([['read', '--json'], ['read', '--accessible'], ['read', '--section', 'x'], ['toc']])(
    'is refused by %s %s',
    (...args) => {
      expect(run([...args, path])).toEqual({ code: 1, stdout: '', stderr: `${told}\n` });
    },
  );

  test('is refused by the reader', async () => {
    const terminal = openShell(`$LLAMA read ${path}; echo "code $?"`, { columns: 200 });
    await terminal.until('code 1');
    expect(terminal.text()).toContain(told);
    await terminal.ended;
  });
});

describe('standard error', () => {
  test('a closed standard error changes nothing', () => {
    expect(shell('$LLAMA read missing.md 2>&-').code).toBe(1);
    expect(shell('$LLAMA read 2>&-').stdout).toBe(run(['read']).stdout);
  });

  test.skipIf(process.platform !== 'linux')('that is full changes nothing', () => {
    expect(shell('$LLAMA read missing.md 2>/dev/full').code).toBe(1);
  });
});

describe('standard input', () => {
  test.each([
    ['empty', '$LLAMA read - < /dev/null'],
    ['closed', '$LLAMA read - <&-'],
  ])('that is %s is an article without text', (_, line) => {
    expect(shell(line)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('that holds empty front matter alone says so', () => {
    const told = 'llama-news: stdin: empty front matter, no text\n';
    expect(shell("printf -- '---\\n---\\n' | $LLAMA read -")).toEqual({ code: 0, stdout: '', stderr: told });
  });

  test('an empty standard input has no words and takes no time', () => {
    expect(shell('$LLAMA toc - < /dev/null').stdout).toMatch(/^stdin\n\n +0 words {2}0 min\n$/);
    expect(JSON.parse(shell('$LLAMA toc --json - < /dev/null').stdout)).toMatchObject({ words: 0, minutes: 0 });
  });

  test('a folder as standard input is an error of one line', () => {
    const told = 'llama-news: stdin: a folder, not a file\n';
    expect(shell('$LLAMA read - < .')).toEqual({ code: 1, stdout: '', stderr: told });
  });

  test('standard input is not read unless it is asked for', () => {
    expect(shell('f=$(mktemp -u); mkfifo $f; $LLAMA list <> $f && rm $f').code).toBe(0);
  });

  test.each(['read', 'toc', 'related'])(
    'that is piped into %s without - is not read, and a line says so',
    (command) => {
      const told = 'llama-news: Standard input is not read (give - as the source to read it)\n';
      expect(shell(`echo x | $LLAMA ${command}`)).toEqual({ ...run([command]), stderr: told });
    },
  );

  test.each([
    ['echo "# From a pipe" | $LLAMA', 'From a pipe'],
    ['echo "# From a pipe" | $LLAMA -w 60', 'From a pipe'],
    ['echo "# From a pipe" | $LLAMA -', 'From a pipe'],
    ['$LLAMA toc < CHANGELOG.md', 'Changelog'],
  ])('in a terminal, %s reads it', async (line, title) => {
    const terminal = openShell(line);
    await terminal.until(title);
    terminal.type('q');
    expect((await terminal.ended).code).toBe(0);
  });

  test('in a terminal, read alone is the bundled article, whatever is piped in', async () => {
    const terminal = openShell('echo "# From a pipe" | $LLAMA read');
    await terminal.until('Zuckerberg');
    terminal.type('q');
    expect((await terminal.ended).code).toBe(0);
    expect(terminal.text()).not.toContain('From a pipe');
  });

  test.each([
    'echo "# From a pipe" | $LLAMA',
    'echo "# From a pipe" | $LLAMA --',
    'echo "# From a pipe" | $LLAMA --plain',
    'echo "# From a pipe" | $LLAMA -w 60 --debug',
    'echo "# From a pipe" | $LLAMA -',
    'echo "# From a pipe" | $LLAMA -w 60 -',
    'f=$(mktemp); echo "# From a pipe" > $f; $LLAMA < $f; rm $f',
  ])('that is piped into the program without a command is read, wherever the output goes: %s', (line) => {
    expect(shell(line)).toEqual({ code: 0, stdout: 'From a pipe\n===========\n', stderr: '' });
    expect(shell(`{ ${line}; } | head -1`).stdout).toBe('From a pipe\n');
  });

  test('that is piped in beside a source is not read, also after an option that has its value', () => {
    expect(shell('echo "# From a pipe" | $LLAMA -pw40 CHANGELOG.md').stdout).toMatch(/^Changelog\n=+\n/);
  });

  test('a standard input that does not block is waited for', () => {
    // Another program has left it so; it is killed and cannot undo that.
    const { stdout, stderr } = shell(
      [
        'f=$(mktemp -d)',
        'mkfifo $f/in $f/ready',
        'exec 4<>$f/in 3<$f/in',
        `${process.execPath} -e 'process.stdin; console.log("ready"); setInterval(() => {}, 1000)' <&3 4>&- >$f/ready &`,
        'read line <$f/ready',
        'kill -9 $!',
        '$LLAMA read - <&3 3<&- 4>&- >$f/out &',
        // Meanwhile it has found nothing there.
        '$LLAMA toc README.md >&4; $LLAMA toc README.md > /dev/null; printf "\\n\\nLate.\\n" >&4',
        'exec 3<&- 4>&-',
        'wait $!',
        'echo $?',
        'tail -1 $f/out',
        'rm -r $f',
      ].join('\n'),
    );
    expect([stdout, stderr.replace(/.*Killed.*\n/, '')]).toEqual(['0\nLate.\n', '']);
  });

  test.each(['read -', 'toc -'])('that is a terminal is not waited for: %s', async (args) => {
    const terminal = openShell(`$LLAMA ${args} | cat; echo "code \${PIPESTATUS[0]}"`, { columns: 120 });
    await terminal.ended;
    expect(terminal.text()).toMatch(
      /llama-news: No input: - reads from a pipe or a file, not from the terminal\s+code 2/,
    );
  });
});

describe.skipIf(process.platform !== 'linux')('without a terminal', () => {
  test.each(['', 'read', 'toc', 'related', 'list', 'help'])('"%s" ends', (args) => {
    expect(shell(`setsid $LLAMA ${args} < /dev/null | cat`).code).toBe(0);
  });

  test('that could be read from, the article is printed', () => {
    // A terminal for the output alone: no keys could come.
    const terminal = openShell('setsid -w $LLAMA read < /dev/null; echo "code $?"');
    return terminal.ended.then(() => expect(terminal.text()).toContain('code 0'));
  });
});

describe('signals', () => {
  test.each([
    ['INT', 130],
    ['TERM', 143],
    ['HUP', 129],
  ])('SIG%s while it prints ends it with %i', (signal, code) => {
    const { stdout } = shell(
      [
        'f=$(mktemp -d)',
        'mkfifo $f/out',
        `${LONG} > $f/in`,
        'set -m',
        '$LLAMA read - < $f/in > $f/out &',
        'exec 3< $f/out',
        'read -u 3 line',
        `kill -${signal} $!`,
        'wait $!',
        'echo "$line: $?"',
        'rm -r $f',
      ].join('\n'),
    );
    expect(stdout).toMatch(new RegExp(`^words and words .*: ${code}\n$`));
  });

  test.each([
    ['INT', 130],
    ['TERM', 143],
  ])('SIG%s while it waits for its input ends it with %i', (signal, code) => {
    // The input is open and never comes; the other end of the output tells when the program has opened its own.
    const { stdout } = shell(
      [
        'f=$(mktemp -d)',
        'mkfifo $f/in',
        'exec 3<> $f/in',
        'set -m',
        '$LLAMA read - < $f/in &',
        'echo "Text." >&3',
        'while read -t 0 -u 3; do :; done',
        `kill -${signal} $!`,
        'wait $!',
        'echo $?',
        'rm -r $f',
      ].join('\n'),
    );
    expect(stdout).toBe(`${code}\n`);
  });

  test('Ctrl-C at a terminal ends printing with 130', async () => {
    const terminal = openShell(`trap : INT; $LLAMA read -P - < <(trap '' INT; ${LONG}); echo "code $?"`);
    await terminal.until('words and words');
    terminal.type('\u0003');
    await terminal.until('code 130');
    await terminal.ended;
  });
});

test('SIGTERM in the pager gives the terminal back and ends it with 143', async () => {
  const terminal = openTerminal(['read']);
  await terminal.until('Llama 4');
  terminal.kill('SIGTERM');
  expect(await terminal.ended).toMatchObject({ code: 143 });
  expect(terminal.inAlternateScreen()).toBe(false);
});
