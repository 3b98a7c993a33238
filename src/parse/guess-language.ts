import { LANGUAGES } from '../messages/language.js';

/*
 * Guesses the language of a text from its function words: a third to a half of all words in prose are among the few dozen most frequent
 * ones of their language. Many languages are known, so that none is taken for German or English, which alone are hyphenated.
 */

/** Frequent words by BCP 47 language. Languages with the same word share it. */
const WORDS: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht ein eine einen einem einer eines zu den dem des mit von sich auf für als auch es an werden aus er hat dass daß sie nach wird bei noch wie im um am sind so zum zur haben nur oder aber vor bis mehr durch man kann wenn war ich wir über ihre sein unter wurde wurden muss können diese dieser dieses sehr ihr hier wo was in',
  en: 'the of and to a in is that it for was on are as with they be at this have from or by not but what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make him into has more no way could my than first been who its now you i he his our also should only',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit door over naar nog worden wordt deze dit hij zij ze heeft hebben kan was je ik we wat zo geen al tot meer moet kunnen mijn hun waar toen onder onze die',
  af: "die en van in is het nie wat 'n te vir met sy dit op aan was om as ook hulle word by sal na maar uit ons kan tot deur jy ek so of een nog hierdie wees",
  fr: 'le la les de des du un une et est en que qui dans pour pas sur ce il elle au aux avec par ne se sont plus nous vous mais ou cette son sa ses leur comme être fait même tout peut on y à été ont cela où si l d c qu n s je',
  es: 'el la los las de del un una y es en que no se por con para su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante uno ni contra ese eso son está a yo fue',
  it: 'il lo la i gli le di del della dei delle un una e è in che non per con si da al alla come più ma sono nel nella anche su o questo questa ha se ci sua suo loro tra essere molto quando dove può dal sul l d c a io era',
  pt: 'o a os as de do da dos das um uma e é em que não no na nos nas por para com se mais como mas ao à seu sua ou quando muito já também só pelo pela até isso ela ele entre depois sem mesmo são tem está você eu foi',
  ca: 'el la els les de del un una i és en que no per amb es al com més però o també són aquest aquesta ha hi ho seva seu entre molt quan sense a dels ser tot s d l',
  ro: 'și de la în a cu nu este un o pe care din că mai sunt pentru să se ale al fi lui ce dar au fost sau prin după între foarte când despre această acest către fără ei ea el',
  da: 'og i at er en et den det de til på som med for af ikke der var sig han har jeg vi kan skal ved fra men også eller efter om over når være blev op ud så hvor mere meget denne dette hvis man kun blive hun du nu end',
  nb: 'og i å er en et den det de til på som med for av ikke var seg han har jeg vi kan skal ved fra men også eller etter om over når være ble opp ut så hvor mer mye denne dette hvis man bare bli hun du nå enn',
  sv: 'och i att är en ett den det de till på som med för av inte var sig han har jag vi kan ska skall vid från men också eller efter om över när vara blev upp ut så där mer mycket denna detta man bara bli hon du nu än',
  is: 'og í að er á sem til við um en ekki það hann hún var með fyrir af því eru frá ég þú vera hafa hefur eða þegar þess þetta þeir',
  fi: 'ja on ei se että oli hän mutta ovat kun niin tai joka myös kuin voi sen jos ole mukaan tämä vain jotka olla nyt mitä mitään hänen niiden tämän siitä kanssa jo vielä sekä',
  et: 'ja on ei see et ka oli ning kui aga või mis kes selle oma siis nii seda ta ma olid olema kuid välja juba veel',
  pl: 'i w na z do nie się jest to że o jak a po od za co przez dla przy ale już tylko są oraz lub może jego był być tego ten ta które który która czy bardzo tak było jej ich można gdy we ze',
  cs: 'a v na se je že s z do o to i jako za ve pro by po ale k od jsou které který která jeho když také už má být byl nebo jen aby při si tak podle není bylo jsem',
  sk: 'a v na sa je že s z do o to aj ako za vo pre by po ale k od sú ktoré ktorý ktorá jeho keď tiež už má byť bol alebo len aby pri si tak podľa nie bolo som',
  hr: 'i u na je se da za od s su o a koji koja koje ne iz po kao to do što ili bi nije biti ali kako ima samo sve već može te više',
  sl: 'in v na je se da za od so o ki ne iz po kot to do ali bi ni biti pa kako ima samo vse že lahko ter več pri tudi',
  hu: 'a az és hogy nem is egy van ez ha csak meg de volt mint már még el ki azt ezt lehet vagy kell minden más után között nagyon amely illetve lesz',
  tr: 've bir bu da de için ile çok daha olarak o en gibi olan ne kadar sonra ama var değil her ya mi olduğu ben sen biz veya göre kendi tarafından bunu ise',
  id: 'yang dan di ini itu dengan untuk tidak dari dalam akan pada ke juga adalah karena oleh sebagai ada saya kita atau bisa lebih sudah anda dapat mereka telah seperti para',
  vi: 'và của là có được trong cho không các một với này người những khi để đã từ đó như về thì cũng sẽ ra vào tôi',
  la: 'et in est non ad ut cum sed qui quod quae ex ab si a de hoc etiam aut per enim esse sunt atque nec quam quidem eius',
  eo: 'la de kaj en estas por ne al ke el mi li ĝi kiel sed pri kun per tio oni ĉi tiu ankaŭ kiu povas esti',
};

/** Whether texts in a language can be told from others. */
export const isGuessable = (language: string): boolean => Object.hasOwn(WORDS, language);

/** Minimum number of words from which a language is guessed, and maximum number of words that are looked at. */
const LEAST = 20;
const MOST = 160;
/** Minimum share of a language's function words, and minimum ratio to the share of any other language. */
const SHARE = 0.14;
const LEAD = 1.25;
/** Share of the function words of German or English that no text in another language reaches. */
const CERTAIN = 1 / 3;
/** Length of the beginning of a text that is looked at, in characters. */
const BEGINNING = 20_000;

/** Letters, and other characters of words; Unicode's classes take 2 ms to compile. */
const LETTER = String.raw`A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u3040-\uFFFD`;
const IN_NAME = `${LETTER}0-9_`;

/** Words, and before them what is not prose: code, HTML with its code, comments, targets of links, addresses, names with digits. */
const WORD = new RegExp(
  [
    '^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\\1|$(?![^]))',
    '^(?: {4}|\\t).*',
    '`[^`\\n]*`?',
    '<!--[^]*?(?:-->|$(?![^]))',
    '<(?:pre|code|style|script|svg)\\b[^]*?(?:</|$(?![^]))',
    '<[^<>\\n]*>?',
    '\\]\\([^()\\s]*',
    '(?:https?://|www\\.)\\S+',
    `[${IN_NAME}]+(?:[./\\\\:@_-][${IN_NAME}]+)+`,
    `(['’]?[${LETTER}]+)`,
  ].join('|'),
  'gm',
);

/** Counts the words of a text's beginning, each in lower case. */
function countWords(text: string) {
  const counts = new Map<string, number>();
  let words = 0;
  for (const { 2: word } of text.slice(0, BEGINNING).matchAll(WORD)) {
    if (word === undefined) continue;
    const lower = word.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
    words += 1;
    if (words === MOST) break;
  }
  return { counts, words };
}

/**
 * Guesses the BCP 47 language of a Markdown text from its beginning: "und" for prose in a language that is not known or not certain,
 * undefined for a text with few words.
 */
export function guessLanguage(text: string): string | undefined {
  const { counts, words } = countWords(text);
  if (words < LEAST) return undefined;
  let best = { language: 'und', count: 0 };
  let second = 0;
  for (const [language, frequent] of Object.entries(WORDS)) {
    let count = 0;
    for (const word of frequent.split(' ')) count += counts.get(word) ?? 0;
    if (count > CERTAIN * words && LANGUAGES.some((own) => own === language)) return language;
    second = Math.max(second, Math.min(count, best.count));
    if (count > best.count) best = { language, count };
  }
  return best.count < SHARE * words || best.count < LEAD * second ? 'und' : best.language;
}
