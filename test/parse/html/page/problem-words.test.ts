import { expect, test } from 'vitest';
import {
  ACCEPT,
  ASKS_FOR_SCRIPTS,
  CHECK,
  CONSENT,
  isWall,
  LOADING,
  LOGIN,
} from '../../../../src/parse/html/page/problem-words.js';

test.each([
  'Jetzt weiterlesen mit dem neuen Abo',
  'Weiterzulesen mit Zeitung plus',
  'Weiterlesen mit Z+',
  'Weiterlesen mit einem Konto',
  'Mit Ihrem Konto können Sie weiterlesen',
  'Mit dem digitalen Abonnement sofort weiterlesen',
  'Bitte einloggen, um den Text weiterzulesen',
  'Gratis testen und alles weiterlesen',
  'Hier freischalten und weiterlesen',
  'Registrieren Sie sich kostenlos, um weiterzulesen',
  'Loggen Sie sich ein, um den Artikel zu lesen',
  'Melden Sie sich an und diesen Text lesen',
  'Um den Beitrag zu lesen, melden Sie sich an',
  'Um den Inhalt zu lesen, bitte registrieren',
  'Der ganze Artikel ist exklusiv für Mitglieder',
  'Dieser Inhalt ist nur für Plus-Leser',
  'Den vollständigen Text gibt es ausschließlich für registrierte Leser',
  'Diesen Beitrag lesen nur Abonnenten',
  'Lesen Sie jetzt weiter mit unserem Digitalabo',
  'Weiterlesen? Das geht mit dem Probeabo',
  'Den kompletten Text lesen: mit dem Monatsabo',
  'Der Rest des Beitrags ist nur für angemeldete Nutzer',
  'Du hast schon ein Abo?',
  'Register now to keep reading',
  'Sign in to finish this story',
  'Join us to read this article',
  'To continue reading, please log in',
  'To keep reading, become a member',
  'Continue reading with a subscription',
  'Keep reading by registering',
  'This story is exclusive to members',
  'This post is available to paying readers',
  'This page is reserved for registered readers',
  'This content is locked for all but paid accounts',
  'The rest of this article is behind a paywall',
  'This post is for paid subscribers',
  'Sign into your account or subscribe',
  'Already a paying member? Sign in to continue',
  'You’ve used all of your free articles',
  "You've read your last complimentary story",
  'Youve hit your monthly limit',
  'Unlock this story',
  'Unlock the full article',
])('"%s" is a wall', (line) => {
  expect(isWall(line)).toBe(true);
});

test.each([
  'Weiterlesen mit Freude',
  'Hier weiterlesen',
  'Der Artikel ist nur für Kinder',
  'Sie haben bereits ein Auto',
  'Sign up to read',
  'To continue reading aloud is hard',
  'This story is for children',
  'Unlock this door',
  'You have read the whole story',
])('"%s" is no wall', (line) => {
  expect(isWall(line)).toBe(false);
});

test.each<readonly [what: string, pattern: RegExp, matching: readonly string[], others: readonly string[]]>([
  [
    'buttons that accept',
    ACCEPT,
    ['Alle Cookies akzeptieren', 'Ich stimme zu', 'Und alles erlauben', 'Einverstanden', 'I agree', 'Okay', 'GOT IT'],
    ['Alle ablehnen', 'Nicht akzeptieren', 'Okapi', 'Ich und alle alles akzeptieren'],
  ],
  ['words of consent', CONSENT, ['Einwilligung', 'Our vendors', 'No ads', 'Gerätekennungen'], ['Heads', 'Adsorption']],
  [
    'words of a login',
    LOGIN,
    ['Login', 'Log in', 'log-in', 'Sign-in', 'Logon', 'Kennwort', 'Passwort', 'Password', 'Username', 'Benutzername'],
    ['Blogin', 'Signing', 'Anmeldungen'],
  ],
  [
    'checks',
    CHECK,
    [
      'Dass Sie kein Bot sind',
      'ob du ein Mensch bist',
      'Sind Sie ein Roboter?',
      'Confirm you’re not a robot',
      "I'm not a bot",
      'whether you are a human',
      'Are you a bot?',
      'Pass a security check',
      'Checking your browser',
      'Checking if the site connection is secure',
      'Unusual traffic',
      'Suspicious activity',
      'ungewöhnlicher Datenverkehr',
      'Verdächtige Aktivitäten',
    ],
    ['kein Bote sind', 'Are you a robots', 'usual traffic', 'checking your mail'],
  ],
  [
    'lines that ask to wait',
    LOADING,
    ['Loading…', 'Please wait', 'Just a moment…', 'Wird geladen', 'Lädt …', 'Bitte warten', 'Einen Moment'],
    ['Now loading', 'Loadings', 'Ladeneröffnung'],
  ],
  [
    'sentences about JavaScript',
    ASKS_FOR_SCRIPTS,
    [
      'JavaScript is required',
      'JavaScript ist deaktiviert',
      'JavaScript muss eingeschaltet sein',
      'JavaScript not supported',
      'Please turn on JavaScript',
      'Requires scripts',
      'Ohne JavaScript geht es nicht',
      'Braucht JavaScript',
    ],
    ['JavaScript is a language', 'Scripts are required', 'Turn on the light'],
  ],
])('%s are told from other words', (_, pattern, matching, others) => {
  expect(matching.filter((text) => !pattern.test(text))).toEqual([]);
  expect(others.filter((text) => pattern.test(text))).toEqual([]);
});
