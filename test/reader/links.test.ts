import { describe, expect, test } from 'vitest';
import { linksOf } from '../../src/article/links.js';
import { reduce } from '../../src/reader/state/reduce.js';
import {
  bundled,
  first,
  loaded,
  opened,
  openedWith,
  press,
  reading,
  restOf,
  screen,
  status,
  typed,
} from '../kit/reader.js';

describe('letter hints', () => {
  test('letters label the links on the screen, and typing one follows its link', () => {
    const hints = typed(opened(80), 'F');
    expect(screen(hints).join('\n')).toContain('alink to two');
    expect(screen(hints).join('\n')).toContain('sthe web');
    expect(first(typed(hints, 'a'))).toBe('Two');
    const web = typed(hints, 's');
    expect(status(web)).toContain('Enter opens https://example.org/');
    expect(press(web, '<enter>').effects).toEqual([{ kind: 'browse', address: 'https://example.org/' }]);
    expect(press(typed(opened(80), 'G'), 'Fa').effects).toEqual([{ kind: 'open', href: 'other.md#part' }]);
    expect(screen(typed(hints, '<escape>'))).toEqual(screen(opened(80)));
    expect(status(typed(hints, 'q'))).toContain('No link is labelled q');
  });

  test('labels have two letters if there are more links than letters', () => {
    const many = openedWith(loaded(Array.from({ length: 30 }, (_, i) => `[l${i}](#x${i})`).join(' ')), 80, 24);
    const hints = typed(many, 'F');
    expect(screen(hints).join('\n')).toContain('aal0');
    expect(typed(hints, 's').panel).toMatchObject({ query: 's' });
    expect(screen(typed(hints, 's')).join('\n')).not.toContain('aal0');
    expect(typed(hints, 's<backspace>').panel).toMatchObject({ query: '' });
    expect(linksOf(many.loaded.article)[typed(hints, 'sa').link ?? -1]?.href).toBe('#x26');
  });

  test('a message says that there is no link to label', () => {
    expect(status(typed(openedWith(loaded('text'), 80, 10), 'F'))).toContain('No links on the screen');
  });
});

describe('footnotes', () => {
  const source = `Text[^1] here.\n\n${'filler\n\n'.repeat(30)}[^1]: The **note**.\n\n    Its second paragraph.\n`;
  const peek = typed(openedWith(loaded(source), 60, 20), '<tab><enter>');

  test('a footnote opens at the bottom over the text, which stays', () => {
    const rows = screen(peek);
    expect(rows[0]).toContain('Text[1] here.');
    expect(rows.join('\n')).toContain('[1] The note.');
    expect(rows.join('\n')).toContain('Its second paragraph.');
    expect(screen(typed(peek, '<escape>'))).toEqual(screen(typed(peek, 'q')));
    expect(typed(peek, '<escape>')).toMatchObject({ panel: undefined, top: peek.top });
  });

  test('Enter goes to the footnote itself, and back', () => {
    const there = typed(peek, '<enter>');
    expect(screen(there).join('\n')).toContain('[1] The note.');
    expect(there.top).not.toEqual(peek.top);
    expect(typed(there, 'H').top).toEqual(peek.top);
  });

  test('a long footnote scrolls', () => {
    const long = openedWith(loaded(`Text[^1]\n\n[^1]: ${'word '.repeat(300)}end`), 40, 12);
    const open = typed(long, '<tab><enter>');
    expect(screen(open).join('\n')).not.toContain(' end');
    expect(screen(typed(open, 'G')).join('\n')).toContain(' end');
    expect(typed(open, 'Gj').panel).toEqual(typed(open, 'G').panel);
    expect(typed(open, 'Gg').panel).toEqual(open.panel);
  });
});

describe('copying', () => {
  test('Y copies the address of the selected link', () => {
    expect(press(opened(), '<tab><tab>Y').effects).toEqual([{ kind: 'copy', text: 'https://example.org/' }]);
    expect(status(typed(opened(80), 'Y'))).toContain('No link selected');
  });

  test('y copies the current section as Markdown, with its subsections and nothing after them', () => {
    const { effects } = press(typed(opened(), '/two7<enter>'), 'y');
    const text = effects.flatMap((effect) => (effect.kind === 'copy' ? [effect.text] : [])).join('');
    expect(text).toMatch(/^## Two\n\ntwo0 /);
    expect(text).toContain('### Two deeper');
    expect(text).toMatch(/See \[other\]\(other\.md#part\)\.\n\n$/);
  });

  test('y copies the section of a bundled article in its own Markdown', () => {
    const state = typed(openedWith(bundled('de'), 80, 24), 'o7<enter>');
    const { effects } = press(state, 'y');
    expect(effects).toEqual([{ kind: 'copy', text: expect.stringMatching(/^## Fazit und Ausblick\n\n[^#]*$/) }]);
  });

  test('y copies the whole text if there is no section', () => {
    expect(press(openedWith(loaded(''), 80, 24), 'y').effects).toEqual([{ kind: 'copy', text: '' }]);
  });
});

test('the related post is selected at the end of an article', () => {
  const end = typed(openedWith(bundled('de'), 80, 24), 'G<shift-tab>');
  expect(press(end, '<enter>').effects).toEqual([{ kind: 'open', href: 'strawberry-o1.md' }]);
});

test('Escape backs out one level at a time and never quits', () => {
  const deep = typed(opened(120), 't2/deeper<enter><tab>');
  expect([deep.sidebar, deep.search === undefined, deep.link === undefined]).toEqual([true, false, false]);
  const steps = [1, 2, 3, 4].map((count) => typed(deep, '<escape>'.repeat(count)));
  expect(steps.map(({ sidebar, search, link }) => [sidebar, search !== undefined, link !== undefined])).toEqual([
    [true, true, false],
    [true, false, false],
    [false, false, false],
    [false, false, false],
  ]);
  expect(press(deep, '<escape>'.repeat(9)).effects).toEqual([]);
});

test('Escape takes back a shown address first, then the selection', () => {
  const armed = typed(opened(80), '<tab><tab><enter>');
  const once = press(armed, '<escape>').state;
  expect([armed.addressToConfirm, once.addressToConfirm, once.link]).toEqual([
    'https://example.org/',
    undefined,
    armed.link,
  ]);
  expect(press(once, '<enter>').effects).toEqual([]);
  expect(typed(once, '<escape>').link).toBeUndefined();
});

test('opening another article drops the selection and the search', () => {
  const state = typed(opened(80), '/two<enter><tab>');
  const next = reduce(state, { kind: 'loaded', loaded: loaded('# New\n\n[x](y)') }).state;
  expect([next.search, next.link, next.panel]).toEqual([undefined, undefined, undefined]);
});

test('a selected link is dropped where a late definition changes the text before it', () => {
  const rest = restOf();
  const state = typed(openedWith(reading(rest, '[a] and [b](/b)\n'), 80, 12), '<tab>');
  expect(state.link).toBe(0);
  const grown = reading(rest, '[a] and [b](/b)\n\n[a]: /a\n');
  expect(reduce(state, { kind: 'grown', loaded: grown, rest }).state.link).toBeUndefined();
});
