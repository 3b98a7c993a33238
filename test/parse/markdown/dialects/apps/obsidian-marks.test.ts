import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../../src/article/text.js';
import { parse } from '../../../../kit/article/parse.js';

const shown = (source: string, vault: boolean): string =>
  parse(source, { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] }, 1, vault ? 'note' : 'markdown')
    .blocks.map(textOf)
    .join('|');

describe('marks of Obsidian, anywhere and in a vault', () => {
  test.each<readonly [source: string, anywhere: string, inVault: string]>([
    ['A ==mark==. ^blk', 'A mark.', 'A mark.'],
    ['A text ^first-id', 'A text', 'A text'],
    ['a ^abcdef', 'a', 'a'],
    ['a ^abcdefa', 'a ^abcdefa', 'a'],
    ['a ^abcde', 'a ^abcde', 'a'],
    ['a, ^word', 'a, ^word', 'a,'],
    ...['a!', 'a?', 'a:', 'a…', '(a)', '[a]', '"a"', '“a”', '’a’'].map((end) => [`${end} ^word`, end, end] as const),
    ...['*a*', '_a_', '==a==', '`a`'].map((end) => [`${end} ^word`, 'a', 'a'] as const),
    ['as said ^above', 'as said ^above', 'as said'],
    ['==a = b== and ==two\nrows==', 'a = b and two rows', 'a = b and two rows'],
    ['== a== and ==a == and a==b==c', '== a== and ==a == and a==b==c', '== a== and ==a == and a==b==c'],
    ['これは==重要==です', 'これは重要です', 'これは重要です'],
    ['%% hidden %%\n\nb', 'b', 'b'],
    ['%%\nhidden\n\n%%\nb', '%% hidden|%% b', '%% hidden|%% b'],
    ['%%\nhidden\nhidden\n%%\nb', 'b', 'b'],
    ['%% kanban:settings\n```\n{"a":[]}\n```\n%%', '', ''],
    ['a %%b%% c', 'a %%b%% c', 'a c'],
    ['a %%b\nc%% *d*', 'a %%b c%% d', 'a d'],
    ['100 %% of it', '100 %% of it', '100 %% of it'],
    ['100 %% of it, and 5%%', '100 %% of it, and 5%%', '100'],
  ])('%j', (source, anywhere, inVault) => {
    expect([shown(source, false), shown(source, true)]).toEqual([anywhere, inVault]);
  });
});

describe('double brackets, anywhere and in a vault', () => {
  const isLink = (source: string, vault: boolean): boolean => !shown(source, vault).includes('[[');

  test.each([
    ['[[Note]]', true, true],
    ['[[2024-01-05]]', true, true],
    ['[[2024#January]] and [[1|one]]', true, true],
    ['as shown in [[1]]', false, true],
    ['as shown in [[1, 2]]', false, true],
    ['[[1, 2], [3, 4]]', false, false],
    ['[[0.5, 1]]', false, true],
    ['a[[1]]', false, false],
  ])('%s', (source, anywhere, inVault) => {
    expect([isLink(source, false), isLink(source, true)]).toEqual([anywhere, inVault]);
  });
});
