import type { Io } from '../system/io.js';
import type { ConfigFiles } from './files.js';
import { environmentLayer, fileLayer, type Layer, type Source } from './layers.js';
import { NAMES, type Setting, type SettingName, settingOf, type Value } from './settings.js';

/** A setting as it is for a run, where no flag says otherwise; without a value where what holds is no single one. */
export interface Resolved {
  readonly name: SettingName;
  readonly setting: Setting;
  readonly value?: Value | undefined;
  readonly source: Source;
}

/**
 * Every setting: the environment before the project's file before the user's before the default.
 * @throws UserError at what is wrong in any of them, also where another one decides
 */
export async function resolveSettings(env: Io['env'], { user, project }: ConfigFiles): Promise<readonly Resolved[]> {
  const files: Layer[] = [];
  if (project !== undefined) files.push(await fileLayer('project', project));
  if (user?.exists) files.push(await fileLayer('user', user.path));
  return combine(env, environmentLayer(env), files);
}

/** Every setting by the environment and by the layers of files, the stronger one first. */
export const combine = (env: Io['env'], environment: Layer, files: readonly Layer[]): readonly Resolved[] =>
  NAMES.map((name) => {
    const setting = settingOf(name);
    const decider = setting.decidedBy?.(env);
    // The default leaves it to that variable.
    const convention =
      decider === undefined ? undefined : fromDefault(setting, { kind: 'environment', variable: decider });
    const found = environment.get(name) ?? convention ?? files.find((layer) => layer.has(name))?.get(name);
    return { name, setting, ...(found ?? fromDefault(setting, { kind: 'default' })) };
  });

const fromDefault = (setting: Setting, source: Source) => ({ value: setting.default, source });
