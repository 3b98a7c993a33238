import { wholeNumber } from '../messages/config-words.js';
import { oneOf, type Text } from '../messages/language.js';
import type { Setting, Value } from './settings.js';

/** Whether a value is one of a setting's. */
export function accepts(setting: Setting, value: unknown): value is Value {
  switch (setting.kind) {
    case 'choice':
      return typeof value === 'string' && setting.choices.includes(value);
    case 'number':
      return Number.isInteger(value) && (value as number) >= setting.least && (value as number) <= setting.most;
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return setting satisfies never;
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['yes', true],
  ['on', true],
  ['0', false],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/** The value of a setting that a text means, as in an environment variable; undefined if none. */
export function valueIn(setting: Setting, text: string): Value | undefined {
  const value = setting.kind === 'boolean' ? BOOLEANS.get(text) : setting.kind === 'number' ? numberOf(text) : text;
  return accepts(setting, value) ? value : undefined;
}

const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** The values of a setting in words, as a file or as a text has them. */
export function expectedOf(setting: Setting, asText: boolean): Text {
  switch (setting.kind) {
    case 'choice':
      return oneOf(setting.choices);
    case 'number':
      return wholeNumber(setting.least, setting.most);
    case 'boolean':
      return oneOf(asText ? [...BOOLEANS.keys()] : ['true', 'false']);
    default:
      return setting satisfies never;
  }
}
