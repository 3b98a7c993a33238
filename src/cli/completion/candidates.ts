import type { Command } from 'commander';
import type { FileKind } from '../../source/fitting-files.js';
import type { Environment } from '../../system/environment.js';
import { namesOf } from '../command-names.js';
import { articles, sections } from './articles.js';
import { type Cursor, optionsAfter, type Slot, subcommands } from './cursor.js';

/** Word that fits at the cursor, and its meaning. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** Everything that fits at the cursor, regardless of what has been typed of it. */
export interface Candidates {
  readonly words: readonly Candidate[];
  readonly files: FileKind;
}

/** Candidates for the cursor. Options are offered only after a dash. */
export async function candidatesAt(cursor: Cursor, env: Environment): Promise<Candidates> {
  const { slots, typed, optionsAllowed } = cursor;
  if (slots.length === 0 && optionsAllowed && typed.startsWith('-')) return words(optionNames(cursor));
  const all = await Promise.all(slots.map((slot) => valuesOf(slot, cursor, env)));
  return {
    words: all.flatMap((candidates) => candidates.words),
    files: all.map(({ files }) => files).find((kind) => kind !== 'none') ?? 'none',
  };
}

const words = (list: readonly Candidate[]): Candidates => ({ words: list, files: 'none' });
const files = (kind: FileKind): Candidates => ({ words: [], files: kind });

/** Candidates for a value, by its name in the help. Values with other names are free text. */
const BY_NAME: Readonly<Record<string, (cursor: Cursor, env: Environment) => Candidates | Promise<Candidates>>> = {
  command: ({ program }) => words(commandNames(program)),
  source: async (cursor, env) => ({
    words: [...articles(langOf(cursor)), ...(await keptArticles(cursor, env))],
    files: 'markdown',
  }),
  article: async (cursor, env) => words(await keptArticles(cursor, env)),
  removed: async (cursor, env) => words(await keptArticles(cursor, env, 'removedNamed')),
  tags: async (cursor, env) => words(await tagsAfter(cursor, env)),
  which: async (cursor, env) => words(await sections(cursor.operands[0], langOf(cursor), env, libraryOf(cursor))),
  file: () => files('any'),
  folder: () => files('folders'),
};

/** Edition that the command line or the configuration asks for. */
const langOf = ({ command, given }: Cursor): string | undefined => given.get('lang') ?? command.getOptionValue('lang');

const libraryOf = ({ command, given }: Cursor): string | undefined =>
  given.get('library') ?? command.getOptionValue('library');

/** Loads the code that reads the library, which most completions do without. */
const library = () => import('../../commands/library/kept-candidates.js');

async function keptArticles(
  cursor: Cursor,
  env: Environment,
  which: 'keptNamed' | 'removedNamed' = 'keptNamed',
): Promise<readonly Candidate[]> {
  const found = await (await library())[which](env, libraryOf(cursor), cursor.typed);
  return found.map(({ slug, title }) => ({ value: slug, about: title }));
}

/** Tags after those that are typed already: "ki,llama" for "ki,l". */
async function tagsAfter(cursor: Cursor, env: Environment): Promise<readonly Candidate[]> {
  const before = /^.*,/s.exec(cursor.typed)?.[0] ?? '';
  const typed = before.split(',');
  const tags = await (await library()).keptTags(env, libraryOf(cursor));
  return tags.filter((tag) => !typed.includes(tag)).map((tag) => ({ value: before + tag, about: '' }));
}

const valuesOf = async ({ name, choices }: Slot, cursor: Cursor, env: Environment): Promise<Candidates> =>
  choices ? words(choices.map((value) => ({ value, about: '' }))) : (BY_NAME[name]?.(cursor, env) ?? words([]));

const commandNames = (program: Command): readonly Candidate[] =>
  subcommands(program).flatMap((entry) =>
    namesOf(entry).map((value) => ({ value, about: entry.summary() || entry.description() })),
  );

/** Options that are not given yet: their long names, and their short ones until a second dash is typed. */
const optionNames = ({ command, given, typed }: Cursor): readonly Candidate[] =>
  optionsAfter(command)
    .filter((option) => option.variadic || !given.has(option.attributeName()))
    .flatMap(({ long, short, description }) =>
      [long, typed.startsWith('--') ? undefined : short].flatMap((value) =>
        value === undefined ? [] : [{ value, about: description }],
      ),
    );
