import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bookmarkOf } from '../../../src/article/place/bookmark.js';
import type { State } from '../../../src/reader/state/state.js';
import { request, type World } from '../../../src/reader/tasks/effects.js';
import { bundledOrigin } from '../../../src/source/bundled-origin.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { folderOrigin } from '../../../src/source/folder-origin.js';
import type { Origin } from '../../../src/source/origin.js';
import { webOrigin } from '../../../src/source/web/web-origin.js';
import { opened } from '../../kit/article/reader.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-effects-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
mkdirSync(at('notes'));
writeFileSync(at('notes/a b.md'), '# A B\n\nText.\n');
writeFileSync(at('notes/c d e.md'), '# C D E\n\nText.\n');
writeFileSync(at('one.md'), '# One\n\nText.\n\nMore.\n');
writeFileSync(at('warns.md'), '---\ntitle: [\n---\n\nStill read.\n');

const world: World = {
  env: { HOME: folder },
  platform: 'linux',
  web: { env: { XDG_CACHE_HOME: folder }, userAgent: 'test', offline: true },
  sendToClipboard: () => {},
  tell: () => {},
  resumesFiles: true,
  library: join(folder, 'library'),
  resume: {
    recall: () => ({ block: 1, offset: 2 }),
    bookmarkOf: () => undefined,
    mark: () => undefined,
    remember: () => {},
  },
};

const withFiles = (...names: readonly string[]): State => ({
  ...opened(),
  files: { origins: names.map((name) => fileOrigin(at(name))), at: 0, left: {} },
});

describe('the next file of the command line', () => {
  test('is opened where the last run ended, unless that is not wanted', async () => {
    const state = withFiles('missing.md', 'one.md');
    const effect = { kind: 'openFile', at: 1, direction: 1 } as const;
    expect(await request(effect, state, world)).toMatchObject({
      kind: 'loaded',
      file: 1,
      top: { block: 1, offset: 2 },
      message: undefined,
      loaded: { article: { meta: { title: 'One' } } },
    });
    expect(await request(effect, state, { ...world, resumesFiles: false })).not.toHaveProperty('top');
  });

  test('is the nearest that can be read; those that cannot are reported', async () => {
    const state = withFiles('one.md', 'x.md', 'y.md', 'warns.md', 'z.md');
    const next = await request({ kind: 'openFile', at: 1, direction: 1 }, state, world);
    expect(next).toMatchObject({ kind: 'loaded', file: 3 });
    const { message = '' } = next as { message?: string };
    expect(message).toMatch(/x\.md: no such file.* · .*y\.md: no such file.* · warns\.md: front matter ignored/);
    expect(await request({ kind: 'openFile', at: 2, direction: -1 }, state, world)).toMatchObject({ file: 0 });
  });

  test('is a message if no more can be read', async () => {
    const state = withFiles('one.md', 'x.md', 'y.md');
    const told = await request({ kind: 'openFile', at: 1, direction: 1 }, state, world);
    const missing = ['x.md', 'y.md'].map((name) => `${at(name)}: no such file or article (llama-news list shows the`);
    expect(told).toEqual({ kind: 'message', text: missing.map((text) => `${text} articles)`).join(' · ') });
  });

  test('is not passed over because of a fault of the program', async () => {
    const fault = new TypeError('a fault');
    const open = () => {
      throw fault;
    };
    const state = withFiles('one.md', 'one.md', 'one.md');
    const files = { ...state.files, origins: state.files.origins.map((origin) => ({ ...origin, open })) };
    await expect(request({ kind: 'openFile', at: 1, direction: 1 }, { ...state, files }, world)).rejects.toBe(fault);
  });

  test('says how far it is if it is a page', async () => {
    const state = withFiles('one.md');
    const origins = [...state.files.origins, webOrigin('https://a.test/', world.web)];
    const effect = { kind: 'openFile', at: 1, direction: 1 } as const;
    const told: unknown[] = [];
    const progress = (step: unknown) => void told.push(step);
    await request(effect, { ...state, files: { ...state.files, origins } }, world, { progress });
    expect(told).toEqual([{ address: 'https://a.test/', bytes: 0 }]);
  });
});

describe('a file that the user names', () => {
  const open = (path: string) => request({ kind: 'openPath', path }, opened(), world);

  test.each([
    ['~/notes/a b.md', 'a b.md'],
    ['~/notes/a\\ b.md', 'a b.md'],
    ['~/notes/c\\ d\\ e.md', 'c d e.md'],
  ])('may have spaces and stand in the home folder: %s', async (path, name) => {
    expect(await open(path)).toMatchObject({ kind: 'loaded', loaded: { origin: { name } } });
  });

  test('may be a bundled article, in the edition of the one that is shown', async () => {
    expect(await open('strawberry-o1')).toMatchObject({ loaded: { origin: { name: 'strawberry-o1', edition: 'en' } } });
    const german = { ...opened().loaded, origin: bundledOrigin('llama-4-rechenleistung', 'de') };
    const effect = { kind: 'openPath', path: 'strawberry-o1' } as const;
    expect(await request(effect, { ...opened(), loaded: german }, world)).toMatchObject({
      loaded: { origin: { edition: 'de' } },
    });
  });

  test('may have a warning, and does not belong to the collection of what was shown', async () => {
    const { collection } = folderOrigin(folder, fileOrigin);
    const state: State = { ...opened(), loaded: { ...opened().loaded, collection } };
    const action = await request({ kind: 'openPath', path: '~/warns.md' }, state, world);
    expect(action).toMatchObject({
      message: expect.stringContaining('front matter ignored'),
      loaded: { collection: undefined },
    });
  });

  test('is reported if it is missing or already open; a folder is listed', async () => {
    await expect(open(at('none.md'))).rejects.toThrow(/none\.md: no such file or article/);
    expect(await open('~/notes')).toMatchObject({ loaded: { collection: { name: 'notes' } } });
    await expect(open('https://a.test/')).rejects.toThrow('no copy is kept');
    const shown: State = { ...opened(), loaded: { ...opened().loaded, origin: fileOrigin(at('one.md')) } };
    expect(await request({ kind: 'openPath', path: '~/one.md' }, shown, world)).toMatchObject({
      kind: 'message',
      text: expect.stringContaining('is already open · r reloads'),
    });
  });

  test('is a place in what is shown, if it is the same page with an anchor', async () => {
    const origin = webOrigin('https://a.test/', world.web);
    const shown: State = { ...opened(), loaded: { ...opened().loaded, origin } };
    const go = (path: string) => request({ kind: 'openPath', path }, shown, world);
    expect(await go('https://a.test/#more')).toEqual({ kind: 'loaded', loaded: shown.loaded, anchor: 'more' });
    const text = 'https://a.test/ is already open · r reloads';
    expect(await go('https://a.test/')).toEqual({ kind: 'message', text });
    await expect(go('https://a.test/other#more')).rejects.toThrow('no copy is kept');
  });

  test('is completed from the files of its folder', async () => {
    const complete = (path: string) => request({ kind: 'completePath', path }, opened(), world);
    expect(await complete('~/')).toMatchObject({ names: ['~/notes/', '~/one.md', '~/warns.md'] });
    expect(await complete(at('notes/a'))).toMatchObject({ names: [at('notes/a b.md')] });
    expect(await complete(at('nowhere/'))).toMatchObject({ names: [] });
  });
});

describe('a link', () => {
  const shown: State = { ...opened(), loaded: { ...opened().loaded, origin: fileOrigin(at('one.md')) } };
  const follow = (href: string) => request({ kind: 'open', href }, shown, world);

  test('to a file leads to where an earlier visit ended, or to its anchor', async () => {
    expect(await follow('warns.md')).toMatchObject({
      loaded: { origin: { name: 'warns.md' } },
      top: { block: 1, offset: 2 },
    });
    const there = await follow('warns.md#part');
    expect(there).toMatchObject({ kind: 'loaded', anchor: 'part', loaded: { origin: { name: 'warns.md' } } });
    expect(there).not.toHaveProperty('top');
  });

  test('to a long file leads to its beginning, and to where an earlier visit ended once that is read', async () => {
    writeFileSync(at('long.md'), 'word '.repeat(20_000));
    const bookmark = bookmarkOf(shown.loaded.article, { block: 2, offset: 0 });
    const bookmarked = (origin: Origin) => (origin.name === 'long.md' ? bookmark : undefined);
    const resuming = { ...world, resume: { ...world.resume, bookmarkOf: bookmarked } };
    const there = await request({ kind: 'open', href: 'long.md' }, shown, resuming);
    if (there.kind !== 'loaded') return expect.unreachable(there.kind);
    there.loaded.reading?.rest.close();
    expect([there.loaded.resumeAt, there.loaded.reading?.held]).toEqual([bookmark, false]);
    expect(there).not.toHaveProperty('top');
  });

  test('from an article of a list leads to another of it', async () => {
    const { collection } = folderOrigin(folder, fileOrigin);
    const listed: State = { ...shown, loaded: { ...shown.loaded, collection } };
    for (const href of ['warns.md', 'warns.md#part'])
      expect(await request({ kind: 'open', href }, listed, world)).toMatchObject({
        loaded: { collection },
        message: expect.stringContaining('front matter ignored'),
      });
  });

  test('to a place in the file itself leads there', async () => {
    expect(await follow('one.md#more')).toMatchObject({ kind: 'loaded', anchor: 'more' });
  });

  test('to the file itself leads to its start', async () => {
    const there = await follow('one.md');
    expect(there).toMatchObject({ kind: 'loaded', anchor: '', loaded: { origin: { name: 'one.md' } } });
    expect(there).not.toHaveProperty('top');
  });

  test('to a folder shows its files', async () => {
    expect(await follow('notes')).toMatchObject({ loaded: { collection: { name: 'notes' } } });
  });

  test('to nothing is an error', async () => {
    await expect(follow('none.md')).rejects.toThrow(/none\.md: no such file/);
  });
});

test('a file whose name has a backslash opens by it', async () => {
  writeFileSync(at('a\\ b.md'), '# Backslash\n');
  const open = (path: string) => request({ kind: 'openPath', path }, opened(), world);
  expect(await open('~/a\\ b.md')).toMatchObject({ loaded: { article: { meta: { title: 'Backslash' } } } });
});

test('an article of a list is opened where an earlier visit ended, at a heading, or at a hit, and belongs to the list', async () => {
  const origin = folderOrigin(folder, fileOrigin);
  const { collection } = origin;
  const listed: State = { ...opened(), loaded: { ...opened().loaded, origin, collection } };
  const entry = { path: 'one.md', modified: 0, size: 1, origin: () => fileOrigin(at('one.md')) };
  const hit = { place: { block: 2, offset: 1 }, phrase: 'More' };
  const open = (more: object) => request({ kind: 'openEntry', entry, ...more }, listed, world);
  const one = { origin: { name: 'one.md' }, article: { meta: { title: 'One' } }, collection };
  expect(await open({})).toMatchObject({ kind: 'loaded', loaded: one, top: { block: 1, offset: 2 } });
  const there = await open({ anchor: 'one' });
  expect(there).toMatchObject({ kind: 'loaded', loaded: one, anchor: 'one' });
  expect(there).not.toHaveProperty('top');
  expect(await open({ hit })).toMatchObject({ kind: 'loaded', loaded: one, hit });
});

test('a short list is read at once, the newest first, with what cannot be read', async () => {
  const names = ['one.md', 'missing.md', 'warns.md'];
  const entries = names.map((path, modified) => ({ path, modified, size: 1, origin: () => fileOrigin(at(path)) }));
  const find = async function* () {
    for (const entry of entries) yield { entries: [entry], unreachable: 1 };
  };
  const collection = { key: 'short', name: 'short', find };
  const action = await request({ kind: 'index', collection }, opened(), world);
  expect(action).toMatchObject({ kind: 'indexed', index: { collection, complete: true, notRead: 4 } });
  const { index } = action as Extract<typeof action, { kind: 'indexed' }>;
  expect(index.entries.map(({ path }) => path)).toEqual(['warns.md', 'missing.md', 'one.md']);
  expect(names.map((name) => index.summaries.get(name)?.title)).toEqual(['One', undefined, 'warns.md']);
});

test('the other edition of an article is opened, where there is one', async () => {
  const german: State = { ...opened(), loaded: { ...opened().loaded, origin: bundledOrigin('strawberry-o1', 'de') } };
  expect(await request({ kind: 'edition' }, german, world)).toMatchObject({
    kind: 'edition',
    loaded: { origin: { edition: 'en' }, article: { meta: { lang: 'en' } } },
  });
  const { noEdition } = opened().messages;
  expect(await request({ kind: 'edition' }, opened(), world)).toEqual({ kind: 'message', text: noEdition });
});

test('a page that is opened, by a link or by name, says how far it is', async () => {
  const effects = [
    { kind: 'open', href: 'https://a.test/' } as const,
    { kind: 'openPath', path: 'https://a.test/' } as const,
  ];
  for (const effect of effects) {
    const told: unknown[] = [];
    const asked = request(effect, opened(), world, { progress: (progress) => told.push(progress) });
    await expect(asked).rejects.toThrow('no copy is kept');
    expect(told).toEqual([{ address: 'https://a.test/', bytes: 0 }]);
  }
});

test('a mark that nobody has set is reported, and nothing in its letter acts on the terminal', async () => {
  const recall = (name: string, place: { block: number; offset: number } | undefined) =>
    request({ kind: 'recallMark', name }, opened(), { ...world, resume: { ...world.resume, mark: () => place } });
  const place = { block: 2, offset: 1 };
  expect(await recall('a', place)).toMatchObject({ kind: 'recalledMark', top: place });
  const { messages } = opened();
  for (const [name, shown] of [
    ['a', 'a'],
    ['\u001B', '␛'],
  ] as const)
    expect(await recall(name, undefined)).toMatchObject({
      kind: 'message',
      text: messages.noMark(shown, 'm'),
    });
});

test('the whole page belongs to the collection of its article, and its warning is reported', async () => {
  const { collection } = folderOrigin(folder, fileOrigin);
  const shown = { ...opened().loaded, collection };
  const warning = { de: 'zu groß', en: 'too large' };
  const whole = async () => ({ ...shown, warning });
  const state: State = { ...opened(), loaded: { ...shown, whole } };
  expect(await request({ kind: 'whole' }, state, world)).toMatchObject({
    kind: 'whole',
    loaded: { collection },
    message: 'too large',
  });
  const { notAPage } = opened().messages;
  expect(await request({ kind: 'whole' }, opened(), world)).toEqual({ kind: 'message', text: notAPage });
});

test('nothing in a copied text acts on a terminal into which it is pasted', async () => {
  const sent: string[] = [];
  const send = (base64: string): void => void sent.push(Buffer.from(base64, 'base64').toString());
  await request({ kind: 'copy', text: 'a\u001B[31mb\u202Ec\n' }, opened(), { ...world, sendToClipboard: send });
  expect(sent).toEqual([expect.not.stringMatching(/[\p{Cf}]|(?!\n)\p{Cc}/u)]);
});
