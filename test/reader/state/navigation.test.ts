import { expect, test } from 'vitest';
import { anchorPlace, canBrowse, jump } from '../../../src/reader/state/navigation.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import {
  bundled,
  first,
  loaded,
  opened,
  openedWith,
  press,
  reading,
  restOf,
  status,
  typed,
} from '../../kit/article/reader.js';

test('an image is not opened as an article, whether it is shown or linked to', () => {
  for (const source of ['![A drawing](a/b.svg)', '[A drawing](a/b.svg#part)', '![A photo](photo)']) {
    const { state, effects } = press(openedWith(loaded(source), 80, 12), '<tab><enter>');
    expect(status(state)).toMatch(/Images are not shown: (?:a\/b\.svg(?:#part)?|photo) · Y copies the address/);
    expect(effects).toEqual([]);
  }
  const far = openedWith(loaded('![A drawing](https://example.org/a.svg)'), 80, 12);
  expect(status(typed(far, '<tab><enter>'))).toContain('Enter opens https://example.org/a.svg');
});

test('the related post is selected at the end of an article', () => {
  const end = typed(openedWith(bundled('de'), 80, 24), 'G<shift-tab>');
  expect(press(end, '<enter>').effects).toEqual([{ kind: 'open', href: 'strawberry-o1.md' }]);
});

test('opening another article drops the selection and the search', () => {
  const state = typed(opened(80), '/two<enter><tab>');
  const next = reduce(state, { kind: 'loaded', loaded: loaded('# New\n\n[x](y)') }).state;
  expect([next.search, next.link, next.panel]).toEqual([undefined, undefined, undefined]);
});

test('a web address is shown before it is opened', () => {
  const { state, effects } = press(opened(80), '<tab><tab><enter>');
  expect(status(state)).toContain('https://example.org/');
  expect(effects).toEqual([]);
  const second = press(state, '<enter>');
  expect(second.effects).toEqual([{ kind: 'open', href: 'https://example.org/' }]);
  expect(press(second.state, '<enter>').effects).toEqual([]);
  expect(press(state, 'j<enter>').effects).toEqual([]);
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

test('another article is asked for, and shown at the heading of the link', () => {
  const { state, effects } = press(opened(), '<tab><tab><tab><enter>');
  expect(effects).toEqual([{ kind: 'open', href: 'other.md#part' }]);
  const other = loaded('# Other\n\n## Part\n\nText.\n');
  const there = reduce(state, { kind: 'loaded', loaded: other, anchor: 'part' }).state;
  expect(first(there)).toBe('Part');
  expect(typed(there, '<backspace>')).toMatchObject({ loaded: state.loaded, top: state.top });
});

test('another article is shown from its left margin', () => {
  const shifted = typed(opened(), ']]]]3<right>');
  const other = loaded('# Other\n\n## Part\n\nText.\n');
  expect(reduce(shifted, { kind: 'loaded', loaded: other, anchor: 'part' }).state.scrollX).toBe(0);
});

test.each([
  ['#user-content-setup', '## Setup'],
  ['#Setup', '## Setup'],
  ['#user-content-%C3%9Cber-uns', '## Über uns'],
  ['?plain=1#setup', '## Setup'],
  ['?plain=1#L30', '## Setup'],
  ['#L30-L31', '## Setup'],
  ['#^a-block', '- item ^a-block'],
  ['#%5Ea-block', '- item ^a-block'],
  ['#Straße', '## Straße'],
  ['#gro%C3%9Fe-stra', '## Die große Straße'],
])('%s leads to "%s", as on GitHub and in Obsidian', (href, line) => {
  const source = `[x](<${href}>)\n${'\nfiller\n'.repeat(14)}${line}\n\ntext\n`;
  const { top, loaded: shown } = typed(openedWith(loaded(source), 80, 5), '<tab><enter>');
  expect(shown.article.blocks[top.block]?.line).toBe(30);
});

test('an address without a scheme is one of the web', () => {
  expect(status(typed(openedWith(loaded('[a](//example.com/z)'), 80, 12), '<tab><enter>'))).toContain(
    'https://example.com/z',
  );
});

const PAGE = 'https://example.org/posts/one?a=b';

/** A text as if it came from an address of the web. */
const fetched = (source: string): State => {
  const shown = loaded(source);
  return openedWith({ ...shown, origin: { ...shown.origin, key: `web:${PAGE}`, address: PAGE } }, 120, 8);
};

test('a link in a page of the web is shown first, however it is written', () => {
  for (const href of ['two', '/posts/two', '//example.org/posts/two', 'https://EXAMPLE.org/posts/two']) {
    const { state, effects } = press(fetched(`[x](${href})`), '<tab><enter>');
    expect(status(state)).toContain('Enter opens https://example.org/posts/two · M in the browser');
    expect(effects).toEqual([]);
    const effect = { kind: 'open', href: 'https://example.org/posts/two' };
    expect(press(state, '<enter>').effects).toEqual([effect]);
    expect(press(state, '<escape><enter>').effects).toEqual([]);
  }
});

test('a link to a place in the shown page leads there at once, however it is written', () => {
  for (const href of ['#two', 'one?a=b#two', PAGE, `${PAGE}#two`]) {
    const start = typed(
      fetched(`${'text\n\n'.repeat(20)}[x](<${href}>)\n\n## Two\n\n${'text\n\n'.repeat(20)}`),
      '<tab>',
    );
    const { state, effects } = press(start, '<enter>');
    expect(effects).toEqual([]);
    expect(first(state)).toBe(href === PAGE ? 'text' : 'Two');
    expect(typed(state, 'H').top).toEqual(start.top);
  }
  const other = press(fetched('[x](?a=c#two)'), '<tab><enter>');
  expect(status(other.state)).toContain('Enter opens https://example.org/posts/one?a=c#two');
});

test('an image of the web, or an address that is no page, is opened by the system after it was shown', () => {
  for (const [source, shown, address] of [
    ['![x](p.png)', 'in the browser', 'https://example.org/posts/p.png'],
    ['<mailto:a@example.org>', 'Enter opens mailto:a@example.org ', 'mailto:a@example.org'],
  ] as const) {
    const { state } = press(fetched(source), '<tab><enter>');
    expect(status(state)).toContain(shown);
    expect(press(state, '<enter>').effects).toEqual([{ kind: 'browse', address }]);
  }
});

test('M opens the selected link, or else the shown page; Y copies the same address', () => {
  const page = fetched('[x](two) [y](javascript:z)');
  for (const [key, kind, name] of [
    ['M', 'browse', 'address'],
    ['Y', 'copy', 'text'],
  ] as const) {
    expect(press(page, key).effects).toEqual([{ kind, [name]: PAGE }]);
    expect(press(page, `<tab>${key}`).effects).toEqual([{ kind, [name]: 'https://example.org/posts/two' }]);
  }
  expect(status(typed(page, '<tab><tab>M'))).toContain('Not a web address that a browser could open: javascript:z');
  expect(status(typed(opened(100), 'M'))).toContain('No link selected, and no web page open · Tab selects a link');
  expect(status(typed(opened(100), '<tab>M'))).toContain('Not a web address that a browser could open: #two');
});

test('a web address in capitals is opened in the browser, too', () => {
  for (const address of ['HTTPS://example.org/', 'http://example.org/', 'Mailto:a@example.org'])
    expect(canBrowse(address), address).toBe(true);
  for (const address of ['xhttps://example.org/', 'file:///a', '//example.org']) expect(canBrowse(address)).toBe(false);
});

test('a link to a heading that is read leads there at once, and one to a heading that is not waits for it', () => {
  const state = openedWith(reading(restOf(), '[one](#one) [two](#two)\n\n## One\n\ntext'), 80, 5);
  expect(first(typed(state, '<tab><enter>'))).toBe('One');
  expect(typed(state, '<tab><tab><enter>').awaits).toEqual({ anchor: 'two' });
  // A heading that is like it leads there only when all is read.
  const [near, whole] = ['[two](#two)\n\n## Two parts\n\ntext', '<tab><enter>'];
  expect(typed(openedWith(reading(restOf(), near), 80, 5), whole).awaits).toEqual({ anchor: 'two' });
  expect(first(typed(openedWith(loaded(near), 80, 5), whole))).toBe('Two parts');
});

test('a line is a place as soon as text after it is read', () => {
  const text = 'one\n\ntwo\n\nthree';
  const partly = reading(restOf(), text);
  expect([anchorPlace(loaded(text), 'L5'), anchorPlace(partly, 'L3')]).toEqual([
    { block: 2, offset: 0 },
    { block: 1, offset: 0 },
  ]);
  expect(anchorPlace(partly, 'L5')).toBeUndefined();
});

test('a link to a footnote that the article does not have says so', () => {
  const state = typed(openedWith(loaded('[x](#footnote-9)\n\ntext'), 80, 8), '<tab><enter>');
  expect([state.panel, status(state)]).toEqual([undefined, expect.stringContaining('There is no #footnote-9 here')]);
});

test.each([
  ['<https://example.org/a>', 'Enter opens https://example.org/a · M in the browser'],
  ['[x](https://example.org/a.png)', 'Enter opens https://example.org/a.png in the browser'],
  ['<mailto:a@example.org>', 'Enter opens mailto:a@example.org'],
])('%s is shown as what Enter does with it', (link, message) => {
  expect(typed(openedWith(loaded(link), 80, 8), '<tab><enter>').message).toBe(message);
});

test('the place of arrival is that of the article to which a jump leads, and stays within an article', () => {
  const state = opened();
  const top = { block: 3, offset: 0 };
  const other = { ...loaded('# Other\n\na\n\nb\n\nc'), origin: fileOrigin('other.md') };
  expect(jump(state, top).arrivedAt).toBe(state.arrivedAt);
  expect(jump(state, top, loaded()).arrivedAt).toBe(state.arrivedAt);
  expect(jump(state, top, other).arrivedAt).toBe(top);
});

test.each([
  ...['avif', 'bmp', 'gif', 'ico', 'jpg', 'jpeg', 'JPG', 'png', 'svg', 'svgz', 'webp', 'png?raw=1', 'png#x'].map(
    (end) => [`a.${end}`, true] as const,
  ),
  ...['a.png.md', 'png', 'a.pngs', 'a.jpg-b'].map((name) => [name, false] as const),
])('a link to %s leads to an image: %s', (href, isImage) => {
  const { state, effects } = press(openedWith(loaded(`[x](${href})`), 80, 12), '<tab><enter>');
  expect([effects, state.message?.startsWith('Images are not shown')]).toEqual(
    isImage ? [[], true] : [[{ kind: 'open', href }], undefined],
  );
});

test('a scheme in capitals is one', () => {
  const { state, effects } = press(openedWith(loaded('[x](HTTPS://example.org/a)'), 80, 12), '<tab><enter>');
  expect([effects, state.addressToConfirm]).toEqual([[], 'HTTPS://example.org/a']);
});

test.each(['git+ssh://a.example/b', 'x-y.z2:q', 'data:image/png;base64,x', 'FTP://a.example/'])(
  '%s has a scheme that nothing opens',
  (href) => {
    const { state, effects } = press(openedWith(loaded(`[x](<${href}>)`), 120, 8), '<tab><enter><enter>');
    expect(effects).toEqual([]);
    expect(state.message).toBe(`Only http, https and mailto are opened, not ${href}`);
  },
);

test.each(['1a:b.md', 'a_b:c.md', 'ä:b.md'])('%s is the name of a file', (href) => {
  const { effects } = press(openedWith(loaded(`[x](<${href}>)`), 120, 8), '<tab><enter>');
  expect(effects).toEqual([{ kind: 'open', href }]);
});
