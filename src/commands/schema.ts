import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../messages/faults.js';
import { oneOf } from '../messages/language.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { ROOT } from '../system/package-root.js';
import { nearest } from '../system/suggest.js';

/** The JSON schemas: of the output of commands, then of the configuration files. */
export const SCHEMAS = [
  'read',
  'toc',
  'related',
  'list',
  'folder',
  'library',
  'export',
  'notes',
  'config',
  'config.toml',
  'project.toml',
] as const;

/**
 * Prints a JSON schema.
 * @throws UserError if there is none of that name
 */
export async function schema(io: Io, name: string): Promise<number> {
  if (!SCHEMAS.some((known) => known === name))
    throw new UserError(faults.unknownSchema(name, oneOf(SCHEMAS), nearest(name, SCHEMAS)), { exitCode: 2 });
  io.write(readFileSync(join(ROOT, 'dist', 'schemas', `${name}.json`), 'utf8'));
  return 0;
}
