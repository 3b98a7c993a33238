import { expect, test } from 'vitest';
import type { Meta } from '../../../src/article/model.js';
import { contextOf } from '../../../src/store/notes/notes-context.js';
import type { NotesSubject } from '../../../src/store/notes/notes-subject.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';

const DIGEST = '0123456789abcdef0123456789abcdef';
const meta = { title: 'T', author: 'A', lang: 'en', date: '2026-01-02' } as Meta;
const subject = (more: Partial<NotesSubject>): NotesSubject => ({ key: 'k', meta, digest: () => DIGEST, ...more });
const OUTSIDE = { path: '/n/t-12345678.notes.md', isBeside: false };
const source = (url: string): Meta => ({ ...meta, source: { name: 'x', url } });

test.each<[string, Partial<NotesSubject>, string]>([
  ['of a file to its address', { path: '/x/a (1) ü.md' }, 'file:///x/a%20%281%29%20%C3%BC.md'],
  ['of a page to it, without its anchor', { address: 'https://e.x/a_(b)?c#d' }, 'https://e.x/a_%28b%29?c'],
  ['of a bundled article to its source', { meta: source('https://e.x/b') }, 'https://e.x/b'],
  ['of a saved page to the file', { path: '/x/a.md', address: 'https://e.x/a' }, 'file:///x/a.md'],
  ['nowhere without an address', {}, ''],
  ['nowhere from something other than a page', { address: 'mailto:a@b.c' }, ''],
  ['with nothing that ends a link', { address: 'https://e.x/<a b\\c>\td' }, 'https://e.x/%3Ca%20b%5Cc%3E%09d'],
])('Links of notes lead: %s', (_, more, href) => {
  expect(contextOf(subject(more), OUTSIDE).href).toBe(href);
});

test('Links of notes beside a kept article lead to it wherever the library is', () => {
  const beside = { path: '/lib/a (1) ü.notes.md', isBeside: true };
  const inCapitals = { path: '/lib/b.notes.md', isBeside: true };
  expect(contextOf(subject({ path: '/lib/a (1) ü.md' }), beside).href).toBe('a%20%281%29%20%C3%BC.md');
  expect(contextOf(subject({ path: '/lib/b.MD' }), inCapitals).header.source).toBe('b.MD');
  expect(contextOf(subject({ path: '/other/c.md' }), inCapitals).header.source).toBe('b.md');
});

test('The header says what an article is, and knows its text unless the notes are beside it', () => {
  const about = { title: 'T', author: 'A', lang: 'en', date: '2026-01-02', edition: 'de' };
  expect(contextOf(subject({ edition: 'de' }), OUTSIDE).header).toEqual({
    ...about,
    source: 'k',
    digest: '0123456789abcdef',
  });
  expect(contextOf(subject({ edition: 'de' }), { path: '/lib/a.notes.md', isBeside: true }).header).toEqual({
    ...about,
    source: 'a.md',
    digest: undefined,
  });
  expect(contextOf(subject({ key: undefined }), OUTSIDE).header.source).toBe(`text:${DIGEST}`);
});

test('A section is called by its heading, and a place in none by the title', () => {
  const { heading } = contextOf(subject({ heading: (slug) => (slug === 'a' ? 'Part A' : undefined) }), OUTSIDE);
  expect([heading('a'), heading('b'), contextOf(subject({}), OUTSIDE).heading('a')]).toEqual(['Part A', 'T', 'T']);
});

const article = (url?: string) =>
  ({
    meta: url === undefined ? meta : source(url),
    sections: [{ slug: 'a', title: 'Part A' }],
  }) as unknown as Parameters<typeof subjectOf>[0];

test.each([
  ['by its own address', 'https://e.x/own', 'https://e.x/own'],
  ['by that without an anchor', 'https://e.x/own#part', 'https://e.x/own'],
  ['by where it was, if its own is on another host', 'https://f.x/own', 'https://e.x/a'],
  ['by where it was, if its own is on another port', 'https://e.x:81/own', 'https://e.x/a'],
  ['by where it was, if its own is none', 'own', 'https://e.x/a'],
  ['by where it was, if it names none', undefined, 'https://e.x/a'],
])('The notes on a page are known: %s', (_, own, address) => {
  const found = subjectOf(article(own), { key: 'web:x', can: {}, address: 'https://e.x/a' }, () => DIGEST);
  expect(found).toMatchObject({ key: `web:${address}`, address });
  expect([found.path, found.heading?.('a'), found.heading?.('b')]).toEqual([undefined, 'Part A', undefined]);
});

test('The notes on a file are known by its path, and those on a bundled article by its edition', () => {
  const file = subjectOf(
    article('https://e.x/own'),
    { key: 'file:/x/a.md', can: { edit: '/x/y/../a.md' } },
    () => DIGEST,
  );
  expect(file).toMatchObject({ key: 'file:/x/a.md', path: '/x/a.md' });
  const bundled = subjectOf(article(), { key: 'bundled:de/a', can: {}, edition: 'de' }, () => DIGEST);
  expect([bundled.key, bundled.edition, bundled.path, bundled.address]).toEqual([
    'bundled:de/a',
    'de',
    undefined,
    undefined,
  ]);
});
