import type { Text } from './language.js';

/** What the help says of a command. */
export interface About {
  readonly about: Text;
  /** Command lines, and what each does. */
  readonly examples: readonly (readonly [line: string, about: Text])[];
}

export const overview: About = {
  about: {
    de: 'Liest Artikel im Terminal: Abschnitte, Gliederung, Links und eine Stelle, die bleibt.',
    en: 'Reads articles in the terminal: sections, outline, links, and a place that stays.',
  },
  examples: [
    ['llama-news', { de: 'den eingebauten Artikel öffnen', en: 'open the bundled article' }],
    ['llama-news read -s fazit', { de: '… an einer Überschrift', en: '… at a heading' }],
    ['llama-news read notes.md', { de: 'eine Datei öffnen', en: 'open a file' }],
    ['curl -s … | llama-news read -', { de: 'lesen, was ein Programm schreibt', en: 'read what a program writes' }],
    ['llama-news toc', { de: 'die Abschnitte auflisten', en: 'list the sections' }],
    ['llama-news help read', { de: 'alle Optionen des Lesens', en: 'all options of reading' }],
  ],
};

/** The commands, by their names. */
export const commands = {
  read: {
    about: {
      de: 'einen Artikel im Pager öffnen; ohne Terminal wird er gedruckt',
      en: 'open an article in the pager; print it where the output is no terminal',
    },
    examples: [
      ['llama-news read -l en', { de: 'die englische Ausgabe', en: 'the English edition' }],
      ['llama-news read -s 3.2', { de: 'bei Abschnitt 3.2 anfangen', en: 'start at section 3.2' }],
      ['llama-news read --plain > article.txt', { de: 'als reiner Text', en: 'as plain text' }],
      ['llama-news read --pager=external x.md', { de: 'im Programm aus PAGER', en: 'in the program that PAGER names' }],
      ['git show HEAD:x.md | llama-news read -', { de: 'von der Standardeingabe', en: 'from standard input' }],
      ['llama-news read -- -x.md', { de: 'eine Datei, die mit - beginnt', en: 'a file that begins with -' }],
    ],
  },
  toc: {
    about: {
      de: 'die Abschnitte eines Artikels mit Wörtern und Minuten auflisten',
      en: 'list the sections of an article with words and minutes',
    },
    examples: [
      ['llama-news toc', { de: 'die Abschnitte des eingebauten Artikels', en: 'the sections of the bundled article' }],
      ['llama-news toc notes.md', { de: 'die einer Datei', en: 'those of a file' }],
      ['llama-news toc --json | jq .words', { de: 'für andere Programme', en: 'for other programs' }],
    ],
  },
  related: {
    about: { de: 'verwandte Beiträge eines Artikels auflisten', en: 'list the related posts of an article' },
    examples: [
      ['llama-news related', { de: 'die des eingebauten Artikels', en: 'those of the bundled article' }],
      ['llama-news related -l en', { de: 'auf Englisch', en: 'in English' }],
    ],
  },
  list: {
    about: { de: 'die eingebauten Artikel auflisten', en: 'list the bundled articles' },
    examples: [
      ['llama-news list', { de: 'alle, mit Datum und Minuten', en: 'all of them, with dates and minutes' }],
      ['llama-news list --json', { de: 'für andere Programme', en: 'for other programs' }],
    ],
  },
  completion: {
    about: {
      de: 'das Skript für die Vervollständigung einer Shell ausgeben',
      en: "print the script for a shell's completion",
    },
    examples: [
      ['eval "$(llama-news completion bash)"', { de: 'gehört in ~/.bashrc', en: 'goes into ~/.bashrc' }],
      [
        'source <(llama-news completion zsh)',
        { de: 'gehört in ~/.zshrc, unter compinit', en: 'goes into ~/.zshrc, below compinit' },
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
      ['llama-news schema toc', { de: 'das der Ausgabe von toc --json', en: 'of what toc --json prints' }],
      [
        'llama-news schema config.toml',
        { de: 'das der eigenen Konfigurationsdatei', en: 'of your configuration file' },
      ],
    ],
  },
  help: { about: { de: 'Hilfe zu einem Befehl zeigen', en: 'show help for a command' }, examples: [] },
  complete: {
    about: { de: 'was an der Schreibmarke stehen kann', en: 'what may stand at the cursor of a command line' },
    examples: [],
  },
  config: {
    about: {
      de: 'die Einstellungen auflisten und woher der Wert einer jeden kommt',
      en: 'list the settings, and where the value of each comes from',
    },
    examples: [
      ['llama-news config', { de: 'alle Einstellungen und die Dateien', en: 'all settings, and the files' }],
      ['llama-news config --no-config', { de: 'wie sie ohne Dateien wären', en: 'as they would be without files' }],
    ],
  },
} satisfies Readonly<Record<string, About>>;
