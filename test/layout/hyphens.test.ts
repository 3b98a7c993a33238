import { expect, test } from 'vitest';
import { hyphenate as german } from '../../src/layout/hyphens-de.js';
import { hyphenate as english } from '../../src/layout/hyphens-en.js';
import type { Hyphenate } from '../../src/layout/word-cuts.js';

const shown = (text: string, hyphenate: Hyphenate): string =>
  [0, ...hyphenate(text)].map((at, i, all) => text.slice(at, all[i + 1])).join('-');

test.each<readonly [text: string, hyphenate: Hyphenate, expected: string]>([
  ['Silbentrennung', german, 'Sil-ben-tren-nung'],
  ['„Silbentrennung“,', german, '„Sil-ben-tren-nung“,'],
  ['Silben/Trennung', german, 'Sil-ben/Tren-nung'],
  ['Abende', german, 'Abende'],
  ['Wasser', german, 'Was-ser'],
  ['Waser', german, 'Waser'],
  ['representation', english, 'rep-re-sen-ta-tion'],
  ['Strawberry', english, 'Strawberry'],
  ['FACEBOOK', english, 'FACEBOOK'],
  ['Google', german, 'Google'],
  ['Instagram', german, 'Instagram'],
  ['Zuckerberg', german, 'Zuckerberg'],
  ['Zuckerbergs', german, 'Zuckerbergs'],
  ['Reasoning-Silben', german, 'Reasoning-Sil-ben'],
  ['JavaScript', german, 'JavaScript'],
  ['OpenSilben', german, 'OpenSilben'],
  ['Silben2trennung', german, 'Silben2trennung'],
  ['silben_trennung', german, 'silben_trennung'],
])('%j', (text, hyphenate, expected) => {
  for (let times = 0; times < 2; times += 1) expect(shown(text, hyphenate)).toBe(expected);
});

test('no part has fewer than two letters at its start or three at its end', () => {
  for (const word of ['Abendessen', 'Energieeffizienz', 'Oberfläche', 'Ideale', 'Radios', 'Videoaufnahmen'])
    for (const at of german(word)) expect([at > 1, word.length - at > 2], word).toEqual([true, true]);
});
