import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SHELLS } from '../src/cli/completion/shells.js';
import {
  ACTING,
  ATTACKS,
  attack,
  complexPage,
  file,
  folder,
  inHostileFolder,
  inYaml,
  named,
  PAINTED,
  page,
  projectFile,
  userFile,
} from './kit/attack.js';
import { run } from './kit/program/run.js';

describe('no byte of a document acts on the terminal', () => {
  test.each([
    [['read', file]],
    [['read', file, '-w', '20']],
    [['read', file, '-w', '0']],
    [['read', file, '--color=always']],
    [['read', file, '-s', '1']],
    [['read', file, '-s', `nothing ${ATTACKS[0]}`]],
    [['read', file, '--json']],
    [['read', file, '--json', '-s', '1']],
    [['read', file, '--accessible']],
    [['read', file, '--accessible', '-w', '20']],
    [['toc', file]],
    [['toc', file, '--json']],
    [['related', file]],
    [['related', file, '--json']],
    [['read', page]],
    [['read', page, '-w', '20', '--color=always']],
    [['read', page, '--json']],
    [['read', page, '--accessible']],
    [['toc', page]],
    [['read', complexPage]],
    [['read', named]],
    [['toc', named]],
    [['toc', named, '--json']],
    [['read', `${named}${ATTACKS[1]}`]],
    [[`${ATTACKS[0]}`]],
    [['read', `--${ATTACKS[1]}`]],
    [['read', '-w', `${ATTACKS[1]}`]],
    [['read', '-l', `${ATTACKS[2]}`]],
  ])('%j', (args) => {
    const { stdout, stderr } = run(args);
    expect(stdout.replaceAll(PAINTED, '')).not.toMatch(ACTING);
    expect(stderr).not.toMatch(ACTING);
    expect(stdout + stderr).not.toBe('');
    if (args[0] === 'read' && [file, page, complexPage].includes(args[1] ?? '') && args.length === 2)
      expect(stdout).toContain('␛]0;title␇');
  });

  test.each([[['config']], [['config', '--json']]])('%j shows the controls in the paths of its files', (args) => {
    const shown = run(args, inHostileFolder).stdout.replaceAll(/\s/g, '');
    // Each file is named with the value that it gives, and below the settings.
    expect(shown.split('␛]0;title␇').length).toBeGreaterThan(4);
  });

  test.each([
    ['a project file that is no TOML', projectFile, `width = "${ATTACKS[0]}`],
    ['a project file with an unknown key', projectFile, `${JSON.stringify(attack)} = 1`],
    ['a user file with a wrong value', userFile, `theme = ${JSON.stringify(attack)}`],
  ])('%s is reported without them', (_, path, text) => {
    const before = readFileSync(path);
    onTestFinished(() => writeFileSync(path, before));
    writeFileSync(path, text);
    const { stdout, stderr } = run(['config'], inHostileFolder);
    expect(stdout).toBe('');
    expect(stderr).toContain('␛]0;title␇');
    expect(stderr).not.toMatch(ACTING);
  });

  test('links leave as OSC 8 with encoded http, https, mailto and file targets alone', () => {
    const source =
      '[a](http://x.y/ü?b=%20c) [b](javascript:alert) [c](other.md) [d](mailto:a@b.c) [e](<http://x.y/a b>)';
    const env = { FORCE_HYPERLINK: '1', FORCE_COLOR: '1' };
    const { stdout } = run(['read', '--color=always', '-'], { input: source, env });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for links
    const targets = Array.from(stdout.matchAll(/\u001B\]8;;([^\u001B]+)\u001B\\/g), (match) => match[1]);
    expect(targets).toEqual(['http://x.y/%C3%BC?b=%20c', 'mailto:a@b.c', 'http://x.y/a%20b']);
  });
});

describe('no byte of a kept article, its file name or its notes acts on the terminal', () => {
  const library = join(folder, 'library');
  const name = `2024-01-01-x ${attack.replaceAll(/[\n\r]/g, '')}`;
  const saved = '2024-01-01T00:00:00Z';
  const inUrl = encodeURIComponent(attack);
  const header = ['title', 'author', 'site', 'lang', 'date', 'read', 'address'].map((key) => `${key}: ${inYaml}`);
  mkdirSync(join(library, '.trash'), { recursive: true });
  const kept = `---\n${header.join('\n')}\nsaved: ${saved}\ntags: [${inYaml}, a]\n---\n\ntext ${attack}\n\n## Heading ${attack}\n\ntext\n`;
  const notes = [
    `---\ntitle: ${inYaml}\nauthor: ${inYaml}\nsource: ${inYaml}\n---`,
    `> text ${attack}`,
    `note ${attack}`,
    `[${attack}](x.md#${inUrl}:~:text=text&id=${inUrl}&at=0,9&before=${inUrl}&after=${inUrl}) · 2024-01-01T00:00:00Z · ${attack}`,
    '> text',
    `by hand ${attack}`,
    '> ## Heading',
    `on the section ${attack}`,
  ].join('\n\n');
  for (const place of [name, 'plain', join('.trash', name)]) {
    writeFileSync(join(library, `${place}.md`), kept);
    writeFileSync(join(library, `${place}.notes.md`), notes);
  }
  const bookmarks = join(folder, 'bookmarks.html');
  writeFileSync(
    bookmarks,
    `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><H3>${attack}</H3><DL><DT><A HREF="http://127.0.0.1:1/${attack}" TAGS="${attack}">${attack}</A><DT><A HREF="javascript:${attack}">${attack}</A></DL></DL>`,
  );

  test.each([
    [['library']],
    [['library', '--json']],
    [['library', '--accessible']],
    [['library', '--search', 'text']],
    [['library', '--search', 'text', '--json']],
    [['library', '--search', 'text', '--accessible']],
    [['library', '--tag', attack.replaceAll(',', '')]],
    [['read', 'plain', '--accessible']],
    [['read', 'plain', '--json']],
    [['toc', 'plain']],
    [['toc', 'plain', '--json']],
    [['notes', 'plain']],
    [['notes', 'plain', '--json']],
    [['notes', '--all']],
    [['notes', '--all', '--accessible']],
    [['notes', '--all', '--format', 'w3c']],
    [['notes', '--all', '--format', 'obsidian']],
    [['notes', '--all', '--format', 'markdown']],
    [['tag', 'plain', attack]],
    [['tag', attack, 'a']],
    [['archive', 'plain', attack]],
    [['bin']],
    [['bin', '--restore', attack]],
    [['export', '--format', 'json']],
    [['export', '--format', 'bookmarks']],
    [['export', attack]],
    [['save', `${attack}.md`]],
    [['import', bookmarks, '--dry-run']],
    [['import', bookmarks, '--offline']],
    [['import', named]],
    ...SHELLS.flatMap((shell) => {
      const before = shell === 'bash' ? [' =:'] : [];
      return ['read', 'remove', 'tag', 'bin --restore', 'library --tag'].map((line) => {
        const words = shell === 'bash' ? [`llama-news ${line} `] : [...line.split(' '), ''];
        return [['complete', shell, '--', ...before, ...words]];
      });
    }),
  ])('%j', (args) => {
    const env = { XDG_DATA_HOME: folder };
    const own = args[0] === 'complete' ? [] : ['--library', library];
    if (args[0] === 'complete') {
      mkdirSync(join(folder, 'llama-news'), { recursive: true });
      cpSync(library, join(folder, 'llama-news', 'library'), { recursive: true });
    }
    const { stdout, stderr } = run([...args, ...own], { env });
    // Fish takes a tab between a word and its meaning.
    const shown = args[1] === 'fish' ? stdout.replaceAll('\t', '') : stdout;
    expect(shown.replaceAll(PAINTED, '')).not.toMatch(ACTING);
    expect(stderr).not.toMatch(ACTING);
    expect(stdout + stderr).not.toBe('');
    expect(stderr).not.toContain('Internal error');
  });
});
