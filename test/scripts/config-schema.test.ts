import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../scripts/config-schema.js';
import { checkedLayer } from '../../src/config/layers.js';
import { NAMES, settingOf } from '../../src/config/settings.js';
import { isUserError } from '../../src/system/errors.js';
import { valuesOf } from '../config/values.js';

const FILES = { user: 'config', project: 'project' } as const;

function accepted(kind: 'user' | 'project', data: object): boolean {
  try {
    checkedLayer(kind, '/file', data);
    return true;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return false;
  }
}

/** Mostly right entries, and wrong keys and values of every kind that TOML has. */
const entry = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...NAMES).chain((name) => fc.tuple(fc.constant(name), valuesOf(settingOf(name)))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.oneof(fc.constantFrom(...NAMES, 'witdh', 'Theme', '__proto__', 'constructor', 'toString', ''), fc.string()),
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

  test('accepts what the program accepts, and nothing else', () => {
    const validate = new Ajv({ strict: true }).compile(schema);
    let right = 0;
    const configuration = fc.uniqueArray(entry, { maxLength: 5, selector: ([name]) => name });
    fc.assert(
      fc.property(configuration, (entries) => {
        const data = parse(stringify(Object.fromEntries(entries)));
        const is = accepted(kind, data);
        right += Number(is);
        expect(validate(data), JSON.stringify(data)).toBe(is);
      }),
      { numRuns: 1000 },
    );
    expect(right).toBeGreaterThan(200);
    expect(right).toBeLessThan(900);
  });
});
