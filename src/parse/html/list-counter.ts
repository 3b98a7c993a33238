type Attributes = Readonly<Record<string, string>>;

/** Counter of the items of a list. */
export class ListCounter {
  #next: number;
  readonly #step: 1 | -1;
  readonly #write: (number: number) => string;

  /**
   * @param id id of the list, shared by its items
   * @param ordered whether items have numbers
   * @param count number of items, at which a reversed list begins
   * @param loose whether space separates its items
   */
  constructor(
    readonly id: number,
    private readonly ordered: boolean,
    attributes: Attributes,
    count: number,
    readonly loose = false,
  ) {
    const reversed = attributes.reversed !== undefined;
    this.#step = reversed ? -1 : 1;
    this.#next = integerOf(attributes.start) ?? (reversed ? count : 1);
    this.#write = STYLES[attributes.type ?? ''] ?? String;
  }

  /** Counts an item and returns its ordinal ("1.", "b."); undefined in an unordered list. */
  next(attributes: Attributes): string | undefined {
    if (!this.ordered) return undefined;
    const number = integerOf(attributes.value) ?? this.#next;
    this.#next = number + this.#step;
    return `${this.#write(number)}.`;
  }
}

function integerOf(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Letters of a number, as columns of a spreadsheet have them: a to z, aa, ab, … */
function alphabetic(number: number): string {
  if (number < 1) return String(number);
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

const NUMERALS: readonly (readonly [value: number, numeral: string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let numerals = '';
  for (const [value, numeral] of NUMERALS) for (; rest >= value; rest -= value) numerals += numeral;
  return numerals;
}

/** Ways to write numbers, by the type of a list. */
const STYLES: Readonly<Record<string, (number: number) => string>> = {
  a: alphabetic,
  A: (number) => alphabetic(number).toUpperCase(),
  i: roman,
  I: (number) => roman(number).toUpperCase(),
};
