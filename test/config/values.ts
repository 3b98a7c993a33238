import fc from 'fast-check';
import type { Setting, Value } from '../../src/config/settings.js';

/** Values that a setting may have. */
export function valuesOf(setting: Setting): fc.Arbitrary<Value> {
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...setting.choices);
    case 'number':
      return fc.integer({ min: setting.least, max: setting.most });
    case 'boolean':
      return fc.boolean();
    case 'text':
      return fc.stringMatching(setting.pattern);
    default:
      return setting satisfies never;
  }
}
