import { lastIndexWhere } from '../../article/binary-search.js';
import { labelOfRun } from '../../article/footnotes.js';
import { saysTarget } from '../../article/link-notes.js';
import { blockOfAnchor, type Link, linksOf } from '../../article/links.js';
import { memoize } from '../../article/memoize.js';
import type { Article, Mark, Run } from '../../article/model.js';
import { textOfRuns } from '../../article/text.js';
import type { PlacedRun } from '../../layout/flow.js';
import type { SpokenWords } from '../../messages/accessible.js';
import { endsRaised, spokenFormula } from './spoken-formula.js';

/** Context in which running text is spoken. */
export interface Speech {
  readonly article: Article;
  readonly words: SpokenWords;
  /** Says the target of a link. */
  readonly describe: (href: string) => string;
}

interface NumberedLink extends Link {
  /** Number from 1, the same whichever part of the article is spoken. */
  readonly number: number;
}

/** The links of an article by their blocks. */
const numberedLinks = memoize((article: Article): ReadonlyMap<number, readonly NumberedLink[]> => {
  const blocks = new Map<number, NumberedLink[]>();
  let number = 0;
  for (const link of linksOf(article)) {
    if (link.kind === 'link') number += 1;
    const own = blocks.get(link.block);
    if (own) own.push({ ...link, number });
    else blocks.set(link.block, [{ ...link, number }]);
  }
  return blocks;
});

/**
 * Running text with words for what only its appearance shows: links and their addresses, images, footnotes, deletions and superscripts
 * ("10⁶" must not become 106). Emphasis is not spoken, as usual in screen readers.
 * @param from offset of the first run in the text of the block
 * @param addresses false if the targets of links are in the text already
 */
export function spokenRuns(
  runs: readonly Run[],
  block: number,
  from: number,
  speech: Speech,
  addresses = true,
): readonly PlacedRun[] {
  const links = numberedLinks(speech.article).get(block) ?? [];
  const text = links.length === 0 ? '' : textOfRuns(runs);
  const voice = createVoice();
  let at = from;
  let next = indexFrom(links, from);
  for (const [i, run] of runs.entries()) {
    const link = links[next];
    const to = at + run.text.length;
    const only = (other: Run | undefined): readonly Mark[] =>
      run.marks.filter((mark) => APART.has(mark) || !other?.marks.includes(mark));
    if (link?.kind === 'link' && link.from === at) voice.say(`${speech.words.link(link.number)}: `);
    // "x^(a/b)" says so itself.
    const isSaid = run.text.startsWith('^');
    const marks = only(runs[i - 1]).filter((mark) => !isSaid || mark !== 'superscript');
    begin(marks, speech.words, voice);
    if (run.marks.includes('math')) addFormula(run, at, speech.words, voice);
    else {
      const { text: words, skipped } = spoken(run, speech);
      voice.text(words, at + skipped);
    }
    end(only(runs[i + 1]), voice);
    if (link?.to === to) {
      next += 1;
      const told =
        !addresses || link.kind === 'footnote' || saysTarget(text.slice(link.from - from, to - from), link.href);
      const address = told ? '' : addressOf(link.href, speech);
      voice.close(address === '' ? '' : ` (${address})`);
    }
    at = to;
  }
  return voice.runs;
}

function addFormula({ text, source }: Run, at: number, words: SpokenWords, voice: Voice): void {
  if (source === undefined) voice.say(`${words.formula(1)}: `);
  for (const run of spokenFormula(text, source === undefined, at, words)) {
    if (run.at === undefined) voice.say(run.text.trimStart());
    else voice.text(run.text, run.at);
  }
  if (endsRaised(text)) voice.close('');
}

/** Superscripts and subscripts of Unicode. */
const SCRIPT = /[²³¹ʰ-ʸˡ-ˣ\u1D2C-\u1D6A\u1D9B-\u1DBF⁰-ₜⱼⱽ]/g;

/** The part of a run's text that is spoken, and the number of characters before it that the words before the run say. */
function spoken(run: Run, { words }: Speech): { readonly text: string; readonly skipped: number } {
  const { marks, text } = run;
  const footnote = labelOfRun(run);
  // The brackets around the label are not spoken.
  if (footnote !== undefined) return { text: footnote, skipped: 1 };
  const label = `${words.image}: `;
  const skipped = marks.includes('image') && text.toLowerCase().startsWith(label.toLowerCase()) ? label.length : 0;
  // Raised and lowered characters are spoken as ordinary ones, of the same length.
  const isScript = marks.includes('superscript') || marks.includes('subscript');
  return {
    text: isScript ? text.replace(SCRIPT, (character) => character.normalize('NFKC')) : text.slice(skipped),
    skipped,
  };
}

/** Marks that neighbouring runs do not share: two images, two footnotes. */
const APART: ReadonlySet<Mark> = new Set(['image', 'footnote']);

/** Says which marks begin. */
function begin(marks: readonly Mark[], words: SpokenWords, voice: Voice): void {
  for (const mark of marks) {
    if (mark === 'strikethrough') voice.say(`(${words.deleted}: `);
    else if (mark === 'superscript') voice.say(`${words.superscript} `);
    else if (mark === 'footnote') voice.say(`(${words.footnote('')}`);
    else if (mark === 'image') voice.say(`${words.image}: `);
  }
}

/** Says which marks end. */
function end(marks: readonly Mark[], voice: Voice): void {
  for (const mark of marks) {
    if (mark === 'strikethrough' || mark === 'footnote') voice.close(')');
    else if (mark === 'superscript') voice.close('');
  }
}

/** Index of the first link at an offset or after it: the cells of a table share one list. */
const indexFrom = (links: readonly NumberedLink[], from: number): number =>
  lastIndexWhere(links.length, (index) => (links[index]?.from ?? 0) < from) + 1;

/** Collects spoken runs. */
interface Voice {
  readonly runs: readonly PlacedRun[];
  /** Adds words before text. */
  readonly say: (text: string) => void;
  /** Adds the article's text. */
  readonly text: (text: string, at: number) => void;
  /** Adds words after text. */
  readonly close: (text: string) => void;
}

/** Separates its own words from the text by spaces. */
function createVoice(): Voice {
  const runs: PlacedRun[] = [];
  let closed = false;
  const add = (run: PlacedRun): void => {
    if (run.text !== '') runs.push(run);
  };
  return {
    runs,
    say: (text: string): void => {
      const last = runs.at(-1)?.text.at(-1) ?? ' ';
      add({ text: /[\s([{„“"'‚‘«»]/.test(last) ? text : ` ${text}`, marks: [] });
      closed = false;
    },
    text: (text: string, at: number): void => {
      if (closed && /^[\p{L}\p{N}]/u.test(text)) add({ text: ' ', marks: [] });
      closed = false;
      add({ text, marks: [], at });
    },
    close: (text: string): void => {
      add({ text, marks: [] });
      closed = true;
    },
  };
}

/** Says the target of a link, without the data of an embedded picture. */
function addressOf(href: string, { article, words, describe }: Speech): string {
  const title = titlesOf(article).get(blockOfAnchor(article, href) ?? -1);
  return title === undefined ? describe(href).replace(/^(data:[^,]{0,100})[\s\S]*$/, '$1') : words.section(title);
}

/** The titles of sections by the blocks at which they start. */
const titlesOf = memoize(
  ({ sections }: Article): ReadonlyMap<number, string> => new Map(sections.map(({ start, title }) => [start, title])),
);
