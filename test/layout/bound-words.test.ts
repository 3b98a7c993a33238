import { expect, test } from 'vitest';
import { areBound } from '../../src/layout/bound-words.js';

/** Words between which a line must not end. */
test.each([
  ...['Llama 4', 'GPT-Modell 5', '§ 5', '§§ 5', 'Nr. 5', '(Abb. 12)', 'S. 7', 'Kapitel 3'],
  ...['12. September', '(12. September', 'z. B.', 'd. h.', '„z. B.', 'Dr. Faust', '(Prof. Dr.', 'St. Paul'],
  ...['50 %', '3 GB', '3 GB,', '20 °C', '5 kWh', '7 km', '8 Uhr', '2 Mio.', '3 Milliarden', '5 €'],
  ...['Wort –', 'word —', 'Quoi ?', 'Quoi ?!', 'mot »', 'mot :'],
])('%s stays together', (text) => {
  expect(areBound(...halves(text))).toBe(true);
});

test.each([
  ...['llama 4', 'am 4', 'Wort. 4', 'Llama 4x', 'GPT4 5', '123. September', '12. september', 'zu. B.', 'z. Beispiel'],
  ...[
    '1. 5',
    'Dr. faust',
    '50 Grad',
    '3 GBit',
    '3.1. Kapitel',
    'a12. September',
    'xDr. Faust',
    'Nr.a 5',
    '7 kmh',
    'acht Uhr',
    'eins zwei',
    'mot ?ja',
    'mot (x',
    '– Wort',
  ],
])('%s may be parted', (text) => {
  expect(areBound(...halves(text))).toBe(false);
});

function halves(text: string): [before: string, after: string] {
  const [before = '', after = ''] = text.split(' ');
  return [before, after];
}
