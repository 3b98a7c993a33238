import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../src/parse/guess-language.js';

const TEXTS: Readonly<Record<string, string>> = {
  de: 'Am Morgen lag noch Nebel über dem Hafen, und die Boote schaukelten leise. Wir hatten nicht viel geschlafen, aber der Kaffee war stark. Nach dem Frühstück gingen wir am Strand entlang, bis der Wind auffrischte.',
  en: 'In the morning there was still fog over the harbour, and the boats were rocking gently. We had not slept much, but the coffee was strong. After breakfast we walked along the beach until the wind picked up.',
  nl: 'In de ochtend hing er nog mist boven de haven en de boten schommelden zachtjes. We hadden niet veel geslapen, maar de koffie was sterk. Na het ontbijt liepen we langs het strand tot de wind opstak.',
  fr: "Le matin, il y avait encore de la brume sur le port et les bateaux se balançaient doucement. Nous n'avions pas beaucoup dormi, mais le café était fort. Après le petit déjeuner nous avons marché le long de la plage.",
  es: 'Por la mañana todavía había niebla sobre el puerto y los barcos se mecían suavemente. No habíamos dormido mucho, pero el café estaba fuerte. Después del desayuno caminamos por la playa hasta que se levantó el viento.',
  it: "Al mattino c'era ancora nebbia sul porto e le barche dondolavano piano. Non avevamo dormito molto, ma il caffè era forte. Dopo la colazione abbiamo camminato lungo la spiaggia fino a quando si è alzato il vento.",
  pt: 'De manhã ainda havia neblina sobre o porto e os barcos balançavam devagar. Não tínhamos dormido muito, mas o café estava forte. Depois do pequeno-almoço caminhámos pela praia até o vento se levantar.',
  da: 'Om morgenen lå der stadig tåge over havnen, og bådene gyngede stille. Vi havde ikke sovet meget, men kaffen var stærk. Efter morgenmaden gik vi langs stranden, indtil vinden tog til.',
  nb: 'Om morgenen lå det fortsatt tåke over havna, og båtene gynget stille. Vi hadde ikke sovet mye, men kaffen var sterk. Etter frokosten gikk vi langs stranden til vinden tok seg opp.',
  sv: 'På morgonen låg det fortfarande dimma över hamnen och båtarna gungade stilla. Vi hade inte sovit mycket, men kaffet var starkt. Efter frukosten gick vi längs stranden tills vinden tilltog.',
  pl: 'Rano nad portem wciąż wisiała mgła, a łodzie kołysały się cicho. Nie spaliśmy wiele, ale kawa była mocna. Po śniadaniu szliśmy wzdłuż plaży, aż wiatr się wzmógł i zaczęło padać.',
  fi: 'Aamulla sataman yllä oli vielä sumua, ja veneet keinuivat hiljaa. Emme olleet nukkuneet paljon, mutta kahvi oli vahvaa. Aamiaisen jälkeen kävelimme rantaa pitkin, kunnes tuuli voimistui ja alkoi sataa.',
  af: 'Die oggend het daar nog mis oor die hawe gehang en die bote het saggies geskommel. Ons het nie veel geslaap nie, maar die koffie was sterk. Na ontbyt het ons langs die strand gestap totdat die wind opgesteek het.',
  ca: "Al matí encara hi havia boira sobre el port i les barques es movien a poc a poc. No havíem dormit molt, però el cafè era fort. Després de l'esmorzar vam caminar per la platja fins que es va aixecar el vent.",
  ro: 'Dimineața era încă ceață în port, iar bărcile se legănau încet. Nu am dormit mult, dar cafeaua a fost tare. După micul dejun am mers pe plajă până când vântul s-a întețit și a început să plouă.',
  is: 'Um morguninn var þoka yfir höfninni og bátarnir vögguðu hægt. Við höfðum ekki sofið mikið en kaffið var sterkt. Eftir það gengum við með ströndinni og það var kalt því að vindur var af hafi.',
  et: 'Hommikul oli sadama kohal veel udu ja paadid kõikusid vaikselt. Me ei olnud palju maganud, aga kohv oli kange. See oli ka hea, sest siis jalutasime mööda randa, kuni tuul tõusis, ja siis see oli juba külm.',
  cs: 'Ráno byla nad přístavem ještě mlha a lodě se tiše houpaly. Nespali jsme dlouho, ale káva byla silná. Po snídani jsme šli po pláži, když se zvedl vítr, který už byl tak silný, že jsme se vrátili do domu, kde bylo teplo.',
  sk: 'Ráno bola nad prístavom ešte hmla a lode sa ticho hojdali. Nespali sme dlho, ale káva bola silná. Po raňajkách sme išli po pláži, keď sa zdvihol vietor, ktorý už bol tak silný, že sme sa vrátili do domu, kde bolo teplo.',
  hr: 'Ujutro je nad lukom još bila magla, a brodovi su se tiho njihali. Nismo dugo spavali, ali kava je bila jaka. Nakon toga smo išli po plaži, kao i više puta do sada, što nije bilo lako, jer su valovi od juga već bili visoki.',
  sl: 'Zjutraj je bila nad pristaniščem še megla in čolni so se tiho zibali. Nismo dolgo spali, vendar je bila kava močna. Po tem smo šli ob plaži, ki je bila že prazna, kot je lahko samo pri nas, ko ni več toplo.',
  hu: 'Reggel még köd volt a kikötő felett, és a csónakok csendesen ringatóztak. Nem aludtunk sokat, de a kávé erős volt. Reggeli után a parton sétáltunk, amely már üres volt, és csak egy ember volt ott, aki azt mondta, hogy ez így van.',
  tr: 'Sabah limanın üzerinde hala sis vardı ve tekneler çok yavaş sallanıyordu. Biz çok uyumadık ama kahve çok iyi idi. Sonra bu sahil için daha çok zaman var ne kadar güzel bir gün değil mi diye yürüdük ve en sonra döndük.',
  id: 'Pagi itu masih ada kabut di atas pelabuhan dan perahu bergoyang dengan pelan. Kami tidak tidur lama, tetapi kopi itu kuat. Setelah itu kita berjalan di pantai yang sudah kosong untuk melihat laut, karena dari sana ada angin.',
  vi: 'Buổi sáng vẫn có sương trên cảng và những chiếc thuyền đã đung đưa với sóng. Tôi không ngủ nhiều nhưng cà phê thì mạnh. Khi ăn xong, tôi ra biển để đi với một người bạn, và đó cũng là một ngày được nhớ về như những ngày này.',
  la: 'Mane in portu nebula erat et naves leniter movebantur. Non diu dormieramus, sed cibus bonus erat. Deinde per litus ambulavimus, quod iam vacuum erat, et cum ventus ex mari ad nos venit, non est dubium quin hoc etiam aut nimis aut satis esse videatur.',
  eo: 'En la mateno estis nebulo super la haveno kaj la boatoj balanciĝis. Mi ne dormis multe, kaj la kafo estas por mi kiel akvo. Post tio mi iris al la maro kun li, kaj ĝi estas tre bela, sed oni ankaŭ povas diri ke ĉi tio estas nenio.',
};

test.each(Object.entries(TEXTS))('three sentences in %s are in that language', (lang, text) => {
  expect(guessLanguage(`# 2026\n\n${text}\n`)).toBe(lang);
});

test.each([
  [
    'Luxembourgish',
    "Moies louch nach Niwwel iwwer dem Hafen, an d'Booter hunn roueg geschaukelt. Mir haten net vill geschlof, mee de Kaffi war staark. Nom Kaffi si mir laanscht d'Plage gaangen, bis de Wand méi staark gouf.",
  ],
  [
    'Low German',
    "An'n Morgen leeg noch Nevel över den Haven, un de Boot schuckeln sachten. Wi harrn nich veel slapen, man de Koffie weer stark. Na dat Fröhstück güngen wi an'n Strand lang, bet de Wind opfrischt.",
  ],
  [
    'Swiss German',
    'Am Morge isch no Näbel über em Hafe gläge, und d Böötli händ lislig gschauklet. Mir händ nöd vil gschlafe, aber de Kafi isch starch gsi. Nach em Zmorge simmer em Strand entlang gloffe, bis de Wind cho isch.',
  ],
  [
    'Frisian',
    'Moarns hong der noch dize boppe de haven en de boaten skommelen sêft. Wy hienen net folle sliept, mar de kofje wie sterk. Nei it moarnsiten rûnen wy by it strân lâns oant de wyn oanboaze.',
  ],
  [
    'Russian',
    'Утром над гаванью ещё стоял туман, и лодки тихо покачивались. Мы мало спали, но кофе был крепким. После завтрака мы шли вдоль берега, пока не поднялся ветер и не начался дождь.',
  ],
  [
    'English and German',
    'Meeting notes from the kick-off with the team in Berlin and the partners in London. Wir müssen noch klären, wer die Migration macht und wann das Release kommt.',
  ],
  ['no language', 'alpha beta gamma delta '.repeat(10)],
])('a text in %s is neither German nor English', (_, text) => {
  expect(guessLanguage(text)).toBe('und');
});

test('no language is guessed from fewer than 20 words', () => {
  const words =
    'Der Hund und die Katze sind nicht die besten Freunde, aber sie leben auch nicht schlecht mit der Maus.';
  expect(guessLanguage(words)).toBeUndefined();
  expect(guessLanguage(`${words} Gut.`)).toBe('de');
  expect(guessLanguage('')).toBeUndefined();
});

test('words of German that are words of another language, too, are German where nearly all are', () => {
  expect(guessLanguage('die so in was '.repeat(10))).toBe('de');
});

test('the first 160 words decide', () => {
  const [german = '', english = ''] = [TEXTS.de, TEXTS.en].map((text) => `${text} `.repeat(20));
  const words = german.split(' ').slice(0, 160).join(' ');
  expect(guessLanguage(`${words} ${english}`)).toBe('de');
});

describe('what is no prose does not count', () => {
  const ENGLISH = 'if this is not the file for you and the others, then it was all in that';
  const GERMAN = TEXTS.de ?? '';
  const many = (text: string): string => `${text}\n`.repeat(8);

  test.each([
    ['fenced code', `\`\`\`sh\n${many(ENGLISH)}\`\`\``],
    ['code between tildes', `~~~~\n${many(ENGLISH)}~~~~`],
    ['code that does not end', `${GERMAN}\n\n\`\`\`\n${many(ENGLISH)}`],
    ['indented code', many(`    ${ENGLISH}`)],
    ['code spans', many(`\`${ENGLISH}\``)],
    ['comments', `<!--\n${many(ENGLISH)}-->`],
    ['code of HTML', `<pre>\n${many(ENGLISH)}</pre>`],
    ['tags', many(`<a title="${ENGLISH}">`)],
    ['addresses', many(`https://example.org/${ENGLISH.replaceAll(' ', '/')} [x](${ENGLISH.replaceAll(' ', '/')})`)],
    ['paths and names', many(ENGLISH.replaceAll(' ', '.'))],
  ])('%s', (_, other) => {
    expect(guessLanguage(`${other}\n\n${GERMAN}\n`)).toBe('de');
    expect(guessLanguage(other.replace(GERMAN, ''))).toBeUndefined();
  });

  test('however often its marks are repeated', () => {
    for (const mark of ['<', '<!--', '`', '](', '<pre', 'www.', 'a.', '```\n', "'", '~~~ ', '    '])
      expect(guessLanguage(mark.repeat(20_000))).toBeOneOf([undefined, 'und']);
  });
});
