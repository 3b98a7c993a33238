import { NAMES, PROJECT_NAMES, type Setting, type SettingName, settingOf } from '../src/config/settings.js';

/** JSON schema (draft 7, which editors support) of a configuration file, the user's or a project's. */
export const configSchema = (kind: 'user' | 'project') => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `urn:llama-news:schema:${kind === 'user' ? 'config' : 'project'}.toml`,
  title: kind === 'user' ? 'Configuration of llama-news' : 'Configuration of llama-news for a project',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries((kind === 'user' ? NAMES : PROJECT_NAMES).map(propertyOf)),
});

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
      return { enum: setting.choices };
    case 'number':
      return { type: 'integer', minimum: setting.least, maximum: setting.most };
    case 'boolean':
      return { type: 'boolean' };
    default:
      return setting satisfies never;
  }
}
