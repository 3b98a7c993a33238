import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../scripts/config-schema.js';
import { checkedLayer } from '../../src/config/layers.js';
import { NAMES, settingOf } from '../../src/config/settings.js';
import { DEFAULT_KEYS } from '../../src/reader/keys/default-keys.js';
import { isUserError } from '../../src/system/errors.js';
import { valuesOf } from '../config/values.js';

const FILES = { user: 'config', project: 'project' } as const;

async function accepted(kind: 'user' | 'project', data: object): Promise<boolean> {
  try {
    await checkedLayer(kind, '/file', data);
    return true;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return false;
  }
}

/** Whether no action has a key by default that a text is, begins or continues. */
const isFree = (text: string): boolean =>
  ![...DEFAULT_KEYS.values()].flat().some((taken) => taken.startsWith(text) || text.startsWith(taken));

/** Mostly right tables of keys, in which no action has a key that another has by default. */
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('w', 'X', '!x', 'F5', 'f12', '<C-x>', '^x', 'Ctrl-A', 'C+a', 'ä') },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.string().filter(isFree),
      fc.constantFrom('F13', '<F0>', 'M-x', '<a-x>', '', 'zzzzz', '5', '20G', 7),
    ),
  },
);
const keys = fc.dictionary(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('reload') },
    { weight: 1, arbitrary: fc.constantFrom('Reload', '') },
  ),
  fc.oneof(key, fc.array(key, { maxLength: 3 })),
  { maxKeys: 2 },
);

/** Mostly right themes. */
const style = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('red', ' bold  on #0af', 'not dim', 'plain #FFAA00', 'black on bright-yellow'),
  },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('', 'on', 'not red', 'on bold', '#12', 'Red', 7)) },
);
const theme = fc.dictionary(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('link', 'code-block', 'page') },
    { weight: 1, arbitrary: fc.constantFrom('base', 'codeBlock', 'constructor') },
  ),
  fc.oneof({ weight: 9, arbitrary: style }, { weight: 1, arbitrary: fc.constantFrom('dark', 'auto') }),
  { maxKeys: 2 },
);
const own = fc.dictionary(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('mine', 'dark', 'Übung_2', 'a-b') },
    { weight: 1, arbitrary: fc.constantFrom('auto', 'mono', '', 'my own', 'x'.repeat(31)) },
  ),
  fc.oneof({ weight: 9, arbitrary: theme }, { weight: 1, arbitrary: fc.constantFrom(1, 'dark', []) }),
  { maxKeys: 2 },
);

/** Mostly right entries, and wrong keys and values of every kind that TOML has. */
const entry = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...NAMES).chain((name) => fc.tuple(fc.constant(name), valuesOf(settingOf(name)))),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('keys'), keys) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('themes'), own) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.oneof(
        fc.constantFrom(...NAMES, 'keys', 'witdh', 'Theme', '__proto__', 'constructor', 'toString', ''),
        fc.string(),
      ),
      fc.oneof(
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.constantFrom(-1, 0.5, 10_000, 70, 1e300, 'de', 'none', 'true', '70'),
        fc.array(fc.boolean()),
        fc.constant({ auto: true }),
        fc.constant(new Date(0)),
      ),
    ),
  },
);

describe.each(['user', 'project'] as const)('the schema of the %s file', (kind) => {
  const schema = configSchema(kind);

  test('is shipped', () => {
    expect(JSON.parse(readFileSync(`dist/schemas/${FILES[kind]}.toml.json`, 'utf8'))).toEqual(schema);
  });

  test('accepts what the program accepts, and nothing else', async () => {
    const validate = new Ajv({ strict: true }).compile(schema);
    let right = 0;
    const configuration = fc.uniqueArray(entry, { maxLength: 5, selector: ([name]) => name });
    await fc.assert(
      fc.asyncProperty(configuration, async (entries) => {
        const data = parse(stringify(Object.fromEntries(entries)));
        const is = await accepted(kind, data);
        right += Number(is);
        // A date would count as an object, but JSON has none.
        const values = Object.entries(data).map(([name, value]) => [name, value instanceof Date ? null : value]);
        expect(validate(Object.fromEntries(values)), JSON.stringify(data)).toBe(is);
      }),
      { numRuns: 1000 },
    );
    expect(right).toBeGreaterThan(200);
    expect(right).toBeLessThan(900);
  });
});
