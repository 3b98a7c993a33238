import { describe, expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { showFile } from '../../../src/reader/state/several-files.js';
import type { Loaded, State } from '../../../src/reader/state/state.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { inputOrigin } from '../../../src/source/input-origin.js';
import type { Origin } from '../../../src/source/origin.js';
import { loaded, openedWith, press, restOf, status, typed } from '../../kit/article/reader.js';

const FILES = ['a.md', 'b.md', 'c.md'].map((path) => fileOrigin(path));
const text = (name: string): string =>
  `# ${name}\n\n${Array.from({ length: 40 }, (_, i) => `${name}${i}.`).join('\n\n')}`;
const of = (origin: Origin): Loaded => ({ ...loaded(text(origin.name)), origin });

/** The reader with the first of several files. */
function several(origins: readonly Origin[] = FILES): State {
  const [first = FILES[0] as Origin] = origins;
  return { ...openedWith(of(first), 60, 12), files: { origins, at: 0, left: {} } };
}

/** Types a line after ":", and opens the file for which the reader asks. */
function enter(state: State, line: string): State {
  const { state: next, effects } = press(state, `:${line}<enter>`);
  const [effect] = effects;
  if (effect?.kind !== 'openFile') return next;
  const origin = next.files.origins[effect.at] ?? expect.unreachable();
  return reduce(next, { kind: 'loaded', loaded: of(origin), file: effect.at }).state;
}

describe('several files', () => {
  test('the status line tells the position of the shown file, and nothing for a single one', () => {
    expect(status(several())).toContain(' 1/3 a.md');
    expect(status(several(FILES.slice(1)))).toContain(' 1/2 b.md');
    expect(status(enter(several(), 'n'))).toContain(' 2/3 b.md');
    expect(status(openedWith(of(FILES[0] as Origin), 60, 12))).toMatch(/^ a\.md/);
  });

  test('a file that is continued where it was left tells its position, too', () => {
    const origin = FILES[1] ?? expect.unreachable();
    const top = { block: 5, offset: 0 };
    const next = reduce(several(), { kind: 'loaded', loaded: of(origin), file: 1, top }).state;
    expect(next.message).toMatch(/^2\/3 Continued where you left off/);
  });

  test(':n and :p keep the place in each file, and the ends are reported', () => {
    const a = typed(several(), 'jjj');
    const b = typed(enter(a, 'n'), ' ');
    const back = enter(b, 'p');
    expect([back.loaded, back.top]).toEqual([a.loaded, a.top]);
    expect(enter(back, 'n').top).toEqual(b.top);
    expect(enter(enter({ ...a, link: 0 }, 'n'), 'p').link).toBe(0);
    expect(status(enter(back, 'p'))).toContain('This is the first file · :n shows the next one');
    expect(status(enter(enter(b, 'n'), 'n'))).toContain('This is the last file · :p shows the previous one');
    expect(status(typed(openedWith(of(FILES[0] as Origin), 80, 12), ':n<enter>'))).toContain('Only one file is open');
  });

  test('a count before n or p goes on by as many files, and no further than the last', () => {
    expect(enter(several(), '2n').files.at).toBe(2);
    const last = enter(several(), '9next');
    const middle = { ...last, files: { ...last.files, at: 1, left: {} } };
    expect(press(middle, ':n<enter>').effects).toEqual([{ kind: 'openFile', at: 2, direction: 1 }]);
    expect(press(middle, ':p<enter>').effects).toEqual([{ kind: 'openFile', at: 0, direction: -1 }]);
    for (const [line, at] of [
      ['2p', 0],
      ['1prev', 1],
      ['1 previous', 1],
      ['9previous', 0],
    ] as const)
      expect(enter(last, line).files.at, line).toBe(at);
    for (const line of ['1 next', '1n']) expect(enter(several(), line).files.at, line).toBe(1);
  });

  test('back and forward go through files as through links, and the position follows', () => {
    const c = enter(enter(several(), 'n'), 'n');
    const b = typed(c, '<backspace>');
    expect([b.loaded.origin.name, b.files.at]).toEqual(['b.md', 1]);
    expect(enter(b, 'p').files.at).toBe(0);
    expect(typed(b, 'L').files.at).toBe(2);
    expect(typed(c, '<ctrl-o><ctrl-o>').loaded.origin.name).toBe('a.md');
  });

  test('from a page that is not among the files, :n goes on from the file shown last', () => {
    const b = enter(several(), 'n');
    const linked = reduce(b, { kind: 'loaded', loaded: of(fileOrigin('elsewhere.md')) }).state;
    expect(status(linked)).toMatch(/^ elsewhere\.md/);
    expect(enter(linked, 'n').files.at).toBe(2);
    expect(enter(linked, 'p').files.at).toBe(0);
    expect(typed(linked, '<backspace>').files.at).toBe(1);
  });

  test('a link to one of the files goes to that file', () => {
    const c = reduce(several(), { kind: 'loaded', loaded: of(fileOrigin('./c.md')) }).state;
    expect(status(c)).toContain(' 3/3 c.md');
    expect(enter(c, 'p').files.at).toBe(1);
  });

  test('two inputs without a key are told apart', () => {
    const input = inputOrigin(() => process.stdin);
    const start = several([input, FILES[1] as Origin, inputOrigin(() => process.stdin)]);
    const end = enter(enter(start, 'n'), 'n');
    expect(end.files.at).toBe(2);
    expect(enter(enter(end, 'p'), 'p').loaded).toBe(start.loaded);
  });

  test('an input that was read keeps the origin that it came with', () => {
    const origins = [FILES[0] as Origin, inputOrigin(() => process.stdin)];
    const read = inputOrigin(() => process.stdin);
    const shown = reduce(several(origins), { kind: 'loaded', loaded: of(read), file: 1 }).state;
    expect(shown.files).toMatchObject({ at: 1, origins: [origins[0], read] });
    expect(shown.files.origins[1]).toBe(read);
    expect(status(shown)).toContain(' 2/2 ');
  });

  test('a file that was left grows, and is reloaded at its place', () => {
    const rest = restOf();
    const growing: Loaded = { ...of(FILES[0] as Origin), reading: { rest, length: 1, held: false } };
    const start: State = { ...openedWith(growing, 60, 12), files: several().files };
    const b = enter(typed(start, 'jjjj'), 'n');
    const whole: Loaded = { ...growing, reading: undefined };
    const grown = reduce(b, { kind: 'grown', loaded: whole, rest }).state;
    expect(enter(grown, 'p').loaded).toBe(whole);
    const longer = { ...loaded(`new\n\n${text('a.md')}`), origin: growing.origin };
    const reloaded = reduce(enter(grown, 'p'), { kind: 'reloaded', loaded: longer }).state;
    const again = enter(enter(reloaded, 'n'), 'p');
    expect([again.loaded, again.top]).toEqual([longer, reloaded.top]);
  });

  test('the other edition of a file takes its place among the files', () => {
    const other = of(fileOrigin('a.en.md'));
    const shown = reduce(several(), { kind: 'edition', loaded: other }).state;
    expect(status(shown)).toContain(' 1/3 a.en.md');
    expect(enter(enter(typed(shown, 'jj'), 'n'), 'p').loaded).toBe(other);
  });

  test('a file that cannot be read is reported, and the shown one stays', () => {
    const shown = showFile(several(), of(FILES[1] as Origin), 1, { block: 3, offset: 0 });
    const told = reduce(shown, { kind: 'message', text: 'c.md: no such file' }).state;
    expect([told.loaded, told.top, told.files.at]).toEqual([shown.loaded, shown.top, 1]);
  });
});

test('the other edition of a text that is not among the files takes the place of none of them', () => {
  const linked = reduce(enter(several(), 'n'), { kind: 'loaded', loaded: of(fileOrigin('elsewhere.md')) }).state;
  const shown = reduce(linked, { kind: 'edition', loaded: of(fileOrigin('elsewhere.en.md')) }).state;
  expect(shown.files.origins).toEqual(FILES);
});
