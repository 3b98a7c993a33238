import type { Text } from './language.js';
import { about, given, help, helpAmong } from './phrases.js';

/*
 * Error messages of one line: the file, option or word in question, the fault, and a remedy in parentheses.
 */

export const faults = {
  noSource: (name: string, near?: string): Text => {
    const { de, en } = help(near, {
      de: 'llama-news list zeigt die Artikel',
      en: 'llama-news list shows the articles',
    });
    return about(name, { de: `Datei oder Artikel nicht gefunden ${de}`, en: `no such file or article ${en}` });
  },
  /** @param readme file in it that says what it holds */
  folder: (name: string, readme?: string): Text => {
    const { de, en } = readme === undefined ? { de: '', en: '' } : help(readme, { de: '', en: '' });
    return about(name, { de: `ein Ordner, keine Datei ${de}`.trim(), en: `a folder, not a file ${en}`.trim() });
  },
  noArticles: (name: string): Text =>
    about(name, { de: 'keine Markdown-Dateien in diesem Ordner', en: 'no Markdown files in this folder' }),
  /** @param count number of files */
  notRead: (count: number): Text => ({
    de: `${count} ${count === 1 ? 'Datei' : 'Dateien'} nicht lesbar oder zu groß`,
    en: `${count} ${count === 1 ? 'file' : 'files'} could not be read, or ${count === 1 ? 'is' : 'are'} too large`,
  }),
  notRegular: (name: string): Text => about(name, { de: 'keine reguläre Datei', en: 'not a regular file' }),
  notAllowed: (name: string): Text => about(name, { de: 'keine Leseberechtigung', en: 'permission denied' }),
  notText: (name: string): Text =>
    about(name, { de: 'binär; --type text zeigt die Datei trotzdem', en: 'binary; --type text shows it anyway' }),
  gzipped: (name: string): Text =>
    about(name, {
      de: 'mit gzip komprimiert (Abhilfe: zcat … | llama-news, oder curl --compressed … | llama-news)',
      en: 'compressed with gzip (try: zcat … | llama-news, or curl --compressed … | llama-news)',
    }),
  tooLarge: (name: string): Text => about(name, { de: 'größer als 512 MB', en: 'larger than 512 MB' }),
  pageTooLarge: (name: string): Text =>
    about(name, { de: 'eine Webseite von über 32 MB', en: 'a web page larger than 32 MB' }),
  pageArchive: (name: string): Text =>
    about(name, {
      de: 'ein Archiv einer Webseite (MHTML); speichern Sie die Seite als HTML',
      en: 'an archive of a web page (MHTML); save the page as HTML',
    }),
  /** @param reason code of the system error */
  unreadable: (name: string, reason: string): Text =>
    about(name, { de: `nicht lesbar (${reason})`, en: `cannot be read (${reason})` }),
  noInput: {
    de: 'Keine Eingabe: - liest aus einer Pipe oder einer Datei, nicht vom Terminal',
    en: 'No input: - reads from a pipe or a file, not from the terminal',
  },
  inputNotRead: {
    de: 'Standardeingabe nicht gelesen (geben Sie - als Quelle an)',
    en: 'Standard input is not read (give - as the source to read it)',
  },
  /** @param format notation of the front matter, such as YAML */
  frontMatter: (name: string, format: string, line: number): Text =>
    about(name, {
      de: `Vorspann übergangen, ungültiges ${format} in Zeile ${line}`,
      en: `front matter ignored, invalid ${format} in line ${line}`,
    }),
  frontMatterTooLarge: (name: string): Text =>
    about(name, { de: 'Vorspann übergangen, zu umfangreich', en: 'front matter ignored, too large' }),
  frontMatterAlone: (name: string): Text =>
    about(name, { de: 'leerer Vorspann, kein Text', en: 'empty front matter, no text' }),
  tooMuch: (name: string): Text =>
    about(name, {
      de: 'als Markdown zu umfangreich oder zu tief verschachtelt; gezeigt wird der Quelltext',
      en: 'too large or too deeply nested as Markdown; its source is shown',
    }),
  /** @param limit memory that Node allows, in MB */
  outOfMemory: (limit: number): Text => ({
    de: `Zu wenig Speicher: Node lässt nur ${limit} MB zu (mehr mit NODE_OPTIONS=--max-old-space-size=${2 * limit})`,
    en: `Out of memory: Node allows only ${limit} MB (NODE_OPTIONS=--max-old-space-size=${2 * limit} allows more)`,
  }),
  noRelated: (name: string): Text => ({
    de: `${name} nennt keine verwandten Beiträge`,
    en: `${name} lists no related posts`,
  }),
  severalSections: (which: string, count: number, names: string): Text => ({
    de: `„${which}“ passt auf ${count} Überschriften: ${names}`,
    en: `"${which}" matches ${count} headings: ${names}`,
  }),
  /** @param names similar headings; empty if there are none */
  noSection: (which: string, names: string): Text => ({
    de: `Abschnitt „${which}“ nicht gefunden${
      names === '' ? ' (llama-news toc listet die Abschnitte auf)' : `; am nächsten kommen: ${names}`
    }`,
    en: `No section "${which}"${names === '' ? ' (llama-news toc lists the sections)' : `; the closest headings are: ${names}`}`,
  }),
  noSections: (which: string): Text => ({
    de: `Abschnitt „${which}“ nicht gefunden: Der Artikel hat keine Überschriften`,
    en: `No section "${which}": the article has no headings`,
  }),
  sectionOfSeveral: {
    de: '--section gilt nur für einen einzigen Artikel',
    en: '--section works only with a single article',
  },
  /** @param reason code of the system error */
  unwritable: (reason: string): Text => {
    const [de, en] = reason === 'ENOSPC' ? ['kein Speicherplatz mehr', 'no space left'] : [reason, reason];
    return {
      de: `Schreiben auf die Standardausgabe nicht möglich: ${de}`,
      en: `Cannot write to standard output: ${en}`,
    };
  },
  notPaged: (option: string): Text => ({
    de: `${option} gilt nur, wenn der Artikel im Terminal geöffnet wird; hier wird er nur ausgegeben`,
    en: `${option} works only in the reader; here the article is only printed`,
  }),
  noPager: (command: string): Text => ({
    de: `Der Pager ${command} lässt sich nicht starten (PAGER oder LLAMA_NEWS_PAGER legt das Programm fest)`,
    en: `Cannot start the pager ${command} (PAGER or LLAMA_NEWS_PAGER names the program)`,
  }),
  unknownCommand: (name: string, near: string | undefined): Text => {
    const { de, en } = help(near, {
      de: 'llama-news --help zeigt alle Befehle',
      en: 'llama-news --help lists the commands',
    });
    return { de: `Unbekannter Befehl „${name}“ ${de}`, en: `Unknown command: ${given(name)} ${en}` };
  },
  unknownSchema: (name: string, names: Text, near: string | undefined): Text => {
    const { de, en } = helpAmong(near, names);
    return { de: `Unbekanntes Schema „${name}“ ${de}`, en: `Unknown schema: ${given(name)} ${en}` };
  },
  /**
   * @param owner command that has the option
   * @param line command line that was probably meant
   */
  optionOfCommand: (flag: string, command: string, owner: string, line: string): Text => ({
    de: `${flag} ist eine Option von ${owner}, nicht von ${command} (meinten Sie ${line}?)`,
    en: `${flag} is an option of ${owner}, not of ${command} (did you mean ${line}?)`,
  }),
  unknownOption: (flag: string, near: string | undefined, command: string): Text => {
    const { de, en } = help(near, {
      de: `${command} --help zeigt alle Optionen`,
      en: `${command} --help lists the options`,
    });
    return { de: `Unbekannte Option „${flag}“ ${de}`, en: `Unknown option: ${flag} ${en}` };
  },
  eitherOr: (flag: string, other: string): Text => ({
    de: `Entweder ${flag} oder ${other}, nicht beides`,
    en: `Use either ${flag} or ${other}, not both`,
  }),
  /** @param got given value; undefined if missing */
  wrongValue: (flag: string, expected: Text, got: string | undefined): Text => ({
    de: `${flag} verlangt ${expected.de}${got === undefined ? '' : `, nicht ${given(got)}`}`,
    en: `${flag} takes ${expected.en}${got === undefined ? '' : `, not ${given(got)}`}`,
  }),
  /**
   * @param request request for the value as a sentence: "Name a shell"
   * @param got given value; undefined if missing
   */
  wrongArgument: (request: Text, expected: Text, got: string | undefined): Text => ({
    de: `${request.de}: ${expected.de}${got === undefined ? '' : `, nicht ${given(got)}`}`,
    en: `${request.en}: ${expected.en}${got === undefined ? '' : `, not ${given(got)}`}`,
  }),
  /** @param most 0 or 1 */
  tooManyArguments: (command: string, most: number, got: readonly string[]): Text => ({
    de: `Zu viele Argumente für ${command}: ${got.join(' ')} (${most === 0 ? 'keines' : 'höchstens eines'} erlaubt)`,
    en: `Too many arguments for ${command}: ${got.join(' ')} (${most === 0 ? 'none' : 'at most one'} allowed)`,
  }),
  /** Error that is not the user's fault. */
  bug: (problem: string): Text => ({
    de: `Interner Fehler: ${problem} (mehr zeigt --debug)`,
    en: `Internal error: ${problem} (--debug shows more)`,
  }),
} satisfies Readonly<Record<string, Text | ((...given: never) => Text)>>;
