import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../kit/program/run.js';
import { openTerminal } from '../kit/terminal/terminal.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the assertions are about them
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;

let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-'));
  writeFileSync(
    file('a.md'),
    '# File\n\nLead.\n\n## Eins\n\nText **fett**.\n\n### Zwei\n\nMehr.\n\n## Eins B\n\nEnde.\n',
  );
  writeFileSync(file('binary.md'), Uint8Array.from([0, 1, 2, 3, 0, 255]));
  writeFileSync(file('latin.md'), Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x0a]));
  writeFileSync(file('secret.md'), 'secret\n');
  writeFileSync(file('strawberry-o1'), 'A file of the same name.\n');
  writeFileSync(file('broken.md'), '---\ntitle: [\n---\n\nStill read.\n');
  chmodSync(file('secret.md'), 0);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('read', () => {
  test('prints the bundled German article without escape codes where the output is no terminal', () => {
    const { code, stdout, stderr } = run(['read']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Metas Vision für Llama 4');
    expect(stdout).toMatch(/13\. September 2024 · \d+ Minuten Lesezeit/);
    expect(stdout).toMatch(/12\. September 2024\nllama-news read strawberry-o1\n/);
    expect(stdout).not.toMatch(CONTROLS);
    // A terminal wraps an address that is wider itself.
    const rows = stdout.replace(/^\[→\d+\] https:\S+$/gm, '').split('\n');
    expect(Math.max(...rows.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints the English edition on request, whatever the locale', () => {
    expect(run(['read', '-l', 'en']).stdout).toContain('Conclusion and outlook');
    expect(run(['read'], { env: { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' } }).stdout).toContain(
      'Fazit und Ausblick',
    );
  });

  test('lists link targets as numbered notes', () => {
    const { stdout } = run(['read', '-w', '0']);
    const number = /Register\S*\[(→\d+)\]/.exec(stdout)?.[1] ?? '';
    expect(number).not.toBe('');
    expect(stdout).toMatch(/\n\[→\d+\] https:\/\/\S+/);
    expect(stdout).toMatch(/\n\[→\d+\] llama-news read strawberry-o1/);
  });

  test('puts link targets into the text, or leaves them out', () => {
    const input = 'First [link](https://e.x/1), then a note.[^1]\n\n[^1]: The note.\n';
    const printed = (...options: string[]) => run(['read', '-', ...options], { input }).stdout;
    expect(printed()).toBe('First link[→1], then a note.[1]\n\n[1] The note.\n[→1] https://e.x/1\n');
    expect(printed('--links', 'inline')).toBe('First link <https://e.x/1>, then a note.[1]\n\n[1] The note.\n');
    expect(printed('--links=none')).toBe('First link, then a note.[1]\n\n[1] The note.\n');
    expect(run(['read', '-'], { input, env: { LLAMA_NEWS_LINKS: 'none' } }).stdout).toBe(printed('--links=none'));
    expect(run(['read', '-', '--links', 'all'], { input }).code).toBe(2);
  });

  test.each([
    ['7', 'Fazit und Ausblick'],
    ['fazit', 'Fazit und Ausblick'],
    ['Fazit und Ausblick', 'Fazit und Ausblick'],
    ['ähnliche-beiträge', 'Ähnliche Beiträge'],
    ['aehnliche-beitraege', 'Ähnliche Beiträge'],
  ])('--section %s prints only that section', (which, title) => {
    const { code, stdout } = run(['read', '--section', which]);
    expect(code).toBe(0);
    expect(stdout.startsWith(`${title}\n${'-'.repeat(title.length)}\n`)).toBe(true);
    expect(stdout).not.toContain('Metas Vision für Llama 4\n---');
  });

  test('a section is printed with its subsections', () => {
    expect(run(['read', file('a.md'), '-s', '1']).stdout).toBe('Eins\n----\n\nText fett.\n\nZwei\n····\n\nMehr.\n');
    expect(run(['read', file('a.md'), '-s', '1.1']).stdout).toBe('Zwei\n····\n\nMehr.\n');
  });

  test('names the candidates of an ambiguous section, and the nearest ones of an unknown one', () => {
    expect(run(['read', file('a.md'), '-s', 'ei'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'llama-news: "ei" matches 2 headings: 1 Eins; 2 Eins B\n',
    });
    const { code, stderr } = run(['read', '-s', 'Fazti']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^llama-news: No section "Fazti"; .* 7 Fazit und Ausblick.*\n$/);
  });

  test('the lead is found by its name in either language, where there is one', () => {
    for (const name of ['lead', 'Lead', 'EINLEITUNG', '0'])
      expect(run(['read', file('a.md'), '-s', name]), name).toEqual({ code: 0, stdout: 'Lead.\n', stderr: '' });
    writeFileSync(file('no-lead.md'), '# File\n\n## Eins\n\n## About a lead\n\nText.\n');
    expect(run(['read', file('no-lead.md'), '-s', 'lead']).stdout).toMatch(/^About a lead\n/);
  });

  test('a slug means the bundled article, ./slug the file', () => {
    const cwd = folder;
    expect(run(['read', 'strawberry-o1', '-l', 'en'], { cwd }).stdout).toContain('o1');
    expect(run(['read', './strawberry-o1'], { cwd }).stdout).toBe('A file of the same name.\n');
  });

  test('reads standard input', () => {
    expect(run(['read', '-'], { input: '# T\n\nText.\n' }).stdout).toBe('T\n=\n\nText.\n');
    expect(run(['read', '-'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('reads other encodings, and the text after broken front matter', () => {
    expect(run(['read', file('latin.md')]).stdout).toBe('Grüße\n');
    const { code, stdout, stderr } = run(['read', file('broken.md')]);
    expect([code, stdout]).toEqual([0, 'Still read.\n']);
    expect(stderr).toMatch(/^llama-news: broken\.md: front matter ignored, invalid YAML in line \d\n$/);
  });

  describe('hyphenates and names parts in the language of the text', () => {
    const german = `Die Geschwindigkeitsbegrenzung ist nicht nur für die Umweltverträglichkeitsprüfung wichtig, und
sie wird auch von der Bundesregierung bei der Verkehrsberuhigung so nicht mehr gesehen, wie es früher war.\n`;
    const [hyphenated, whole] = [/Geschwindigkeitsbegren-\nzung/, /Geschwindigkeitsbegrenzung/];
    const read = (args: readonly string[], input: string) =>
      run(['read', '-', '--hyphens', '-w', '28', ...args], { input });
    const langOf = (args: readonly string[], input: string) =>
      JSON.parse(run([...args, '--json', '-'], { input }).stdout);

    test('which is guessed', () => {
      expect(read([], german).stdout).toMatch(hyphenated);
      expect(langOf(['read'], german)).toMatchObject({ lang: 'de', sections: [] });
    });

    test('which the front matter names', () => {
      const input = `---\nlang: fr\n---\n${german}`;
      expect(read([], input).stdout).toMatch(whole);
      expect(langOf(['read'], input).lang).toBe('fr');
    });

    test('which --lang names', () => {
      const input = `---\nlang: fr\n---\n${german}`;
      expect(read(['-l', 'de'], input).stdout).toMatch(hyphenated);
      expect(langOf(['toc', '-l', 'de'], input).lang).toBe('de');
      expect(langOf(['read', '--lang=en'], german).lang).toBe('en');
      // A setting is about the bundled articles.
      expect(
        JSON.parse(run(['read', '--json', '-'], { input: german, env: { LLAMA_NEWS_LANG: 'en' } }).stdout).lang,
      ).toBe('de');
    });
  });

  test('--type text keeps lines and marks, and shows binary data', () => {
    const input = '---\ntitle: T\n---\n# No *heading*\n1. second\n\n- [x](y)\n';
    expect(run(['--type', 'text', '-'], { input })).toEqual({ code: 0, stdout: input, stderr: '' });
    expect(JSON.parse(run(['read', '--type=text', '--json', '-'], { input }).stdout)).toMatchObject({
      sections: [],
      links: [],
    });
    expect(run(['--type', 'text', file('binary.md')])).toEqual({ code: 0, stdout: '\uFFFD␁␂␃\uFFFDÿ\n', stderr: '' });
    expect(run(['--type', 'markdown', '-'], { input }).stdout).toContain('No heading');
  });

  test('--width sets the measure; 0 prints one line a paragraph', () => {
    const source = `${'word '.repeat(60).trim()}\n`;
    const longest = (width: string): number =>
      Math.max(
        ...run(['read', '-', '-w', width], { input: source })
          .stdout.split('\n')
          .map((line) => line.length),
      );
    expect(longest('40')).toBeLessThanOrEqual(40);
    expect(longest('120')).toBeGreaterThan(100);
    expect(run(['read', '-', '-w', '0'], { input: source }).stdout).toBe(source);
  });

  test('--color=always writes styles also into a pipe, --plain never', () => {
    expect(run(['read', '--color=always', '-']).code).toBe(0);
    expect(run(['read', '--color=always', '-'], { input: '**x**' }).stdout).toBe('\u001B[1mx\u001B[22m\n');
    expect(run(['read', '--color=always', '--plain', '-'], { input: '**x**' }).stdout).toBe('x\n');
    expect(run(['read', '-'], { input: '**x**', env: { FORCE_COLOR: '1' } }).stdout).toBe('\u001B[1mx\u001B[22m\n');
    expect(run(['read', '-'], { input: '**x**', env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).toBe('x\n');
  });

  test('colours code of a known language without changing a letter', () => {
    const code = 'const a = "b:c"; // d\nif (a < 1 && b) {\n    e();\n}';
    const { stdout, stderr } = run(['read', '--color=always', '-'], { input: `\`\`\`js\n${code}\n\`\`\`\n` });
    expect(stderr).toBe('');
    expect(stdout).toContain('\u001B[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removes styles
    expect(stdout.replace(/\u001B\[\d+m/g, '')).toBe(`─── js ───\n${code.replace(/^/gm, '    ')}\n`);
    expect(run(['read', '--color=always', '-'], { input: '```nope\nx\n```\n' })).toEqual({
      code: 0,
      stdout: '─── nope ───\n    x\n',
      stderr: '',
    });
  });
});

describe('toc, related, list', () => {
  test('toc lists numbers, titles, words and minutes', () => {
    const { code, stdout } = run(['toc']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 +Lead +\d+ words +\d+ min$/m);
    expect(stdout).toMatch(/^9 +Rückmeldungen +\d+ words$/m);
    expect(run(['sections']).stdout).toBe(stdout);
    expect(run(['toc'], { env: { LANG: 'de_DE.UTF-8' } }).stdout).toMatch(/\d+ Wörter/);
  });

  test('toc numbers deeper headings below their own', () => {
    const { sections } = JSON.parse(run(['toc', file('a.md'), '--json']).stdout);
    expect(sections.map((s: { number: string; title: string }) => `${s.number} ${s.title}`)).toEqual([
      '0 Lead',
      '1 Eins',
      '1.1 Zwei',
      '2 Eins B',
    ]);
    expect(sections[1]).toEqual({ number: '1', depth: 1, slug: 'eins', title: 'Eins', words: 5, minutes: 1 });
  });

  test('related names title, date, teaser and how to open the post', () => {
    expect(JSON.parse(run(['related', '--json']).stdout)).toMatchObject({
      version: 1,
      related: [{ slug: 'strawberry-o1', date: '2024-09-12', title: expect.any(String), teaser: expect.any(String) }],
    });
    const { stdout } = run(['related']);
    expect(stdout).toContain('12. September 2024');
    expect(stdout).toContain('llama-news read strawberry-o1');
  });

  test('toc sets deeper headings below their own, and ends with the sum', () => {
    expect(run(['toc', file('a.md')]).stdout).toBe(
      [
        'File',
        '',
        '0      Lead      1 word',
        '1      Eins     5 words  1 min',
        '  1.1  Zwei     2 words',
        '2      Eins B   3 words',
        '               10 words  1 min',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['toc'],
    ['toc', '--json'],
    ['related'],
    ['related', '--json'],
    ['list'],
    ['list', '--json'],
    ['config', '--json'],
    ['schema', 'list'],
    ['completion', 'zsh'],
  ])('%s %s ends without a word beside its output', (...args) => {
    expect(run(args)).toEqual({ code: 0, stdout: expect.stringMatching(/\n$/), stderr: '' });
  });

  test.each([
    ['bash', 'llama-news.bash'],
    ['zsh', '_llama-news'],
    ['fish', 'llama-news.fish'],
  ])('completion prints the script for %s, which the package has as %s', (shell, name) => {
    expect(run(['completion', shell]).stdout).toBe(readFileSync(join('dist', 'completions', name), 'utf8'));
  });

  test('related lists bundled articles with all that is known of them, and other posts by their addresses', () => {
    const source = file('related.md');
    writeFileSync(source, '---\nrelated:\n  - https://e.x/a b\n  - strawberry-o1\n  - "A\\e[31m \\u202Epost"\n---\n');
    const { stdout, stderr } = run(['related', source, '--lang=en']);
    const [address, bundled, ...other] = stdout.split(/^(?=\S)/m);
    expect([address, stderr]).toEqual(['https://e.x/a b\n\n  https://e.x/a%20b\n', '']);
    expect(bundled).toMatch(
      /^The riddle of Strawberry .*\n\n {2}September 12, 2024\n {2}Developed under the code name/,
    );
    expect(bundled).toMatch(/in return\.\n {2}llama-news read strawberry-o1\n$/);
    expect(other.join('')).toBe('A␛[31m post\n\n  A␛[31m%20post\n');
    const { related } = JSON.parse(run(['related', source, '--json']).stdout);
    expect(related[0]).toEqual({ title: 'https://e.x/a b', url: 'https://e.x/a%20b' });
    expect(Object.keys(related[1])).toEqual(['title', 'date', 'teaser', 'slug']);
  });

  test('list tells each article in a row: slug, title, date of the edition and minutes', () => {
    const rows = run(['list', '-l', 'en']).stdout.split('\n');
    expect(rows[0]).toMatch(/^llama-4-rechenleistung {2}Llama 4 will need \S.* {2}September 13, 2024 {2,}\d+ min$/);
    expect(rows).toHaveLength(3);
  });

  test.each([
    ['toc', '--json'],
    ['related', '--json'],
    ['read', '--json'],
  ])('%s %s tells on standard error that front matter is broken', (command, form) => {
    const { code, stderr } = run([command, file('broken.md'), form]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^llama-news: broken\.md: front matter ignored, invalid YAML in line \d\n$/);
  });

  test('related finds the notes of a vault that wikilinks name', () => {
    mkdirSync(file('vault/.obsidian'), { recursive: true });
    mkdirSync(file('vault/notes'));
    writeFileSync(file('vault/notes/Other note.md'), 'Text.');
    mkdirSync(file('vault/b\u202Eidi'));
    writeFileSync(file('vault/b\u202Eidi/Plain.md'), 'Text.');
    writeFileSync(
      file('vault/Home.md'),
      '---\nrelated:\n  - "[[other note#Part|The other]]"\n  - "[[Missing]]"\n  - "[[Plain]]"\n  - "[[ Plain #Part]]"\n  - "[[Plain| Named | so ]]"\n---\n',
    );
    const { related } = JSON.parse(run(['related', '--json', 'Home.md'], { cwd: file('vault') }).stdout);
    expect(related).toEqual([
      { title: 'The other', url: 'notes/Other note.md' },
      { title: 'Missing', url: 'Missing' },
      { title: 'Plain', url: 'bidi/Plain.md' },
      { title: 'Plain', url: 'bidi/Plain.md' },
      { title: 'Named | so', url: 'bidi/Plain.md' },
    ]);
  });

  test('related tells on standard error that there are no posts, but not beside JSON', () => {
    const [code, stdout] = [0, ''];
    expect(run(['related', '-'])).toEqual({ code, stdout, stderr: 'llama-news: stdin lists no related posts\n' });
    const json = run(['related', file('a.md'), '--json']);
    expect([JSON.parse(json.stdout), json.stderr]).toEqual([{ version: 1, related: [] }, '']);
  });

  test('a file that is called like a web page is opened by its path', () => {
    mkdirSync(file('https:/example.org'), { recursive: true });
    writeFileSync(file('https:/example.org/a'), 'A file.\n');
    expect(run(['read', './https://example.org/a'], { cwd: folder }).stdout).toBe('A file.\n');
    expect(run(['read', 'https://example.org/a', '--offline'], { cwd: folder }).code).toBe(1);
  });

  test('list names the bundled articles', () => {
    const { articles } = JSON.parse(run(['list', '--json']).stdout);
    expect(articles.map((article: { slug: string }) => article.slug)).toEqual([
      'llama-4-rechenleistung',
      'strawberry-o1',
    ]);
    expect(articles[0]).toMatchObject({ date: '2024-09-13', languages: ['de', 'en'], minutes: expect.any(Number) });
    expect(run(['list']).stdout).toMatch(/^strawberry-o1 .* 12\. September 2024 /m);
    expect(run(['list', '-l', 'en']).stdout).toMatch(/^strawberry-o1 .* September 12, 2024 /m);
  });

  test('list is one row an article in a terminal of 80 columns', async () => {
    const terminal = openTerminal(['list']);
    expect((await terminal.ended).code).toBe(0);
    const rows = terminal.rows().filter((row) => row !== '');
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['llama-4-rechenleistung', 'strawberry-o1']);
  });
});

describe('bad input', () => {
  test.each([
    [['read', 'missing.md'], 1, /missing\.md: no such file or article \(llama-news list /],
    [['toc', '.'], 1, /\.: a folder, not a file/],
  ])('%j ends with %i and one line', (args, code, message) => {
    const ended = run(args);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).toMatch(/^llama-news: [^\n]+\n$/);
  });

  test('a binary file is refused', () => {
    expect(run(['read', file('binary.md')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('binary; --type text shows it anyway'),
    });
  });

  test.skipIf(process.getuid?.() === 0)('an unreadable file is refused', () => {
    expect(run(['read', file('secret.md')])).toMatchObject({ code: 1, stderr: expect.stringContaining('permission') });
  });

  test('names with control characters are shown safely', () => {
    const { stderr } = run(['read', 'x\u001B]0;y\u0007']);
    expect(stderr.slice(0, -1)).not.toMatch(CONTROLS);
    expect(stderr).toContain('x␛]0;y␇');
  });
});
