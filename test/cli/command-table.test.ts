import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.js';
import { defaultsOf } from '../../src/cli/quick-start.js';
import { NAMES, settingOf } from '../../src/config/settings.js';

/** Default options that are settings, too. */
const shared = COMMANDS.flatMap((spec) =>
  Object.entries(defaultsOf(spec)).flatMap(([option, value]) => {
    const name = NAMES.find((known) => known === option);
    return name ? [{ command: spec.name, name, value }] : [];
  }),
);

test.each(shared)('$command has the default that the setting $name has', ({ name, value }) => {
  expect(value).toBe(settingOf(name).default);
});

test('read has a default for each setting whose default does something', () => {
  const own = shared.filter(({ command }) => command === 'read').map(({ name }) => name);
  // Without a source, "start" is asked for only if it is set.
  const wanted = NAMES.filter((name) => name !== 'start' && settingOf(name).default);
  expect(own.toSorted()).toEqual(wanted.toSorted());
});
