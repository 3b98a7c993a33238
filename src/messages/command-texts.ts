import type { Text } from './language.js';

/** Texts of a command's help. */
export interface About {
  readonly about: Text;
  /** Command lines, each with its effect. */
  readonly examples: readonly (readonly [line: string, de: string, en: string])[];
}

export const overview: About = {
  about: {
    de: 'Artikel im Terminal lesen, mit Gliederung, Links und gemerkter Lesestelle.',
    en: 'Read articles in the terminal, with an outline, links and a remembered place.',
  },
  examples: [
    ['llama-news', 'den mitgelieferten Artikel öffnen', 'open the bundled article'],
    ['llama-news notes.md', 'eine Datei öffnen, wie mit read', 'open a file, as read does'],
    ['llama-news https://…', 'eine Webseite lesen', 'read a web page'],
    ['llama-news ~/notes', 'die Artikel eines Ordners auflisten', 'list the articles of a folder'],
    ['llama-news notes.md -s 3.2', 'mit den Optionen von read', 'with the options of read'],
    ['curl -s … | llama-news', 'die Ausgabe eines Programms lesen', 'read the output of a program'],
    ['llama-news toc', 'die Abschnitte auflisten', 'list the sections'],
    ['llama-news help read', 'alle Optionen von read', 'all options of read'],
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
      ['llama-news read -l en', 'die englische Fassung', 'the English edition'],
      ['llama-news read x.md -s 3.2', 'bei Abschnitt 3.2 anfangen', 'start at section 3.2'],
      ['llama-news read a.md b.md', 'mehrere Dateien; :n und :p wechseln', 'several files; :n and :p switch'],
      ['llama-news read --plain > article.txt', 'als reiner Text in eine Datei', 'into a file as plain text'],
      ['llama-news read --pager=external x.md', 'mit dem Programm aus PAGER', 'with the program named by PAGER'],
      ['git show HEAD:x.md | llama-news -', 'von der Standardeingabe', 'from standard input'],
      ['llama-news read --offline https://…', 'die Kopie einer Webseite', 'the copy of a web page'],
      ['llama-news read --type text x.log', 'als reiner Text, nicht Markdown', 'as plain text, not Markdown'],
      ['llama-news read -- -x.md', 'eine Datei, deren Name mit - beginnt', 'a file whose name begins with -'],
    ],
  },
  toc: {
    about: {
      de: 'die Abschnitte eines Artikels mit Wortzahl und Lesezeit auflisten',
      en: 'list the sections of an article with word counts and reading times',
    },
    examples: [
      ['llama-news toc', 'die Abschnitte des mitgelieferten Artikels', 'the sections of the bundled article'],
      ['llama-news toc notes.md', 'die Abschnitte einer Datei', 'the sections of a file'],
      ['llama-news toc --json | jq .words', 'für andere Programme', 'for other programs'],
    ],
  },
  related: {
    about: { de: 'die verwandten Beiträge eines Artikels auflisten', en: 'list the related posts of an article' },
    examples: [
      ['llama-news related', 'die Beiträge zum mitgelieferten Artikel', 'the posts related to the bundled article'],
      ['llama-news related -l en', 'auf Englisch', 'in English'],
    ],
  },
  notes: {
    about: {
      de: 'Markierungen und Notizen zu einem Artikel auflisten oder ausgeben',
      en: 'list or export the highlights and notes on an article',
    },
    examples: [
      ['llama-news notes x.md', 'alle zu einer Datei', 'those on a file'],
      ['llama-news notes --all --since 7d', 'alle der letzten sieben Tage', 'everything from the last seven days'],
      ['llama-news notes --format readwise', 'als CSV für Readwise', 'as CSV for Readwise'],
    ],
  },
  list: {
    about: { de: 'die mitgelieferten Artikel auflisten', en: 'list the bundled articles' },
    examples: [
      ['llama-news list', 'alle Artikel mit Datum und Lesezeit', 'all articles, with dates and reading times'],
      ['llama-news list --json', 'für andere Programme', 'for other programs'],
    ],
  },
  save: {
    about: { de: 'Artikel in der Bibliothek merken', en: 'keep articles in the library' },
    examples: [
      ['llama-news save https://…', 'eine Webseite als Markdown', 'a web page as Markdown'],
      ['llama-news save a.md --tag llama,ki', 'eine Datei, mit Schlagwörtern', 'a file, with tags'],
      ['llama-news save --again https://…', 'den Text neu abrufen', 'fetch the text anew'],
      ['curl -s … | llama-news save -', 'von der Standardeingabe', 'from standard input'],
    ],
  },
  tag: {
    about: { de: 'einem gemerkten Artikel Schlagwörter geben', en: 'give tags to a kept article' },
    examples: [
      ['llama-news tag nokia llama ki', 'zwei Schlagwörter', 'two tags'],
      ['llama-news tag nokia ki --remove', 'eines entfernen', 'remove one of them'],
    ],
  },
  archive: {
    about: { de: 'gemerkte Artikel als gelesen ablegen', en: 'mark kept articles as read' },
    examples: [
      ['llama-news archive nokia', 'einen Artikel ablegen', 'archive an article'],
      ['llama-news archive nokia --undo', 'wieder als ungelesen zeigen', 'make it unread again'],
    ],
  },
  remove: {
    about: { de: 'gemerkte Artikel in den Papierkorb legen', en: 'move kept articles into the bin' },
    examples: [
      ['llama-news remove nokia', 'mit Notizen und HTML', 'with its notes and HTML'],
      ['llama-news bin --restore nokia', 'aus dem Papierkorb holen', 'bring it back from the bin'],
    ],
  },
  bin: {
    about: { de: 'den Papierkorb der Bibliothek zeigen oder leeren', en: 'list or empty the bin of the library' },
    examples: [
      ['llama-news bin --restore nokia', 'einen Artikel wiederherstellen', 'bring an article back'],
      ['llama-news bin --empty', 'alles endgültig löschen', 'remove everything for good'],
    ],
  },
  edit: {
    about: { de: 'einen gemerkten Artikel im Editor öffnen', en: 'open a kept article in the editor' },
    examples: [
      ['llama-news edit nokia', 'mit dem Programm aus VISUAL oder EDITOR', 'with the program in VISUAL or EDITOR'],
      ['EDITOR=nano llama-news edit nokia', 'mit nano', 'with nano'],
    ],
  },
  library: {
    about: {
      de: 'die gemerkten Artikel öffnen oder auflisten, die neuesten zuerst',
      en: 'open or list the kept articles, the newest first',
    },
    examples: [
      ['llama-news library --unread', 'was noch zu lesen ist', 'what is still to be read'],
      ['llama-news library --tag ki --tag llama', 'was beide Schlagwörter hat', 'what has both tags'],
      ['llama-news library --search "open weights"', 'die Stellen im Text', 'the passages in the text'],
      ['llama-news library --json | jq .articles', 'für andere Programme', 'for other programs'],
    ],
  },
  import: {
    about: {
      de: 'Links anderer Programme in die Bibliothek holen: Lesezeichen, Pocket, Listen von Adressen',
      en: 'fetch the links of other programs into the library: bookmarks, Pocket, lists of addresses',
    },
    examples: [
      ['llama-news import pocket.csv', 'alles aus Pocket, mit Schlagwörtern', 'all of Pocket, with tags'],
      ['llama-news import bookmarks.html --dry-run', 'nur zeigen, was zu tun wäre', 'only show what would be done'],
      ['llama-news import urls.txt --failed rest.csv', 'was fehlt, als neue Liste', 'what is missing, as a new list'],
    ],
  },
  export: {
    about: {
      de: 'gemerkte Artikel mit Schlagwörtern und Notizen ausgeben, um sie anderswo zu verwenden',
      en: 'write kept articles with their tags and notes, for use elsewhere',
    },
    examples: [
      ['llama-news export --to ~/backup', 'alle Dateien, wie sie sind', 'all files as they are'],
      ['llama-news export --format json > all.json', 'alles in einer Datei', 'everything in one file'],
      ['llama-news export --format bookmarks', 'für Browser und Dienste', 'for browsers and services'],
      ['llama-news export llama --no-front-matter', 'ein Artikel mit seinen Notizen', 'an article with its notes'],
    ],
  },
  completion: {
    about: {
      de: 'das Vervollständigungsskript für eine Shell ausgeben',
      en: 'print the completion script for a shell',
    },
    examples: [
      ['eval "$(llama-news completion bash)"', 'gehört in ~/.bashrc', 'goes into ~/.bashrc'],
      [
        'source <(llama-news completion zsh)',
        'gehört in ~/.zshrc, nach compinit',
        'goes into ~/.zshrc, after compinit',
      ],
      [
        'llama-news completion fish | source',
        'gehört in ~/.config/fish/config.fish',
        'goes into ~/.config/fish/config.fish',
      ],
    ],
  },
  schema: {
    about: {
      de: 'das JSON-Schema einer Ausgabe oder einer Konfigurationsdatei ausgeben',
      en: 'print the JSON schema of an output or of a configuration file',
    },
    examples: [
      ['llama-news schema toc', 'das Schema von toc --json', 'the schema of toc --json'],
      [
        'llama-news schema config.toml',
        'das Schema der eigenen Konfigurationsdatei',
        'the schema of your configuration file',
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
      ['llama-news config', 'alle Einstellungen und ihre Dateien', 'all settings and their files'],
      ['llama-news config --no-config', 'die Einstellungen ohne die Dateien', 'the settings without the files'],
    ],
  },
} satisfies Readonly<Record<string, About>>;
