import { expectedOf } from '../../src/config/check.js';
import { NAMES, settingOf } from '../../src/config/settings.js';
import { settingMeaning, type Terms, VARIABLES, variableMeaning } from '../../src/messages/manual.js';

/** Keys of configuration files. */
export const CONFIGURATION: Terms = NAMES.map((name) => {
  const setting = settingOf(name);
  const byDefault = setting.otherwise?.en ?? String(setting.default);
  return [name, settingMeaning(expectedOf(setting, false).en, setting.description.en, byDefault, setting.harmless)];
});

/** Environment variables, those of settings first. */
export const ENVIRONMENT: Terms = [
  ...NAMES.map((name): Terms[number] => {
    const setting = settingOf(name);
    return [setting.variable, variableMeaning(name, expectedOf(setting, true).en)];
  }),
  ...VARIABLES,
];
