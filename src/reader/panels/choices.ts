import { sectionAt } from '../../article/find-section.js';
import { fuzzyMatch, type Match } from '../../article/fuzzy.js';
import { memoize } from '../../article/memoize.js';
import type { Hit } from '../../article/search.js';
import { textOf } from '../../article/text.js';
import { move, START } from '../../layout/layout.js';
import type { Span } from '../../layout/row.js';
import { fitSpans, truncate, withRanges } from '../../layout/spans.js';
import { type Binding, keymap } from '../state/keymap.js';
import type { Loaded, State, Visit } from '../state/model.js';
import { hitsOf } from '../state/searching.js';
import { bodyRows, layoutOf } from '../state/viewport.js';
import { keyLabel } from './help.js';

/*
 * What the lists below the text offer: headings, hits, commands.
 */

/** What a list offers: what it shows, and the place to which it leads or the command that it runs. */
interface Choice {
  readonly spans: readonly Span[];
  readonly visit?: Visit | undefined;
  readonly binding?: Binding | undefined;
}

/** Choices of which there may be very many. */
type Choices = Pick<readonly Choice[], 'length' | 'at'>;

/** What the open list offers: headings or commands that fit what is typed, the best first; or the hits of the search. */
export function choicesOf(state: State): Choices {
  const { panel, loaded, library } = state;
  switch (panel?.kind) {
    case 'jump':
      return ranked(panel.scope === 'article' ? headingsOf(loaded) : headingsAmong(library ?? NONE), panel.query);
    case 'hits':
      return hits(state);
    case 'palette':
      return ranked(commands(state), panel.query);
    default:
      return [];
  }
}

/** Something that is found by some of its letters. */
interface Candidate extends Pick<Choice, 'visit' | 'binding'> {
  readonly before: readonly Span[];
  readonly text: string;
  readonly after: readonly Span[];
  /** A query that means exactly this, whatever else it fits. */
  readonly exact: readonly string[];
}

interface Ranking {
  readonly query: string;
  readonly choices: readonly Choice[];
}

const lastRanking = memoize((_: readonly Candidate[]): { last?: Ranking } => ({}));

/**
 * The candidates that fit a query, the best first; what fits equally well stays in its order. There may be very many: the last
 * ranking is kept, and what a choice shows is made when it is shown.
 */
function ranked(candidates: readonly Candidate[], query: string): readonly Choice[] {
  const memory = lastRanking(candidates);
  if (memory.last?.query === query) return memory.last.choices;
  const found = candidates.flatMap((candidate) => {
    const match: Match | undefined = candidate.exact.includes(query.trim())
      ? { score: Number.MAX_VALUE, at: [] }
      : fuzzyMatch(query, candidate.text);
    return match ? [{ candidate, match }] : [];
  });
  if (query !== '') found.sort((a, b) => b.match.score - a.match.score);
  const choices = found.map(({ candidate: { before, text, after, visit, binding }, match }) => ({
    get spans() {
      return [...before, ...lettered(text, match.at), ...after];
    },
    visit,
    binding,
  }));
  memory.last = { query, choices };
  return choices;
}

/** A text with the letters marked that a query met. */
export function lettered(text: string, at: readonly number[]): readonly Span[] {
  const ranges = at.map((from) => ({ block: 0, from, to: from + 1, role: 'hit' as const }));
  return withRanges({ block: 0, start: 0, spans: [{ text, roles: [], at: 0 }] }, ranges);
}

/** An article's headings; of one among others also its title, and each says to which article it belongs. */
function headings(loaded: Loaded, among: boolean): readonly Candidate[] {
  const { meta, sections } = loaded.article;
  const after: readonly Span[] = among ? [{ text: ` · ${meta.title}`, roles: ['key'] }] : [];
  const title = { before: [], text: meta.title, after: [], exact: [], visit: { loaded, top: START } };
  return [
    ...(among ? [title] : []),
    ...sections.map(({ number, title: text, start }) => ({
      before: [{ text: `${number} `, roles: ['key' as const] }],
      text,
      after,
      exact: [number],
      visit: { loaded, top: { block: start, offset: 0 } },
    })),
  ];
}

const headingsOf = memoize((loaded: Loaded) => headings(loaded, false));
const headingsAmong = memoize((library: readonly Loaded[]) => library.flatMap((one) => headings(one, true)));
const NONE: readonly Loaded[] = [];

const NOT_OFFERED: ReadonlySet<Binding['command']> = new Set(['palette', 'interrupt', 'escape']);

/** From this width on, in cells, a command's keys stand before it; below it behind it. */
const KEYS_BEFORE = 60;

const commands = ({ messages, size }: State): readonly Candidate[] =>
  keymap.read
    .filter(({ command }) => !NOT_OFFERED.has(command))
    .map((binding) => {
      const label = keyLabel(binding);
      const beside = size.columns >= KEYS_BEFORE;
      return {
        before: beside ? [{ text: `${label.padEnd(27)} `, roles: ['key'] }] : [],
        text: binding.help[messages.lang],
        after: beside ? [] : [{ text: `  ${label}`, roles: ['key'] }],
        exact: binding.keys,
        binding,
      };
    });

/** So many characters stand before a hit at most. */
const CONTEXT = 30;

/** The hits; what each offers is made when it is shown, as there may be very many. */
function hits(state: State): Choices {
  const found = hitsOf(state);
  const at = (index: number): Choice | undefined => {
    const hit = found[index];
    if (!hit) return undefined;
    // A hit stands below the top of the page.
    const top = move(layoutOf(state), { block: hit.block, offset: hit.from }, -Math.floor(bodyRows(state) / 4));
    return { spans: hitSpans(state, hit), visit: { loaded: state.loaded, top } };
  };
  return { length: found.length, at };
}

/** A hit in its line of context, and its heading at the end. */
function hitSpans({ loaded, size }: State, { block, from, to }: Hit): readonly Span[] {
  const { sections, blocks } = loaded.article;
  const { metrics } = loaded.tools;
  const text = textOf(blocks[block] as (typeof blocks)[number]).replace(/\s/g, ' ');
  const section = sections[sectionAt(sections, { block, offset: from })];
  const number = section ? `${section.number} ` : '';
  const heading = section ? ` · ${truncate(section.title, Math.floor(size.columns / 3), metrics)}` : '';
  const room = Math.max(1, size.columns - 1 - metrics.cells(number) - metrics.cells(heading));
  // So few, also of characters two cells wide, that the hit is in sight.
  const before = Math.min(CONTEXT, Math.floor(room / 3));
  const line: readonly Span[] = [
    { text: `${from > before ? '…' : ''}${text.slice(Math.max(0, from - before), from)}`, roles: [] },
    { text: text.slice(from, to), roles: ['hit'] },
    { text: text.slice(to, to + room), roles: [] },
  ];
  return [{ text: number, roles: ['key'] }, ...fitSpans(line, room, metrics), { text: heading, roles: ['key'] }];
}
