import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionAt } from '../../../src/article/find-section.js';
import { linksOf } from '../../../src/article/links.js';
import { progressAt } from '../../../src/article/progress.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import { keysByMode } from '../../../src/reader/state/keys-by-mode.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { bundled, first, loaded, opened, openedWith, press, screen, status, typed } from '../../kit/reader.js';

describe('reduce', () => {
  test('moves by rows, half pages and pages with two rows of overlap', () => {
    const start = typed(opened(40, 7), ']]]]');
    const rows = screen(start);
    expect(first(typed(start, 'j'))).toBe(rows[1]?.trim());
    expect(screen(typed(start, '<space>'))[0]).toBe(rows[4]);
    expect(typed(start, 'jjk').top).toEqual(typed(start, 'j').top);
    expect(screen(typed(start, 'd'))[0]).toBe(rows[3]);
    expect(typed(start, 'ddu').top).toEqual(typed(start, 'd').top);
    expect(typed(start, '<space><space>b').top).toEqual(typed(start, '<space>').top);
    expect(typed(opened(), 'k').top).toEqual(opened().top);
  });

  test('no page step ends a page with a heading', () => {
    for (const rows of [8, 9, 10, 11, 12, 13, 14, 15, 16]) {
      let state = opened(40, rows);
      for (let step = 0; step < 20; step += 1) {
        const next = typed(state, step < 12 ? '<space>' : 'b');
        if (next.top === state.top) continue;
        const last = screen(next)
          .slice(0, -1)
          .findLast((row) => row.trim() !== '');
        expect(last, screen(next).join('\n')).not.toMatch(/^ (?:One|Two|Three)(?: deeper)?$/);
        state = next;
      }
    }
  });

  test('stops where the last page is full', () => {
    const end = typed(opened(), 'G');
    expect(screen(end).at(-2)?.trim()).toBe('See other.');
    expect(typed(end, '<space>').top).toEqual(end.top);
    expect(typed(end, 'j').top).toEqual(end.top);
    expect(status(end)).toContain('end');
    expect(typed(end, 'g').top).toEqual(opened().top);
  });

  test('goes from heading to heading, also with ]] and [[ in one string', () => {
    const headings = ['One', 'One deeper', 'Two'];
    let state = typed(opened(), ']]');
    for (const heading of headings) {
      state = typed(state, ']]');
      expect(first(state)).toBe(heading);
    }
    expect(first(typed(state, '[['))).toBe('One deeper');
    expect(first(typed(state, 'K'))).toBe('One deeper');
    expect(typed(opened(), 'J').top).toEqual(typed(opened(), ']]').top);
    expect(status(typed(opened(), ']'))).toContain(']');
    expect(typed(opened(), ']<escape>').pending).toBe('');
  });

  test('takes counts: rows, headings, percent; and headings of one level', () => {
    expect(typed(opened(), '5j').top).toEqual(typed(opened(), 'jjjjj').top);
    expect(typed(opened(), '12j3k').top).toEqual(typed(opened(), '9j').top);
    expect(typed(opened(), '3]]').top).toEqual(typed(opened(), ']]]]]]').top);
    expect(typed(opened(), '4J2[[').top).toEqual(typed(opened(), '2J').top);
    expect(first(typed(opened(), ']]]]}'))).toBe('Two');
    expect(first(typed(opened(), ']]]]]]}'))).toBe('Two deeper');
    expect(first(typed(opened(), ']]]]}}{'))).toBe('Two');
    const half = typed(opened(), '50%');
    expect(progressAt(half.loaded.article, half.top)).toBeCloseTo(0.5, 1);
    expect(typed(half, '<backspace>').top).toEqual(opened().top);
    expect(status(typed(opened(), '12'))).toContain('12');
    expect(typed(opened(), '12<escape>').pending).toBe('');
    expect(first(typed(opened(), '99J'))).toBe('Three deeper');
    expect(typed(opened(), '3<tab>').link).toBe(2);
    expect(typed(opened(), '3<tab>2<shift-tab>').link).toBe(0);
    expect(typed(opened(), 'JJJ2H').top).toEqual(typed(opened(), 'J').top);
    expect(typed(opened(), 'JJJ9H2L').top).toEqual(typed(opened(), 'JJ').top);
    expect(typed(opened(), '3<right><left>').scrollX).toBe(16);
    expect(typed(opened(120), '3-').measure).toBe(55);
    expect(typed(opened(), '%').top).toEqual(half.top);
    expect(typed(opened(), ':%<enter>').top).toEqual(half.top);
  });

  test('opens at a block', () => {
    const { start = 0 } = loaded().article.sections.find(({ title }) => title === 'Two') ?? {};
    expect(first({ ...opened(), top: { block: start, offset: 0 } })).toBe('Two');
  });

  test('the outline marks the current section, selects, jumps, and closes without a trace', () => {
    const two = typed(opened(), 't4');
    expect(two.panel).toBeDefined();
    const outline = typed(typed(opened(), ']]]]'), 't');
    expect(screen(outline).find((row) => row.includes('▌'))).toContain('1 One');
    expect(first(typed(outline, 'jj<enter>'))).toBe('Two');
    expect(first(typed(outline, '3'))).toBe('Three');
    expect(typed(outline, 'jj<escape>').top).toEqual(typed(opened(), ']]]]').top);
    expect(typed(outline, '<escape>').panel).toBeUndefined();
    expect(typed(outline, '/<escape>').panel).toMatchObject({ kind: 'outline', typing: false });
  });

  test('selects links, follows one in the article, and comes back', () => {
    const selected = typed(opened(), '<tab>');
    expect(linksOf(selected.loaded.article)[selected.link ?? -1]?.href).toBe('#two');
    const there = typed(selected, '<enter>');
    expect(first(there)).toBe('Two');
    expect(typed(there, '<backspace>').top).toEqual(selected.top);
    expect(typed(opened(), '<tab><tab><shift-tab>').link).toBe(selected.link);
  });

  test('goes back and forward through jumps', () => {
    const there = typed(opened(), '<tab><enter>');
    const back = typed(there, 'H');
    expect(back.top).toEqual(opened().top);
    expect(typed(back, 'L').top).toEqual(there.top);
    expect(typed(back, 'LH').top).toEqual(back.top);
    expect(typed(back, 'GL').top).toEqual(typed(back, 'G').top);
    expect(status(typed(opened(80), 'H'))).toContain('Nowhere to go back');
    expect(status(typed(opened(80), 'L'))).toContain('Nowhere to go forward');
  });

  test('the other edition is shown at the same section and share', () => {
    const german = openedWith(bundled('de'), 80, 24);
    expect(press(german, 'e').effects).toEqual([{ kind: 'edition' }]);
    const { sections } = german.loaded.article;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (rows) => {
        const state = typed(german, 'j'.repeat(rows));
        const english = reduce(state, { kind: 'edition', loaded: bundled('en') }).state;
        expect(sectionAt(english.loaded.article.sections, english.top)).toBe(sectionAt(sections, state.top));
        const away = progressAt(english.loaded.article, english.top) - progressAt(state.loaded.article, state.top);
        expect(Math.abs(away)).toBeLessThan(0.05);
      }),
      { numRuns: 30 },
    );
    expect(status(typed(opened(80), 'e'))).toContain('No other edition');
  });

  test('scrolls to the next link when none is left on the screen', () => {
    const state = typed(opened(), '<tab><tab><tab>');
    expect(linksOf(state.loaded.article)[state.link ?? -1]?.href).toBe('other.md#part');
    expect(screen(state).join('\n')).toContain('See other.');
  });

  test('says where there is no further link', () => {
    expect(status(typed(opened(80), '99<tab>'))).toContain('No more links below');
    expect(status(typed(opened(80), '<tab><shift-tab>'))).toContain('No more links above');
  });

  test('shows a web address before it opens it', () => {
    const { state, effects } = press(opened(), '<tab><tab><enter>');
    expect(status(state)).toContain('https://example.org/');
    expect(effects).toEqual([]);
    expect(press(state, '<enter>').effects).toEqual([{ kind: 'browse', address: 'https://example.org/' }]);
    expect(press(state, 'j<enter>').effects).toEqual([]);
  });

  test('messages cannot act on the terminal', () => {
    const { state } = reduce(opened(80), { kind: 'message', text: 'a\u001B]0;b\u0007\nc' });
    expect(status(state)).toContain('a␛]0;b␇ c');
  });

  test('a link that leads nowhere says so', () => {
    const nowhere = openedWith(loaded('[a](#%zz) [b](javascript:x) [c](file:///y)'), 120, 5);
    expect(status(typed(nowhere, '<tab><enter>'))).toContain('There is no #%zz here');
    for (const [keys, refused] of [
      ['<tab><tab><enter><enter>', 'javascript:x'],
      ['<tab><tab><tab><enter><enter>', 'file:///y'],
    ] as const) {
      const { state, effects } = press(nowhere, keys);
      expect(status(state)).toContain(`Only http, https and mailto are opened, not ${refused}`);
      expect(effects).toEqual([]);
    }
    const other = reduce(nowhere, { kind: 'loaded', loaded: loaded(), anchor: 'nowhere' }).state;
    expect(first(other)).toBe('Title');
    expect(status(other)).toContain('There is no #nowhere here');
  });

  test('a link to nothing but # leads to the start', () => {
    for (const href of ['#', '']) {
      const bottom = typed(openedWith(loaded(`${'text\n\n'.repeat(40)}[up](${href})`), 80, 5), 'G');
      expect(typed(bottom, '<tab><enter>').top).toEqual({ block: 0, offset: 0 });
    }
  });

  test('asks for another article and shows it where it was asked for', () => {
    const { state, effects } = press(opened(), '<tab><tab><tab><enter>');
    expect(effects).toEqual([{ kind: 'open', href: 'other.md#part' }]);
    const other = loaded('# Other\n\n## Part\n\nText.\n');
    const there = reduce(state, { kind: 'loaded', loaded: other, anchor: 'part' }).state;
    expect(first(there)).toBe('Part');
    expect(typed(there, '<backspace>')).toMatchObject({ loaded: state.loaded, top: state.top });
  });

  test('scrolls wide code sideways and nothing else', () => {
    const code = typed(opened(), ']]]]]]');
    const shifted = typed(code, '<right>');
    expect(screen(code).join('\n')).toContain('long code line');
    expect(screen(shifted).join('\n')).not.toContain('long code line');
    expect(screen(shifted)[0]).toBe(screen(code)[0]);
    expect(typed(shifted, '<left>').scrollX).toBe(0);
    const row = (state: typeof code): string => screen(state).find((text) => text.includes('window, b')) ?? '';
    expect(row(typed(code, '3<right>'))).toMatch(/›$/);
    expect(row(typed(code, '6<right>'))).toMatch(/scrolls$/);
  });

  test('another article is shown from its left margin', () => {
    const shifted = typed(opened(), ']]]]]]3<right>');
    const other = loaded('# Other\n\n## Part\n\nText.\n');
    expect(reduce(shifted, { kind: 'loaded', loaded: other, anchor: 'part' }).state.scrollX).toBe(0);
  });

  test('searches while typing, from the current place, and marks all hits', () => {
    const from = typed(opened(80, 12), ']]]]]]');
    const searching = typed(from, '/deeper');
    expect(status(searching)).toContain('/deeper');
    expect(status(searching)).toContain('1/3');
    const marked = frameOf(searching).flatMap((row) => row.filter(({ roles }) => roles.includes('currentHit')));
    expect(marked.map(({ text }) => text)).toEqual(['deeper']);
    const second = typed(searching, '<enter>n');
    expect(status(second)).toContain('2/3');
    expect(screen(second).join('\n')).toContain('Two deeper');
    expect(typed(second, 'N').search?.current).toBe(0);
    expect(status(typed(second, 'nn'))).toContain('Search continued from the start');
    expect(status(typed(searching, '<enter>N'))).toContain('Search continued from the end');
  });

  test('Escape takes a search back to where it began; without a hit the page stays', () => {
    const from = typed(opened(80, 12), 'jj');
    expect(typed(from, '/three5').top).not.toEqual(from.top);
    expect(typed(from, '/three5<escape>')).toMatchObject({ top: from.top, search: undefined });
    const none = typed(from, '/nowhere<enter>');
    expect(none.top).toEqual(from.top);
    expect(status(none)).toContain('Not found: nowhere');
    expect(typed(from, '/three5<enter><backspace>').top).toEqual(from.top);
    expect(status(typed(from, 'n'))).toContain('No search yet');
  });

  test('lists the hits with their headings, shows where they lead, and jumps or returns', () => {
    const found = typed(opened(80, 16), 'jj/deeper<enter>');
    const list = typed(found, 's');
    expect(screen(list).filter((row) => row.includes('deeper'))).not.toEqual([]);
    expect(screen(list).join('\n')).toMatch(/^ 2\.1 Two deeper +· Two deeper$/m);
    expect(typed(list, 'j<escape>').top).toEqual(found.top);
    const there = typed(list, 'j<enter>');
    expect(screen(there).join('\n')).toContain('Two deeper');
    expect(there.search?.current).toBe(1);
    expect(typed(there, '<backspace>').top).toEqual(found.top);
    expect(status(typed(opened(80), 's'))).toContain('No search yet');
  });

  test.each([30, 44, 80, 120])('a hit in the list shows itself and its heading, %i columns wide', (columns) => {
    const long = `## The heading above\n\n${'many words before '.repeat(9)}needle${' and words behind it'.repeat(9)}`;
    const list = typed(openedWith(loaded(long), columns, 16), '/needle<enter>s');
    expect(screen(list).at(9)).toMatch(/^ 1 ….*ore needle.* · The head/);
  });

  test('a hit in code is shown in the list on a row of its own', () => {
    const list = typed(openedWith(loaded('```\nabove\nneedle\nbelow\n```'), 80, 16), '/needle<enter>s');
    expect(screen(list).at(9)).toMatch(/^ 0 above needle below/);
  });

  test('jumps to a heading by some of its letters, with the target behind the list', () => {
    const from = typed(opened(80, 16), 'jj');
    const list = typed(from, 'otd');
    expect(screen(list).join('\n')).toContain('›td▏');
    expect(first(list)).toBe('Two deeper');
    expect(first(typed(list, '<down>'))).toBe('Three deeper');
    expect(first(typed(list, '<enter>'))).toBe('Two deeper');
    expect(typed(list, '<enter><backspace>').top).toEqual(from.top);
    expect(typed(list, '<escape>')).toMatchObject({ top: from.top, panel: undefined });
    expect(typed(list, '<backspace><backspace>').top).toEqual(from.top);
    expect(typed(from, 'ozzz<enter>').top).toEqual(from.top);
  });

  test('erases, and brings back earlier phrases', () => {
    const twice = typed(opened(80, 12), '/one1<enter>/two2<enter>');
    expect(typed(twice, '/<up>').search?.query.text).toBe('two2');
    expect(typed(twice, '/<up><up>').search?.query.text).toBe('one1');
    expect(typed(twice, '/<up><up><down>').search?.query.text).toBe('two2');
    expect(typed(twice, '/dra<up><up><up><down><down><down>').search?.query.text).toBe('dra');
    expect(typed(twice, '/dra<up>x<backspace><down>').search?.query.text).toBe('two2');
    expect(typed(twice, '/x y<backspace>').search?.query.text).toBe('x ');
    expect(typed(twice, '/x<ctrl-u>').search?.query.text).toBe('');
    expect(typed(twice, '/q?t').search?.query.text).toBe('q?t');
  });

  test('helps from the key map', () => {
    const help = typed(opened(80, 200), '?');
    const text = screen(help).join('\n');
    for (const { help: said } of keysByMode.read) expect(text).toContain(said.en);
    expect(typed(help, '<escape>').panel).toBeUndefined();
  });

  test('says which key has no command', () => {
    expect(status(typed(opened(80), 'x'))).toContain('x is not bound');
  });

  test('quits with 0, and with 130 on Ctrl-C, from everywhere', () => {
    expect(press(opened(), 'q').effects).toEqual([{ kind: 'quit', code: 0 }]);
    for (const before of ['', 't', '?', ']'])
      expect(press(opened(), `${before}<ctrl-c>`).effects).toEqual([{ kind: 'quit', code: 130 }]);
  });

  test('keeps the place through any resize', () => {
    const state = typed(opened(80, 24), '<space>jjj');
    const size = fc.record({ columns: fc.integer({ min: 1, max: 220 }), rows: fc.integer({ min: 1, max: 70 }) });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 4 }), (sizes) => {
        const away = sizes.reduce((at, to) => reduce(at, { kind: 'resize', size: to }).state, state);
        const back = reduce(away, { kind: 'resize', size: state.size }).state;
        expect(screen(back)).toEqual(screen(state));
      }),
    );
  });
});
