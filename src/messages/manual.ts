/*
 * Texts of the manual other than those of the commands, the key map and the settings. The manual is in English only.
 */

/** Pairs of a term and its meaning. */
export type Terms = readonly (readonly [term: string, meaning: string])[];

export const DESCRIPTION: readonly string[] = [
  'llama-news opens a bundled article about Llama 4 (German and English), any Markdown file or folder of them, a web page, or the output of another program. In a terminal it opens a reader with an outline, search and links; if the output is not a terminal, it prints plain text.',
  'llama-news notes.md is short for llama-news read notes.md and takes the same options; commands come first, so that ./toc means a file. Without a command and a source, what is piped in is read.',
  'Several sources are opened together: :n and :p go from one to the next, and :e opens another file. When they are printed, each is below its name; one that cannot be read is reported, and the others are printed.',
  'A bare word that is the slug of a bundled article means that article; ./name always means a file, and - means standard input. No document can send control sequences to the terminal, and no connection is opened unless you name a web address or follow a link to one.',
  'A web page in HTML, given by its address, as a file or through a pipe, is shown as an article; --whole shows all of the page. Pages that you have read also open offline, with a message that gives the date of the copy. Cookies, logins and JavaScript are not supported: curl can pipe such a page in, and a browser can save it as a file.',
  'llama-news save keeps articles in the library: a folder of Markdown files, one for each article, whose front matter holds title, author, site, address, date, time of saving, language and tags. A kept article is read by its slug, the beginning of the slug, or words of its title. Files of other programs in the folder are left alone, and what is removed goes into a bin.',
];

export const PRECEDENCE =
  'Preferences for every run are set by the keys below in a configuration file (TOML) or by environment variables. A flag takes precedence over a variable, a variable over the project file, the project file over the user file, and the user file over the default. llama-news config shows every value and where it comes from; --no-config ignores the files.';

/** Description of a setting, with its values in words and its default. */
export const settingMeaning = (values: string, about: string, byDefault: string, inProjects: boolean): string =>
  `${values}: ${about}. Default: ${byDefault}.${inProjects ? '' : ' Not allowed in a project file.'}`;

/** Description of a setting's variable. */
export const variableMeaning = (setting: string, values: string): string => `the setting ${setting}: ${values}.`;

/** Variables that are not settings. */
export const VARIABLES: Terms = [
  ['LLAMA_NEWS_PAGER, PAGER', 'the program that --pager=external starts; less by default.'],
  ['NO_COLOR', 'no colours, unless it is empty; --color overrides it.'],
  ['FORCE_COLOR', '0 to 3: the level of colour, whatever the output is; NO_COLOR overrides it.'],
  ['CLICOLOR_FORCE, CLICOLOR', 'CLICOLOR_FORCE: colours even if the output is not a terminal; CLICOLOR=0: no colours.'],
  ['COLORTERM, TERM', 'what the terminal supports. TERM=dumb: plain text, no reader.'],
  ['FORCE_HYPERLINK', 'links that the terminal can open, even if it is not known to support them.'],
  [
    'LC_ALL, LC_MESSAGES, LANG',
    'the language of messages: German or, by default, English. The first that is set counts.',
  ],
  [
    'VISUAL, EDITOR',
    'the editor that edit and the v key start, and Ctrl-X Ctrl-E while a note is written; vi by default.',
  ],
  [
    'HTTP_PROXY, HTTPS_PROXY, NO_PROXY',
    'proxies for web pages, also in lower case, and the hosts that are reached without them.',
  ],
  ['NODE_EXTRA_CA_CERTS', 'a file of certificates to trust, besides those that Node brings.'],
  ['TMUX', 'if it is set, copied text goes to the tmux buffer.'],
  ['NODE_OPTIONS', '--max-old-space-size raises the limit of memory at which the reader ends, in MB.'],
  ['HOME, XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', 'the folders of the files below.'],
];

export const FILES: Terms = [
  [
    '.llama-news.toml',
    'settings of a project, except those that start a program, write files or concern connections. The nearest one counts, from the working directory up to the root of the Git work tree or the home folder. It takes precedence over the user file; flags and variables take precedence over both.',
  ],
  [
    '$XDG_CONFIG_HOME/llama-news/config.toml',
    'settings of the user; in ~/.config by default. It takes precedence over the defaults.',
  ],
  [
    '$XDG_STATE_HOME/llama-news/places.json',
    'where you left off in the last 300 articles; in ~/.local/state by default. Delete it to forget them all.',
  ],
  [
    '$XDG_STATE_HOME/llama-news/import.jsonl',
    'which pages an import could not fetch, and why. Delete it to try them all again.',
  ],
  [
    '$XDG_DATA_HOME/llama-news/library/',
    'the kept articles, the highlights and notes on them (.notes.md), and the bin (.trash); in ~/.local/share by default. The setting library names another folder.',
  ],
  ['$XDG_DATA_HOME/llama-news/notes/', 'highlights and notes on all other articles.'],
  ['$XDG_STATE_HOME/llama-news/pending-notes.json', 'notes that could not be written yet. Delete it to give them up.'],
  [
    '$XDG_CACHE_HOME/llama-news/',
    'the compiled program, for a faster start; in ~/.cache by default. It may be deleted at any time.',
  ],
  [
    '$XDG_CACHE_HOME/llama-news/pages/',
    'copies of the web pages that were read last, and the text of pages in HTML, at most 200 MB. Delete it to forget them.',
  ],
];

export const EXIT_STATUS: Terms = [
  ['0', 'success.'],
  ['1', 'the article cannot be read, or the output cannot be written.'],
  ['2', 'wrong usage: an unknown command or option, or a missing or invalid value.'],
  ['129, 130, 143', 'ended by SIGHUP, Ctrl-C or SIGTERM.'],
];

/** Notation of keys that are followed by a letter. */
export const withLetter = (keys: string): string => `${keys} and a letter`;
