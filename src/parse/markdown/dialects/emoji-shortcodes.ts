import type { Token, TokenizerExtension } from 'marked';
import { type Dialect, lastCharacter, type WriteRuns } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Names of emoji between colons, as on GitHub: `:tada:`. A name that GitHub does not know stays as it is written, and so do colons inside
 * words, times, addresses and roles (`10:30:00`, `a:b:c`, `:ref:`).
 */

const NAME = '[a-z\\d+-][a-z\\d_+-]*';
/** Character of a word or an address. */
const BESIDE = String.raw`[\w\u00C0-\u024F\u0370-\u1FFF/]`;
const SHORTCODE = new RegExp(`^:(${NAME}):(?!${BESIDE}|\`|:(?!${NAME}:))`);
const AFTER = new RegExp(`${BESIDE}|:`);

const shortcode: TokenizerExtension = {
  name: 'emoji',
  level: 'inline',
  // A start function is unnecessary, as those of other dialects end text here.
  tokenizer(source: string, before: readonly Token[]) {
    const [raw, name] = SHORTCODE.exec(source) ?? [];
    if (raw === undefined || (before.at(-1)?.type !== 'emoji' && AFTER.test(lastCharacter(before)))) return undefined;
    return { type: 'emoji', raw, name };
  },
};

const write: WriteRuns = ({ raw, name }, { context, builder, markup }) => {
  const { emoji = {} } = markup ?? {};
  const known = Object.hasOwn(emoji, name) ? emoji[name] : undefined;
  builder.add(known ?? raw, context.marks, context.href);
};

export const emojiShortcodes: Dialect = {
  detect: MARKS.emojiShortcodes,
  extensions: [shortcode],
  runs: { emoji: write },
};
