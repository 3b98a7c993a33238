import { createInterface } from 'node:readline';
import type { ReadStream } from 'node:tty';
import { notesOfSections } from '../../article/annotation/notes-of-sections.js';
import { findSection } from '../../article/find-section.js';
import type { Section } from '../../article/model.js';
import { charactersBefore } from '../../article/progress.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { type PromptWords, promptWords } from '../../messages/accessible.js';
import type { Io } from '../../system/io.js';
import type { Spoken } from './speak.js';

/** Prompt at which a listener reads articles page by page. */
interface Prompt {
  /**
   * Pages through an article, or from a section on. Returns when it ends, or when the listener or the keyboard ends all of it.
   * @param more whether another article follows
   */
  readonly read: (spoken: Spoken, start: Section | undefined, more: boolean) => Promise<void>;
  readonly hasEnded: () => boolean;
  readonly close: () => void;
}

/** What a keyboard answers that has ended, or that has vanished with its terminal. */
const ENDED = { value: undefined, done: true } as const;

/**
 * Opens a prompt that reads lines from the keyboard. The terminal is never set to raw mode and nothing written is changed, so that a
 * screen reader reads every word once.
 */
export function openPrompt(io: Io, keyboard: ReadStream): Prompt {
  const input = createInterface({ input: keyboard, terminal: false });
  const answers = input[Symbol.asyncIterator]();
  let asked = false;
  let over = false;
  const answerTo = async (question: string): Promise<string> => {
    asked = true;
    io.write(`${question} `);
    const { value, done } = await answers.next().catch(() => ENDED);
    if (done) io.write('\n');
    return done ? 'q' : sanitizeLine(value ?? '').toLowerCase();
  };
  return {
    read: async (spoken, start, more) => {
      over = await readOne(io, { spoken, start, more, explains: !asked, answerTo });
    },
    hasEnded: () => over,
    close: () => {
      input.close();
      keyboard.destroy();
    },
  };
}

interface Reading {
  readonly spoken: Spoken;
  readonly start: Section | undefined;
  readonly more: boolean;
  /** Whether the possible answers are explained. */
  readonly explains: boolean;
  readonly answerTo: (question: string) => Promise<string>;
}

/** Pages through an article. Resolves to whether the listener ends the reading before the article ends. */
async function readOne(io: Io, { spoken, start, more, explains, answerTo }: Reading): Promise<boolean> {
  const words = promptWords(io.language);
  const say = (lines: readonly string[]): void => {
    const wrapped = lines.flatMap(spoken.wrapped);
    io.write(wrapped.map((line) => `${line}\n`).join(''));
  };
  const pager = createPager(io, spoken, words);
  pager.goTo(start?.start ?? 0);
  if (pager.ended()) {
    // A single page needs no answer.
    say([words.end]);
    return false;
  }
  if (explains) say(words.help);
  const atEnd = `${words.end} ${more ? words.promptBeforeNext : words.promptAtEnd}`;
  for (;;) {
    const question = pager.ended() ? atEnd : words.prompt(pager.percent());
    const answer = await answerTo(spoken.wrapped(question).join('\n'));
    if (answer === 'q') return true;
    if (answer === '' && pager.ended()) return false;
    if (answer === '') pager.page();
    else say(replyTo(answer, spoken, words, pager));
  }
}

/** Does what an answer other than Enter asks for. Returns the reply. */
function replyTo(answer: string, spoken: Spoken, words: PromptWords, pager: Pager): readonly string[] {
  const { sections } = spoken.article;
  if (answer === 'h') return words.help;
  if (answer === 's' && sections.length === 0) return [words.noSections];
  if (answer === 's') {
    const notes = notesOfSections(sections, spoken.annotations);
    return sections.map(({ number, title }, i) => words.section(number, title, notes.get(i) ?? 0));
  }
  const found = findSection(sections, answer);
  if (found.kind === 'one') {
    pager.goTo(found.section.start);
    return [];
  }
  if (found.kind === 'none') return [words.noSection(answer)];
  return [words.several(found.sections.map(({ number, title }) => `${number} ${title}`).join('; '))];
}

interface Pager {
  /** Writes the page that begins at a block. */
  readonly goTo: (block: number) => void;
  /** Writes the next page: up to the next heading, and no more than the screen holds. */
  readonly page: () => void;
  readonly ended: () => boolean;
  /** Share of the article before the next page, in percent. */
  readonly percent: () => number;
}

function createPager(io: Io, { article, linesOf, wrapped, cells }: Spoken, words: PromptWords): Pager {
  // The title and the lead are one page.
  const starts = new Set(article.sections.filter(({ number }) => number !== '0').map(({ start }) => start));
  const count = article.blocks.length;
  let next = 0;
  /** Block at which the listener came in: its containers are announced. */
  let entered = 0;
  /** Lines of the block before `next`, and the number of them that are written. */
  let lines: readonly string[] = [];
  let written = 0;
  const rowsOf = (text: string): number => Math.max(1, Math.ceil(cells(text) / io.size().columns));
  const page = (): void => {
    // The prompt and its help are on the same screen, below the answer.
    let room = io.size().rows - 1 - [...words.help, words.prompt(100)].flatMap(wrapped).length;
    for (let first = true; ; first = false) {
      if (written === lines.length) {
        if (next >= count || (!first && starts.has(next))) return;
        lines = linesOf(next, next === entered ? undefined : next - 1, next + 1);
        written = 0;
        next += 1;
      }
      const line = lines[written] ?? '';
      room -= rowsOf(line);
      if (!first && room < 0) return;
      io.write(`${line}\n`);
      written += 1;
    }
  };
  return {
    page,
    goTo: (block) => {
      next = block;
      entered = block;
      lines = [];
      written = 0;
      page();
    },
    ended: () => next >= count && written === lines.length,
    percent: () => {
      const sums = charactersBefore(article);
      return Math.floor((100 * (sums[written < lines.length ? next - 1 : next] ?? 0)) / (sums.at(-1) || 1));
    },
  };
}
