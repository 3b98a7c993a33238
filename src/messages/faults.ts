import type { Text } from './language.js';

/*
 * What goes wrong, in one line: "Cannot …: expected …, got …".
 */

/** A text as it was given; one that is empty shows, too. */
const given = (text: string): string => text || '""';

const unreadable = (name: string, { de, en }: Text): Text => ({
  de: `${given(name)} lässt sich nicht lesen: ${de}`,
  en: `Cannot read ${given(name)}: ${en}`,
});

const unusable = (what: string, { de, en }: Text): Text => ({
  de: `${what} lässt sich nicht verwenden: ${de}`,
  en: `Cannot use ${what}: ${en}`,
});

/** How to go on after a wrong name: the one that was probably meant, or where the right ones stand. */
const goOn = (near: string | undefined, help: string): Text =>
  near === undefined
    ? { de: `alle zeigt ${help}`, en: `${help} shows them all` }
    : { de: `gemeint ist vielleicht ${near}`, en: `did you mean ${near}?` };

export const faults = {
  noSource: (name: string): Text =>
    unreadable(name, {
      de: 'erwartet wird ein eingebauter Artikel (siehe llama-news list), eine Datei oder -; so heißt keines davon',
      en: 'expected a bundled article (see llama-news list), a file or -, got a name that is none of them',
    }),
  webPage: (address: string): Text =>
    unreadable(address, {
      de: 'erwartet wird ein eingebauter Artikel, eine Datei oder -, das ist eine Webseite, und die werden noch nicht gelesen; als Markdown gespeichert lässt sie sich öffnen oder in llama-news read - leiten',
      en: 'expected a bundled article, a file or -, got a web page, and those are not read yet; save it as Markdown and open that, or pipe it into llama-news read -',
    }),
  folder: (name: string): Text =>
    unreadable(name, { de: 'erwartet wird eine Datei, das ist ein Ordner', en: 'expected a file, got a folder' }),
  notAllowed: (name: string): Text =>
    unreadable(name, {
      de: 'erwartet wird eine lesbare Datei, für diese fehlt die Berechtigung',
      en: 'expected a readable file, got one without permission to read it',
    }),
  notText: (name: string): Text =>
    unreadable(name, { de: 'erwartet wird Text, das ist eine Binärdatei', en: 'expected text, got a binary file' }),
  /** @param reason the system's code */
  unreadable: (name: string, reason: string): Text => unreadable(name, { de: reason, en: reason }),
  noInput: unreadable('stdin', {
    de: 'erwartet wird Text aus einer Pipe oder Datei, das ist ein Terminal',
    en: 'expected text from a pipe or a file, got a terminal',
  }),
  /** @param code what the YAML library calls the problem */
  frontMatter: (name: string, line: number, code: string): Text => ({
    de: `Der Vorspann von ${name} lässt sich nicht lesen: erwartet wird YAML, in Zeile ${line} ist es keines (${code})`,
    en: `Cannot read the front matter of ${name}: expected YAML, got a fault in line ${line} (${code})`,
  }),
  tooMuch: (name: string): Text => ({
    de: `Das Markdown von ${name} lässt sich nicht lesen: erwartet wird Text, mit dem ein Parser fertig wird, dieser ist zu viel oder zu tief geschachtelt; gezeigt wird der Quelltext`,
    en: `Cannot read the Markdown of ${name}: expected text that a parser gets through, got too much or too deep a structure; its source is shown`,
  }),
  noRelated: (name: string): Text => ({
    de: `${name} nennt keine verwandten Beiträge`,
    en: `${name} names no related posts`,
  }),
  severalSections: (which: string, count: number, names: string): Text => ({
    de: `Der Abschnitt ist nicht eindeutig: „${which}“ passt auf ${count} Überschriften: ${names}`,
    en: `Cannot choose a section: "${which}" matches ${count} headings: ${names}`,
  }),
  noSection: (which: string, names: string): Text => ({
    de: `Den Abschnitt „${which}“ gibt es nicht: erwartet wird eine Nummer, ein Kürzel oder Wörter einer Überschrift; ${
      names === '' ? 'der Artikel hat keine Überschriften' : `am nächsten kommen: ${names}`
    }`,
    en: `Cannot find section "${which}": expected a number, a slug or words of a heading; ${
      names === '' ? 'the article has no headings' : `the nearest headings are: ${names}`
    }`,
  }),
  /** @param reason the system's code */
  unwritable: (reason: string): Text => {
    const [de, en] = reason === 'ENOSPC' ? ['der Platz reicht nicht', 'no space is left'] : [reason, reason];
    return {
      de: `Auf die Standardausgabe lässt sich nicht schreiben: ${de}`,
      en: `Cannot write to standard output: ${en}`,
    };
  },
  notPaged: {
    de: '--watch lässt sich nicht verwenden: erwartet wird der eigene Pager in einem Terminal, hier wird gedruckt',
    en: 'Cannot use --watch: expected the own pager in a terminal, got printing',
  },
  noPager: (command: string): Text => ({
    de: `Der Pager ${command} lässt sich nicht starten: erwartet wird ein Programm, das es gibt; PAGER oder LLAMA_NEWS_PAGER nennt es`,
    en: `Cannot start the pager ${command}: expected a program that exists; PAGER or LLAMA_NEWS_PAGER names it`,
  }),
  unknownCommand: (name: string, near: string | undefined): Text => {
    const { de, en } = goOn(near, 'llama-news --help');
    return {
      de: `${given(name)} lässt sich nicht ausführen: erwartet wird ein Befehl, so heißt keiner; ${de}`,
      en: `Cannot run ${given(name)}: expected a command, got an unknown one; ${en}`,
    };
  },
  unknownSchema: (name: string, names: Text, near: string | undefined): Text => ({
    de: `Unbekanntes Schema: ${given(name)}; ${near === undefined ? `es gibt ${names.de}` : `gemeint ist vielleicht ${near}`}`,
    en: `Unknown schema: ${given(name)}; ${near === undefined ? `expected ${names.en}` : `did you mean ${near}?`}`,
  }),
  fileAsCommand: (name: string): Text => ({
    de: `${name} lässt sich nicht ausführen: erwartet wird ein Befehl, das ist eine Datei; llama-news read ${name} öffnet sie`,
    en: `Cannot run ${name}: expected a command, got a file; llama-news read ${name} opens it`,
  }),
  articleAsCommand: (slug: string): Text => ({
    de: `${slug} lässt sich nicht ausführen: erwartet wird ein Befehl, das ist ein eingebauter Artikel; llama-news read ${slug} öffnet ihn`,
    en: `Cannot run ${slug}: expected a command, got a bundled article; llama-news read ${slug} opens it`,
  }),
  /**
   * @param owner the command whose option it is
   * @param line the command line that was probably meant
   */
  optionOfCommand: (flag: string, command: string, owner: string, line: string): Text =>
    unusable(flag, {
      de: `erwartet wird eine Option von ${command}, das ist eine von ${owner}; gemeint ist vielleicht ${line}`,
      en: `expected an option of ${command}, got one of ${owner}; did you mean ${line}?`,
    }),
  unknownOption: (flag: string, near: string | undefined, command: string): Text => {
    const { de, en } = goOn(near, `${command} --help`);
    return unusable(flag, {
      de: `erwartet wird eine Option von ${command}, so heißt keine; ${de}`,
      en: `expected an option of ${command}, got an unknown one; ${en}`,
    });
  },
  /** @param got undefined where nothing was given */
  wrongValue: (flag: string, expected: Text, got: string | undefined): Text =>
    unusable(flag, {
      de: `erwartet wird ${expected.de}, angegeben ist ${got === undefined ? 'nichts' : given(got)}`,
      en: `expected ${expected.en}, got ${got === undefined ? 'nothing' : given(got)}`,
    }),
  missingArgument: (command: string, argument: Text): Text => ({
    de: `${command} lässt sich nicht ausführen: erwartet wird ${argument.de}, angegeben ist nichts`,
    en: `Cannot run ${command}: expected ${argument.en}, got nothing`,
  }),
  /** @param most 0 or 1 */
  tooManyArguments: (command: string, most: number, got: readonly string[]): Text => ({
    de: `${command} lässt sich nicht ausführen: erwartet wird ${most === 0 ? 'kein' : 'höchstens ein'} Argument, angegeben ist ${got.join(' ')}`,
    en: `Cannot run ${command}: expected ${most === 0 ? 'no argument' : 'one argument at most'}, got ${got.join(' ')}`,
  }),
  /** An error that is no fault of the reader's. */
  bug: (problem: string): Text => ({
    de: `Interner Fehler: ${problem}; --debug zeigt mehr`,
    en: `Internal error: ${problem}; --debug shows more`,
  }),
} satisfies Readonly<Record<string, Text | ((...given: never) => Text)>>;
