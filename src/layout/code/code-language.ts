import hljs from 'highlight.js/lib/core';

/** Set by the build, as JSON. */
declare const LANGUAGES: string;

/** Languages with those that each of them embeds, and the language of each alias. */
const index: {
  readonly embedded: Readonly<Record<string, readonly string[]>>;
  readonly aliases: Readonly<Record<string, string>>;
} = JSON.parse(LANGUAGES);

/** Names that highlight.js does not know, mapped to languages that are close enough. */
const ALIASES: Readonly<Record<string, string>> = {
  astro: 'xml',
  javascriptreact: 'javascript',
  jsonl: 'json',
  mdx: 'markdown',
  ndjson: 'json',
  postcss: 'css',
  'shell-session': 'shell',
  svelte: 'xml',
  typescriptreact: 'typescript',
  vue: 'xml',
  wat: 'wasm',
};

/** Possible languages of the body of an HTTP message, the only code whose language is guessed. */
const BODIES = ['json', 'xml'];

/** Loads the language of a name, with those that it embeds. Returns its name in highlight.js, or undefined if it is unknown. */
export function loadLanguage(name: string): string | undefined {
  const language = canonical(name.toLowerCase());
  if (!Object.hasOwn(index.embedded, language)) return undefined;
  hljs.configure({ languages: BODIES });
  register(language);
  if (language === 'http') BODIES.forEach(register);
  return language;
}

const canonical = (name: string): string => {
  const aliases = Object.hasOwn(ALIASES, name) ? ALIASES : index.aliases;
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
};

function register(language: string): void {
  if (hljs.getLanguage(language)) return;
  const file = `./languages/${language}.cjs`;
  hljs.registerLanguage(language, require(file));
  index.embedded[language]?.forEach(register);
}
