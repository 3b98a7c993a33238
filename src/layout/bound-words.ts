import { isDigit, isLetter, isUpper } from './letters.js';

const OPENING = /^[("'„“‚‘«»[]+/;
const UNIT =
  /^(?:[%‰€$£]|°[CF]?|[kMGTcmµ]?(?:B|Wh?|Hz|V|t|m|g|l|J|Pa|s)|min|h|Uhr|Prozent|percent|Dollar|Euro|Mio\.|Mrd\.|Millionen|Milliarden|million|billion)(?![A-Za-zÀ-ÿ0-9])/;
const NUMBERED = /^(?:§+|(?:Nr|No|S|Abb|Fig|Kap|Bd|Art|Abs|p|pp|vol|ch)\.)$/;
const FORM_OF_ADDRESS = /^(?:Dr|Prof|Mr|Mrs|Ms|St)\.$/;

/** Whether a word looks like a name that a number may follow: "Llama", "GPT", "Kapitel". */
const isName = (word: string): boolean =>
  isUpper(word[0]) && Array.from(word).every((character) => isLetter(character) || character === '-');

/** Whether the space between two words must not become a line break. */
export function areBound(before: string, after: string): boolean {
  const first = after[0] ?? '';
  const last = before.at(-1) ?? '';
  if (first === '–' || first === '—') return true;
  if (isDigit(first)) return followsNumber(before.replace(OPENING, '')) && !/[A-Za-zÀ-ÿ]/.test(after);
  if (last === '.') return endsShort(before.replace(OPENING, ''), after);
  if (isDigit(last)) return UNIT.test(after);
  return '!?:;»)]'.includes(first) && /^[!?:;»)\]]+$/.test(after);
}

/** Whether a word binds the number after it: "Llama 4", "§ 5", "Nr. 5". */
const followsNumber = (before: string): boolean => NUMBERED.test(before) || isName(before);

/** Whether a word that ends with a dot binds the word after it: "12. September", "z. B.", "Dr. Faust". */
function endsShort(before: string, after: string): boolean {
  if (/^\d{1,2}\.$/.test(before)) return isUpper(after[0]);
  if (before.length === 2 && isLetter(before[0])) return isLetter(after[0]) && after[1] === '.';
  return FORM_OF_ADDRESS.test(before) && isUpper(after[0]);
}
