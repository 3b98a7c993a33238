import { PROJECT_TABLES, TABLE_NAMES, type TableName, tableOf } from '../src/config/config-tables.js';
import { NAMES, PROJECT_NAMES, type Setting, type SettingName, settingOf } from '../src/config/settings.js';
import { DEFAULT_KEYS } from '../src/reader/keys/default-keys.js';
import { SPELLINGS } from '../src/reader/keys/key-spelling.js';
import { ATTRIBUTES, ROLES } from '../src/style/own-theme.js';
import { COLOR_NAMES, THEMES } from '../src/style/theme.js';
import { ROLE_TEXTS } from './roles.js';

/** JSON schema (draft 7, which editors support) of a configuration file, the user's or a project's. */
export const configSchema = (kind: 'user' | 'project') => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `urn:llama-news:schema:${kind === 'user' ? 'config' : 'project'}.toml`,
  title: kind === 'user' ? 'Configuration of llama-news' : 'Configuration of llama-news for a project',
  type: 'object',
  additionalProperties: false,
  properties: {
    ...Object.fromEntries((kind === 'user' ? NAMES : PROJECT_NAMES).map(propertyOf)),
    ...Object.fromEntries((kind === 'user' ? TABLE_NAMES : PROJECT_TABLES).map(tablePropertyOf)),
  },
  definitions: {
    ...(kind === 'user' ? { key: { type: 'string', pattern: keyPattern() } } : {}),
    style: { type: 'string', pattern: stylePattern() },
  },
});

const tablePropertyOf = (name: TableName) => [
  name,
  { description: tableOf(name).description.en, type: 'object', ...TABLE_SHAPES[name] },
];

const inAnyCase = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replace('^', '\\^');

/** Pattern of the spellings of keys that the program reads. */
function keyPattern(): string {
  const control = `(?:(?:${['ctrl', 'control', 'c'].map(inAnyCase).join('|')})[-+]|\\^)[A-Za-z]`;
  const named = [...Object.values(SPELLINGS).flat().map(inAnyCase), control].join('|');
  const typed = '(?!<?(?:[A-Za-z]-.|[fF]\\d\\d?)>?$)[\\p{L}\\p{P}\\p{S}][\\p{L}\\p{N}\\p{P}\\p{S}]{0,3}';
  return `^(?:${named}|<(?:${named})>|${typed})$`;
}

const KEY = { $ref: '#/definitions/key' };

/** Pattern of the styles of roles that the program reads. */
function stylePattern(): string {
  const attribute = ATTRIBUTES.join('|');
  const color = `#(?:[\\da-fA-F]{3}){1,2}|${COLOR_NAMES.join('|')}`;
  const part = `(?:not\\s+)?(?:${attribute})|(?:on\\s+)?(?:${color})|plain`;
  return `^\\s*(?:${part})(?:\\s+(?:${part}))*\\s*$`;
}

const STYLE = { $ref: '#/definitions/style' };

/** Schemas of the entries of tables. */
const TABLE_SHAPES: Readonly<Record<TableName, object>> = {
  keys: {
    additionalProperties: false,
    properties: Object.fromEntries(
      [...DEFAULT_KEYS].map(([action, keys]) => [
        action,
        { anyOf: [KEY, { type: 'array', items: KEY }], default: keys },
      ]),
    ),
  },
  themes: {
    propertyNames: { pattern: '^(?!auto$|mono$)[\\p{L}\\p{N}_-]{1,30}$' },
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      properties: {
        base: { description: 'theme below this one', enum: THEMES },
        ...Object.fromEntries(
          [...ROLES].map(([name, role]) => [name, { description: ROLE_TEXTS[role], allOf: [STYLE] }]),
        ),
      },
    },
  },
};

function propertyOf(name: SettingName) {
  const setting = settingOf(name);
  const { description, default: value } = setting;
  return [
    name,
    { description: description.en, ...shapeOf(setting), ...(value === undefined ? {} : { default: value }) },
  ];
}

function shapeOf(setting: Setting) {
  switch (setting.kind) {
    case 'choice':
      return setting.more ? { type: 'string', examples: setting.choices } : { enum: setting.choices };
    case 'number':
      return { type: 'integer', minimum: setting.least, maximum: setting.most };
    case 'boolean':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string', pattern: setting.pattern.source };
    default:
      return setting satisfies never;
  }
}
