import { excerptOf } from '../article/excerpt.js';
import { sanitizeLine } from '../article/sanitize.js';
import { open, openInParts } from '../document/open.js';
import type { Opened } from '../document/opened.js';
import type { Text } from '../messages/language.js';
import { PIPED, samePrint } from '../output/print-options.js';
import type { Origin } from '../source/origin.js';
import { isUserError, OutputError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import type { OwnThemes } from './chosen-themes.js';
import type { ReadOptions } from './command-options.js';
import { withProgress } from './fetch-progress.js';
import { openAnnotated } from './open-whole.js';
import type { PrintForm } from './print-form.js';
import { lookOf } from './print-look.js';
import { sectionOf } from './section.js';

/** Articles to print, one after the other. */
interface Printing {
  readonly io: Io;
  readonly origins: readonly Origin[];
  /** Whether the command line names several articles, so that each is printed below its name. */
  readonly several: boolean;
  readonly options: ReadOptions;
  readonly ownThemes: OwnThemes;
  /** Pager that shows them in a terminal, if any. */
  readonly pager: ReadOptions['pager'];
}

/**
 * Prints articles one after the other. One of several that cannot be read is reported and does not stop the others. Returns the exit code.
 * @throws UserError if the only one cannot be read
 */
export const printArticles = (form: PrintForm, printing: Printing): Promise<number> => PRINT[form](printing);

const PRINT: Readonly<Record<PrintForm, (printing: Printing) => Promise<number>>> = {
  page: (printing) => (printing.pager === 'external' ? printIntoPager(printing) : printPages(printing)),
  json: printJson,
  accessible: speakArticles,
};

/** Prints each article; errors in reading one of several are reported. Returns the exit code. */
async function each(
  { io, origins, several }: Printing,
  print: (origin: Origin, index: number) => Promise<void>,
  tell = (text: Text): void => io.warn(text[io.language]),
): Promise<number> {
  let code = 0;
  for (const [index, origin] of origins.entries()) {
    try {
      await print(origin, index);
    } catch (error) {
      if (!several || !isUserError(error) || error instanceof OutputError) throw error;
      tell(error.text);
      code = error.exitCode;
    }
  }
  return code;
}

async function printPages(printing: Printing): Promise<number> {
  const { io, options } = printing;
  const look = await lookOf(printing, false);
  const heading = createHeadings(printing);
  return each(printing, async (origin) => {
    if (isListed(origin, options)) return printList(printing, origin, 'page', () => heading(origin));
    if (origin.printed && options.section === undefined && samePrint(look, PIPED))
      return io.write(heading(origin) + origin.printed());
    const opened = await openForPrint(io, origin, options.section);
    const { print } = await import('../output/print.js');
    io.write(heading(origin));
    await print(opened, look, io.write);
    const warning = opened.rest?.warning() ?? opened.warning;
    if (warning !== undefined) io.warn(warning[io.language]);
  });
}

/** Prints into the user's pager; errors and warnings are reported after its end. */
async function printIntoPager(printing: Printing): Promise<number> {
  const { io, origins, several, options } = printing;
  const look = await lookOf(printing, true);
  const heading = createHeadings(printing);
  const told: Text[] = [];
  const openOne = (origin: Origin): Promise<Opened> => openForPrint(io, origin, options.section);
  // The pager is not started for an article that cannot be read.
  const only = !several && origins[0] && !isListed(origins[0], options) ? await openOne(origins[0]) : undefined;
  const [{ page }, { partsOf, print }] = await Promise.all([
    import('../output/external-pager.js'),
    import('../output/print.js'),
  ]);
  let code = 0;
  await page(io, async (pager) => {
    const printOne = async (origin: Origin): Promise<void> => {
      if (pager.hasEnded()) return;
      if (isListed(origin, options))
        return printList({ ...printing, io: { ...io, write: pager.write } }, origin, 'page', () => heading(origin));
      const opened = only ?? (await openOne(origin));
      pager.write(heading(origin));
      await print(opened, look, pager.write, pager.paced(partsOf(opened)));
      const warning = opened.rest?.warning() ?? opened.warning;
      if (warning !== undefined) told.push(warning);
    };
    code = await each(printing, printOne, (text) => told.push(text));
  });
  for (const text of told) io.warn(text[io.language]);
  return code;
}

/** Creates a function that returns the heading of each of several articles: its name, as `head` and `tail` write it. */
function createHeadings({ several }: Printing): (origin: Origin) => string {
  let space = '';
  return (origin) => {
    if (!several) return '';
    const heading = `${space}==> ${nameOf(origin)} <==\n\n`;
    space = '\n';
    return heading;
  };
}

/** Name of an article on the command line: a path, an address, a slug, "stdin". */
const nameOf = ({ can, address, name }: Origin): string => sanitizeLine(can.edit ?? address ?? name);

async function printJson(printing: Printing): Promise<number> {
  const { io, several, options } = printing;
  const { printArticle } = await import('../output/article-json.js');
  let printed = 0;
  const begin = (): string => {
    printed += 1;
    if (!several) return '';
    return printed === 1 ? '[\n' : ',\n';
  };
  const code = await each(printing, async (origin) => {
    if (isListed(origin, options)) return printList(printing, origin, 'json', begin);
    const { article, annotations, section } = await openSection(io, origin, options);
    io.write(begin());
    const among = several ? { path: nameOf(origin), end: '' } : {};
    printArticle(article, section, io.write, { annotations, ...among });
  });
  if (several) io.write(printed === 0 ? '[]\n' : '\n]\n');
  return code;
}

/** Writes text for screen readers; in a terminal, it stops after each page and asks. */
async function speakArticles(printing: Printing): Promise<number> {
  const { io, origins, several, options } = printing;
  const { printSpoken, speak } = await import('../output/speech/speak.js');
  const { promptWords } = await import('../messages/accessible.js');
  const keyboard = printing.pager === 'own' ? io.keyboard() : undefined;
  const prompt = keyboard && (await import('../output/speech/line-pager.js')).openPrompt(io, keyboard);
  // A terminal would break lines within words.
  const width = () => options.width ?? (keyboard ? io.size().columns : 0);
  const heading = (origin: Origin, index: number): readonly string[] =>
    several ? [promptWords(io.language).article(index + 1, origins.length, nameOf(origin))] : [];
  try {
    return await each(printing, async (origin, index) => {
      if (prompt?.hasEnded()) return;
      if (isListed(origin, options))
        return printList(printing, origin, 'accessible', () => heading(origin, index).map(lineOf).join(''));
      const { article, annotations, section } = await openSection(io, origin, options);
      const spoken = await speak(article, origin.describe, width, annotations);
      const head = heading(origin, index).flatMap(spoken.wrapped);
      io.write(head.map(lineOf).join(''));
      if (prompt) await prompt.read(spoken, section, index + 1 < origins.length);
      else printSpoken(spoken, section, io.write);
    });
  } finally {
    prompt?.close();
  }
}

/** Whether the articles of an origin are listed, rather than one of their sections looked for. */
const isListed = (origin: Origin, { section }: ReadOptions): boolean =>
  origin.collection !== undefined && section === undefined;

/** Prints the list of a collection, after a heading that is asked for once the list is read. */
async function printList({ io, options }: Printing, { collection }: Origin, form: PrintForm, heading: () => string) {
  const { listCollection } = await import('./list-collection.js');
  if (collection) await listCollection(io, collection, options, form, heading);
}

const lineOf = (text: string): string => `${text}\n`;

/** Opens all of an article and finds the requested section. */
async function openSection(io: Io, origin: Origin, options: ReadOptions) {
  const { section: which, accessible } = options;
  const { article, annotations } = await openAnnotated(io, origin, options, accessible);
  return { article, annotations, section: which === undefined ? undefined : sectionOf(article, which) };
}

/** Opens the part of an article that is printed: all of it, or a section. */
async function openForPrint(io: Io, origin: Origin, which: string | undefined): Promise<Opened> {
  const opened = await withProgress(io, origin, (request) =>
    which === undefined ? openInParts(origin, request) : open(origin, request),
  );
  if (which === undefined) return opened;
  return { ...opened, article: excerptOf(opened.article, sectionOf(opened.article, which)) };
}
