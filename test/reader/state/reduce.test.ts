import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressAt } from '../../../src/article/progress.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { first, loaded, opened, press, screen, status, typed } from '../../kit/article/reader.js';

describe('reduce', () => {
  test('takes counts: rows, headings, percent; and headings of one level', () => {
    expect(typed(opened(), '5j').top).toEqual(typed(opened(), 'jjjjj').top);
    expect(typed(opened(), '12j3k').top).toEqual(typed(opened(), '9j').top);
    expect(typed(opened(), '3]]').top).toEqual(typed(opened(), ']]]]]]').top);
    expect(typed(opened(), '4J2[[').top).toEqual(typed(opened(), '2J').top);
    expect(first(typed(opened(), ']]}'))).toBe('Two');
    expect(first(typed(opened(), ']]]]}'))).toBe('Two deeper');
    expect(first(typed(opened(), ']]}}{'))).toBe('Two');
    const half = typed(opened(), '50%');
    expect(progressAt(half.loaded.article, half.top)).toBeCloseTo(0.5, 1);
    expect(typed(half, '<backspace>').top).toEqual(opened().top);
    expect(status(typed(opened(), '12'))).toContain('12');
    expect(typed(opened(), '12<escape>').pending).toBe('');
    expect(first(typed(opened(), '99J'))).toBe('Three deeper');
    expect(typed(opened(), '99J99K').top).toEqual(opened().top);
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

  test('messages cannot act on the terminal', () => {
    const { state } = reduce(opened(80), { kind: 'message', text: 'a\u001B]0;b\u0007\nc' });
    expect(status(state)).toContain('a␛]0;b␇ c');
  });

  test('searches while typing, from the current place, and marks all hits', () => {
    const from = typed(opened(80, 12), ']]]]');
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

  test('Escape ends a sequence of keys, and nothing else', () => {
    const { pending, link } = typed(opened(), '<tab>]<escape>');
    expect([pending, link]).toEqual(['', 0]);
  });

  test('a row down moves no page that is at the end, nor one that shows less than a full page', () => {
    for (const state of [typed(opened(40, 40), '99J'), typed(opened(), 'G')])
      expect(typed(state, 'j').top).toEqual(state.top);
  });

  test('tools that were loaded are used for the text for which they were loaded alone', () => {
    const other = loaded('# Other');
    const state = opened();
    expect(reduce(state, { kind: 'tools', loaded: other }).state.loaded).toBe(state.loaded);
    const tools = { ...state.loaded.tools };
    const more = reduce(state, { kind: 'tools', loaded: { ...state.loaded, tools } }).state.loaded;
    expect([more.tools, more.article]).toEqual([tools, state.loaded.article]);
    expect(more.tools).toBe(tools);
  });

  test('a place that was reached again has been read', () => {
    const state = opened();
    const top = { block: 3, offset: 0 };
    expect(state.arrivedAt).toBeDefined();
    expect(reduce(state, { kind: 'resumed', top }).state.arrivedAt).toBeUndefined();
    const other = { ...loaded('one\n\ntwo\n\nthree\n\nfour'), origin: fileOrigin('b.md') };
    expect(reduce(state, { kind: 'loaded', loaded: other, top }).state.arrivedAt).toBeUndefined();
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
