import type { Language, Text } from '../messages/language.js';

/** Table of a configuration file, `[name]`, with entries that are checked one by one and then together. */
export interface Table<Value> {
  /** Names of the entries; undefined where users choose them. */
  readonly names?: readonly string[];
  /** Values of the entries that no file has. */
  readonly defaults: ReadonlyMap<string, Value>;
  /**
   * Checks the value of an entry.
   * @param name name of the entry with that of the table, "keys.quit"
   * @throws UserError if it is invalid
   */
  read(name: string, value: unknown, file: string): Value;
  /**
   * Checks the entries of a file together with the defaults.
   * @throws UserError if they contradict each other
   */
  check?(entries: ReadonlyMap<string, Value>, file: string): void;
  /** Value as a line of a listing. */
  describe(value: Value, language: Language): string;
}

/** Table that is loaded when a file has it, or all are listed. */
interface LazyTable {
  readonly description: Text;
  /** Whether a project's file may have it, because it neither starts a program nor writes nor deceives. */
  readonly harmless: boolean;
  readonly load: () => Promise<Table<unknown>>;
}

const TABLES = {
  keys: {
    description: { de: 'Tasten der Leseansicht', en: 'keys of the reader' },
    // A project's keys would not do what the user expects of them, such as starting an editor.
    harmless: false,
    load: async () => (await import('./key-table.js')).KEYS,
  },
  themes: {
    description: { de: 'eigene Farbschemata', en: 'themes of your own' },
    harmless: true,
    load: async () => (await import('./theme-table.js')).OWN_THEMES,
  },
} as const satisfies Readonly<Record<string, LazyTable>>;

export type TableName = keyof typeof TABLES;

/** Value of an entry of a table. */
export type EntryOf<Name extends TableName> = ReturnType<Awaited<ReturnType<(typeof TABLES)[Name]['load']>>['read']>;

/** Names of all tables, in the order of listings. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Returns the table with a name. */
export const tableOf = (name: TableName): LazyTable => TABLES[name];

/** Names of the tables that a project's file may have. */
export const PROJECT_TABLES: readonly TableName[] = TABLE_NAMES.filter((name) => tableOf(name).harmless);
