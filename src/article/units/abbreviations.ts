/*
 * Dots that end no sentence although a space and a capital follow: Unicode's rules for sentences know no abbreviations.
 */

/** Abbreviations before capitals, without their last dot, by language. Those that usually end a sentence are left out ("usw.", "etc."). */
const ABBREVIATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: setOf(
    'z.B u.a d.h i.d.R u.U o.Ä v.a s.o s.u v.Chr n.Chr Dr Prof Dipl Ing Hr Fr St Nr Abb Abs Anm Art Aufl Bd Bde Hrsg Jh Kap Tab Tel Str S Sp vgl bzw ca evtl ggf inkl exkl insb sog bspw geb gest gegr max min Mio Mrd Jan Feb Apr Aug Sept Okt Nov Dez chin engl frz griech ital lat russ span',
  ),
  en: setOf(
    'e.g i.e cf viz vs Mr Mrs Ms Dr Prof St Mt Gen Gov Sen Rep Rev Hon Capt Lt Col Sgt Fig Figs No Nos Vol pp ed eds Ch Sec Eq Jan Feb Apr Aug Sept Oct Nov Dec approx',
  ),
  fr: setOf('p.ex c.-à-d M MM Mme Mlle Dr Pr St Ste cf env vol art chap fig n° p pp'),
  es: setOf('p.ej Sr Sra Srta Dr Dra D Dña Ud Uds pág núm vol cap fig av'),
  it: setOf('p.es Sig Sig.ra Dott Prof Ing Avv S cfr pag vol cap fig n'),
  nl: setOf('bijv d.w.z o.a dr prof mr ir drs mevr dhr nr blz vgl ca'),
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Languages that write ordinal numbers with a dot: "am 12. September". */
const ORDINALS = /^(?:de|da|nb|nn|no|fi|et|cs|sk|sl|hr|hu|is|tr)\b/i;

/** Length of the end of a sentence in which its last word is looked for, in characters. */
const LONGEST = 24;

/** Whether a sentence, which ends with a dot and a space, goes on after them. */
export function endsWithAbbreviation(sentence: string, language: string): boolean {
  const [, word] = /(?:^|[\s([„"'“‚‘«»])([^\s([„"'“‚‘«»]*)\.\s+$/.exec(sentence.slice(-LONGEST)) ?? [];
  if (word === undefined) return false;
  // An initial, or the letters of "z. B.".
  if (/^\p{L}$/u.test(word)) return word !== 'I';
  if (/^\d{1,2}$/.test(word)) return ORDINALS.test(language);
  return ABBREVIATIONS[language.slice(0, 2).toLowerCase()]?.has(word) ?? false;
}
