import { memoize } from '../../article/memoize.js';
import { countWords } from '../../article/text.js';
import { type Binding, bind, bindWithCharacter } from '../keys/binding.js';
import { keepSelection } from '../state/selection/keep-selection.js';
import { endSelection, textOfPassage } from '../state/selection/selection.js';
import type { Loaded, Selection, State } from '../state/state.js';
import type { Panel } from './panel.js';

export const SELECT_KEYS: readonly Binding[] = [
  bind('enter', 'accept', 'als Markierung behalten', 'keep as a highlight'),
  bind('n', 'noteSelection', 'markieren und eine Notiz dazu schreiben', 'highlight, and write a note on it'),
  bind('tab', 'nextColor', 'nächste Farbe', 'next colour'),
  bind('shift-tab', 'previousColor', 'vorige Farbe', 'previous colour'),
  bindWithCharacter('c', 'chooseColor', 'Farbe: G, R, B oder V', 'colour: Y, R, B or V'),
  bind(')', 'nextSentence', 'nächster Satz', 'next sentence'),
  bind('(', 'previousSentence', 'voriger Satz', 'previous sentence'),
  bind('}', 'nextParagraph', 'ganzer Absatz, nächster Absatz', 'whole paragraph, next paragraph'),
  bind('{', 'previousParagraph', 'ganzer Absatz, voriger Absatz', 'whole paragraph, previous paragraph'),
  bind(
    'v space',
    'extendSelection',
    'Sätze und Absätze erweitern (ein/aus)',
    'sentences and paragraphs extend (on/off)',
  ),
  bind('o', 'otherEnd', 'das andere Ende bewegen', 'move the other end'),
  bind('w e', 'nextWord', 'ein Wort weiter', 'a word on'),
  bind('b', 'previousWord', 'ein Wort zurück', 'a word back'),
  bind('right l', 'nextCharacter', 'ein Zeichen weiter', 'a character on'),
  bind('left h', 'previousCharacter', 'ein Zeichen zurück', 'a character back'),
  bind('j down', 'extendDown', 'eine Zeile weiter', 'a row down'),
  bind('k up', 'extendUp', 'eine Zeile zurück', 'a row up'),
  bind('pagedown ctrl-f', 'extendPageDown', 'eine Seite weiter', 'a page down'),
  bind('pageup ctrl-b', 'extendPageUp', 'eine Seite zurück', 'a page up'),
  bind('ctrl-d', 'extendHalfDown', 'eine halbe Seite weiter', 'half a page down'),
  bind('ctrl-u', 'extendHalfUp', 'eine halbe Seite zurück', 'half a page up'),
  bind('0 ^ home', 'extendToRowStart', 'zum Anfang der Zeile', 'to the start of the row'),
  bind('$ end', 'extendToRowEnd', 'zum Ende der Zeile', 'to the end of the row'),
  bind('g', 'extendToStart', 'zum Anfang des Artikels', 'to the start of the article'),
  bind('G', 'extendToEnd', 'zum Ende des Artikels', 'to the end of the article'),
  bind('/', 'search', 'suchen und bis zum Treffer erweitern', 'search, and extend to the hit'),
  bind('y', 'copySelection', 'Text kopieren', 'copy the text'),
  bind('?', 'help', 'alle Tasten zeigen', 'show all keys'),
  bind('escape V q', 'close', 'Auswahl aufheben', 'select nothing'),
];

type Open = State & { readonly selection: Selection };

/** Mode in which text is selected. */
export const selecting: Panel<Open> = {
  mode: () => 'select',
  counts: true,
  accept: keepSelection,
  close: endSelection,
  draw: (_, rows, page) => page(rows),
  status: ({ selection, loaded, messages, pending, size }) => {
    const { colorLetters, colorNames, words } = messages;
    const { color } = selection;
    const facts = [
      size.columns < NARROW ? colorLetters[color] : `${colorLetters[color]} ${colorNames[color]}`,
      ...(pending === '' ? [] : [pending]),
      words(wordsIn(selection)(loaded)),
    ];
    return { facts };
  },
};

/** Width of a window, in cells, below which colours are shown by their letters alone. */
const NARROW = 60;

/** Number of words in a selection, which are counted once. */
const wordsIn = memoize((selection: Selection) =>
  memoize((loaded: Loaded) => countWords(textOfPassage(loaded, selection))),
);
