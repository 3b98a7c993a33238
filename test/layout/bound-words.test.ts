import { expect, test } from 'vitest';
import { areBound } from '../../src/layout/bound-words.js';

/** Words between which a line must not end. */
test.each([
  ...['Llama 4', 'GPT-Modell 5', '§ 5', '§§ 5', 'Nr. 5', '(Abb. 12)', 'S. 7', 'Kapitel 3'],
  ...['12. September', '(12. September', 'z. B.', 'd. h.', '„z. B.', 'Dr. Faust', '(Prof. Dr.', 'St. Paul'],
  ...[
    '50 %',
    '3 GB',
    '3 GB,',
    '20 °C',
    '5 kWh',
    '20 mg',
    '3 cl',
    '70 km',
    '250 ms',
    '90 min',
    '2 h',
    '7 km',
    '8 Uhr',
    '2 Mio.',
    '3 Milliarden',
    '5 €',
  ],
  ...['No. 5', 'Fig. 5', 'Kap. 5', 'Bd. 5', 'Art. 5', 'Abs. 5', 'p. 5', 'pp. 5', 'vol. 5', 'ch. 5'],
  ...['Mr. Faust', 'Mrs. Faust', 'Ms. Faust'],
  ...[
    '5 ‰',
    '5 $',
    '5 £',
    '5 °',
    '5 °F',
    '5 B',
    '5 MB',
    '5 TB',
    '5 W',
    '5 kW',
    '5 GWh',
    '5 Hz',
    '5 MHz',
    '5 V',
    '5 kV',
  ],
  ...['5 t', '5 m', '5 g', '5 kg', '5 cm', '5 mm', '5 Prozent', '5 percent', '5 Dollar', '5 Euro'],
  ...['5 Mrd.', '5 Millionen', '5 million', '5 billion'],
  ...['mot !', 'mot ;', 'mot )', 'mot ]', 'Über 4', 'z. B.,'],
  ...[
    '„Abb. 5',
    '"Kapitel 3',
    "'Kapitel 3",
    '“Kapitel 3',
    '‚Kapitel 3',
    '‘Kapitel 3',
    '«Kapitel 3',
    '»Kapitel 3',
    '[Nr. 5',
    '((S. 7',
  ],
  ...['Wort –', 'word —', 'Quoi ?', 'Quoi ?!', 'mot »', 'mot :'],
])('%s stays together', (text) => {
  expect(areBound(...halves(text))).toBe(true);
});

test.each([
  ...['llama 4', 'am 4', 'Wort. 4', 'Llama 4x', 'GPT4 5', '123. September', '12. september', 'zu. B.', 'z. Beispiel'],
  ...[
    '1. 5',
    'xNr. 5',
    'Dr.x. Faust',
    'usw. Faust',
    'a. b',
    '5 x%',
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
    'Llama 4ä',
    '5 g2',
    '5 hé',
    'a. ...',
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
