import type { Binding } from './binding.js';
import { READING_KEYS } from './reading-keys.js';

/** Actions of the text by their names in the configuration, "next-heading", with their default keys. */
export const ACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  READING_KEYS.map((binding) => [actionOf(binding), binding.keys]),
);

/** Name of a binding's command in the configuration. */
export function actionOf({ command }: Binding): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
