import { oneOf, type Text } from '../messages/language.js';
import { wholeNumber } from '../messages/phrases.js';
import { UserError } from '../system/errors.js';
import type { Setting, Value } from './settings.js';

/** Fault in the configuration. */
export const wrong = (text: Text, cause?: unknown): UserError => new UserError(text, { exitCode: 2, cause });

const LONGEST = 40;

/** Invalid value as shown in a message. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Whether a value is valid for a setting. */
export function accepts(setting: Setting, value: unknown): value is Value {
  switch (setting.kind) {
    case 'choice':
      return typeof value === 'string' && (setting.more !== undefined || setting.choices.includes(value));
    case 'number':
      return Number.isInteger(value) && (value as number) >= setting.least && (value as number) <= setting.most;
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && setting.pattern.test(value);
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

/** Parses a setting's value from a text, such as an environment variable; undefined if it is invalid. */
export function valueIn(setting: Setting, text: string): Value | undefined {
  const value = setting.kind === 'boolean' ? BOOLEANS.get(text) : setting.kind === 'number' ? numberOf(text) : text;
  return accepts(setting, value) ? value : undefined;
}

const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** Valid values of a setting in words, as written in a file or in a text. */
export function expectedOf(setting: Setting, asText: boolean): Text {
  switch (setting.kind) {
    case 'choice':
      return oneOf(setting.choices);
    case 'number':
      return wholeNumber(setting.least, setting.most);
    case 'boolean':
      return oneOf(asText ? [...BOOLEANS.keys()] : ['true', 'false']);
    case 'text':
      return setting.expected;
    default:
      return setting satisfies never;
  }
}
