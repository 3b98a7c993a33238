import type { Text } from './language.js';

/** Texts of a command's help. */
export interface About {
  readonly about: Text;
  /** Command lines, each with its effect. */
  readonly examples: readonly (readonly [line: string, about: Text])[];
}

export const overview: About = {
  about: {
    de: 'Artikel im Terminal lesen, mit Gliederung, Links und gemerkter Lesestelle.',
    en: 'Read articles in the terminal, with an outline, links and a remembered place.',
  },
  examples: [
    ['llama-news', { de: 'den mitgelieferten Artikel öffnen', en: 'open the bundled article' }],
    [
      'llama-news read -l en -s conclusion',
      { de: 'die englische Fassung, ab einer Überschrift', en: 'open the English edition at a heading' },
    ],
    ['llama-news read notes.md', { de: 'eine Datei öffnen', en: 'open a file' }],
    ['curl -s … | llama-news read -', { de: 'die Ausgabe eines Programms lesen', en: 'read the output of a program' }],
    ['llama-news toc', { de: 'die Abschnitte auflisten', en: 'list the sections' }],
    ['llama-news help read', { de: 'alle Optionen von read', en: 'all options of read' }],
  ],
};

/** Texts of the commands, by their names. */
export const commands = {
  read: {
    about: {
      de: 'einen Artikel zum Lesen öffnen; ohne Terminal nur ausgeben',
      en: 'open an article in the reader; print it if the output is not a terminal',
    },
    examples: [
      ['llama-news read -l en', { de: 'die englische Fassung', en: 'the English edition' }],
      ['llama-news read x.md -s 3.2', { de: 'bei Abschnitt 3.2 anfangen', en: 'start at section 3.2' }],
      [
        'llama-news read --plain > article.txt',
        { de: 'als reiner Text in eine Datei', en: 'into a file as plain text' },
      ],
      [
        'llama-news read --pager=external x.md',
        { de: 'mit dem Programm aus PAGER', en: 'with the program named by PAGER' },
      ],
      ['git show HEAD:x.md | llama-news read -', { de: 'von der Standardeingabe', en: 'from standard input' }],
      [
        'llama-news read -- -x.md',
        { de: 'eine Datei, deren Name mit - beginnt', en: 'a file whose name begins with -' },
      ],
    ],
  },
  toc: {
    about: {
      de: 'die Abschnitte eines Artikels mit Wortzahl und Lesezeit auflisten',
      en: 'list the sections of an article with word counts and reading times',
    },
    examples: [
      [
        'llama-news toc',
        { de: 'die Abschnitte des mitgelieferten Artikels', en: 'the sections of the bundled article' },
      ],
      ['llama-news toc notes.md', { de: 'die Abschnitte einer Datei', en: 'the sections of a file' }],
      ['llama-news toc --json | jq .words', { de: 'für andere Programme', en: 'for other programs' }],
    ],
  },
  related: {
    about: { de: 'die verwandten Beiträge eines Artikels auflisten', en: 'list the related posts of an article' },
    examples: [
      [
        'llama-news related',
        { de: 'die Beiträge zum mitgelieferten Artikel', en: 'the posts related to the bundled article' },
      ],
      ['llama-news related -l en', { de: 'auf Englisch', en: 'in English' }],
    ],
  },
  list: {
    about: { de: 'die mitgelieferten Artikel auflisten', en: 'list the bundled articles' },
    examples: [
      [
        'llama-news list',
        { de: 'alle Artikel mit Datum und Lesezeit', en: 'all articles, with dates and reading times' },
      ],
      ['llama-news list --json', { de: 'für andere Programme', en: 'for other programs' }],
    ],
  },
  completion: {
    about: {
      de: 'das Vervollständigungsskript für eine Shell ausgeben',
      en: 'print the completion script for a shell',
    },
    examples: [
      ['eval "$(llama-news completion bash)"', { de: 'gehört in ~/.bashrc', en: 'goes into ~/.bashrc' }],
      [
        'source <(llama-news completion zsh)',
        { de: 'gehört in ~/.zshrc, nach compinit', en: 'goes into ~/.zshrc, after compinit' },
      ],
      [
        'llama-news completion fish | source',
        { de: 'gehört in ~/.config/fish/config.fish', en: 'goes into ~/.config/fish/config.fish' },
      ],
    ],
  },
  schema: {
    about: {
      de: 'das JSON-Schema einer Ausgabe oder einer Konfigurationsdatei ausgeben',
      en: 'print the JSON schema of an output or of a configuration file',
    },
    examples: [
      ['llama-news schema toc', { de: 'das Schema von toc --json', en: 'the schema of toc --json' }],
      [
        'llama-news schema config.toml',
        { de: 'das Schema der eigenen Konfigurationsdatei', en: 'the schema of your configuration file' },
      ],
    ],
  },
  help: { about: { de: 'Hilfe zu einem Befehl zeigen', en: 'show help for a command' }, examples: [] },
  complete: {
    about: { de: 'Vervollständigungen an der Eingabemarke auflisten', en: 'list the completions at the cursor' },
    examples: [],
  },
  config: {
    about: {
      de: 'die Einstellungen und die Herkunft ihrer Werte auflisten',
      en: 'list the settings and where their values come from',
    },
    examples: [
      ['llama-news config', { de: 'alle Einstellungen und ihre Dateien', en: 'all settings and their files' }],
      [
        'llama-news config --no-config',
        { de: 'die Einstellungen ohne die Dateien', en: 'the settings without the files' },
      ],
    ],
  },
} satisfies Readonly<Record<string, About>>;
