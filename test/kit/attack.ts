import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Sequences that would act on a terminal, as bytes and as entities. */
export const ATTACKS = [
  '\u001B]0;title\u0007',
  '\u001B[2J',
  '\u009B31m',
  '\u0007\u0008\u007F',
  '\u202Egnp.exe\u2069',
  '\u{E0041}\u{E0042}',
  '&#27;[31m',
  '&#x9b;31m',
  '&#155;2J',
  '\r\u000B\u000C',
];

export const attack = ATTACKS.join('x');
export const inYaml = JSON.stringify(`a ${attack.replaceAll('\r', '')}`);
const SOURCE = [
  `---\ntitle: ${inYaml}\ndate: ${inYaml}\nlang: en\ntags: [${inYaml}]\nrelated: [${inYaml}]\nsource: {name: ${inYaml}, url: ${inYaml}}\nsummary: ${inYaml}\n---`,
  `Text ${attack} \`code ${attack}\` **strong ${attack}**`,
  `## Heading ${attack}`,
  `[link ${attack}](http://x.y/${attack.replaceAll(/\s/g, '')} "title ${attack}") ![alt ${attack}](<pic ${attack.replaceAll(/[\r\n<>]/g, '')}>)`,
  `\`\`\`js ${attack.replaceAll(/[\r\n]/g, '')}\nconst a = "${attack}";\n\`\`\``,
  `| head ${attack} | b |\n|---|---|\n| cell ${attack} | c |`,
  `<p title="${attack}">html ${attack}</p>`,
  `<img src="x${attack}" alt="${attack}"> <a href="http://x.y/${attack}">a</a>`,
  `- [ ] item ${attack}\n- > quote ${attack}`,
  `Note[^${attack.replaceAll(/\s/g, '')}].\n\n[^${attack.replaceAll(/\s/g, '')}]: note ${attack}`,
].join('\n\n');

export const folder = mkdtempSync(join(tmpdir(), 'llama-news-safety-'));
afterAll(() => rmSync(folder, { recursive: true }));
export const file = join(folder, 'attack.md');
writeFileSync(file, SOURCE);
const inAttribute = `"${attack}"`;
const PAGE = `<!doctype html><html lang=${inAttribute}><head><title>Title ${attack}</title>
<meta name="author" content=${inAttribute}><meta property="og:site_name" content=${inAttribute}>
<script type="application/ld+json">{"@type": "Article", "headline": ${inYaml}, "author": {"name": ${inYaml}}}</script></head>
<body><article><h1 id=${inAttribute}>Title ${attack}</h1><p>Text ${attack} <code>${attack}</code> ${'and more, '.repeat(60)}</p>
<h2>Heading ${attack}</h2><ul><li>item ${attack}</ul><table><tr><th>${attack}<td>cell</table><pre class=${inAttribute}>${attack}</pre>
<p><a href=${inAttribute} title=${inAttribute}>link</a> <img src=${inAttribute} alt=${inAttribute}> <q>${attack}</q> &#27;]0;x&#7;</p>
<figure><img src="a.png"><figcaption>caption ${attack}</figcaption></figure><math><mi>${attack}</mi></math></article></body></html>`;
export const page = join(folder, 'attack.html');
writeFileSync(page, PAGE);
export const complexPage = join(folder, 'complex.html');
writeFileSync(complexPage, PAGE + '<b>a</b>'.repeat(100_001));
export const named = join(folder, `name${'\u001B]0;x\u0007'}.md`);
writeFileSync(named, `---\ntitle: [\n---\n\ntext\n`);

/** A folder of that name, in which a project and the user have configured something. */
const hostileFolder = join(folder, attack);
const userFolder = join(hostileFolder, 'llama-news');
mkdirSync(userFolder, { recursive: true });
export const inHostileFolder = { cwd: hostileFolder, env: { XDG_CONFIG_HOME: hostileFolder } };
export const projectFile = join(hostileFolder, '.llama-news.toml');
export const userFile = join(userFolder, 'config.toml');
writeFileSync(projectFile, 'width = 50\n');
writeFileSync(userFile, 'theme = "light"\n');

/** Everything but line feeds and, where styles are asked for, the styles and links that the painter writes. */
export const ACTING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the assertions are about them
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200E\u200F]|[\u{E0000}-\u{E007F}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: styles and links
export const PAINTED = /\u001B\[[\d;]*m|\u001B\]8;;[!-~]*\u001B\\/g;
