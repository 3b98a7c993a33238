/*
 * Words by which pages say, in German and English, that there is more than they show.
 */

/** Sentence with which a page ends what it shows. */
interface Wall {
  /** Words of which one is in every such sentence; V8 takes up to 5 ms to compile the patterns of all. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
}

const wall = (hints: readonly string[], source: string): Wall => ({ hints, pattern: new RegExp(source) });

/** Sentences with which a paywall or a registration wall ends the beginning of an article, in lower case. */
const WALLS: readonly Wall[] = [
  // German
  wall(['lesen mit'], String.raw`\bweiter(?:zu)?lesen mit (?:\S+ ){0,3}(?:abo|konto|account|\S*plus\b|\S*\+)`),
  wall(['lesen'], String.raw`\bmit (?:\S+ ){0,4}(?:abo|abonnement|konto)\b.{0,20}\bweiter(?:zu)?lesen\b`),
  wall(
    ['lesen'],
    String.raw`\b(?:jetzt|hier|bitte|kostenlos|gratis)\b.{0,40}\b(?:registrieren|anmelden|einloggen|abonnieren|freischalten|testen|bestellen)\b.{0,20}\b(?:und|um)\b.{0,40}\bweiter(?:zu)?lesen\b`,
  ),
  wall(
    ['sie sich'],
    String.raw`\b(?:registrieren|melden|loggen) sie sich\b.{0,60}\b(?:um|und)\b.{0,60}\b(?:weiter(?:zu)?lesen|(?:artikel|beitrag|text).{0,20}(?:zu )?lesen)\b`,
  ),
  wall(
    ['zu lesen'],
    String.raw`\bum\b.{0,20}\b(?:artikel|beitrag|text|inhalt)\b.{0,30}\bzu lesen\b.{0,60}\b(?:abo|abonnent|abonnement|registrier|anmeld|einlogg|melden sie)`,
  ),
  wall(
    ['abo', 'registrierte', 'mitglied', 'plus-'],
    String.raw`\b(?:dieser|der|diesen|den) (?:ganzen? |vollständigen? |komplette[nr]? )?(?:artikel|beitrag|inhalt|text)\b.{0,40}\b(?:nur|exklusiv|ausschließlich)\b.{0,20}\b(?:abonnent|abonnement|abo|registrierte|mitglied|plus-)`,
  ),
  wall(
    ['weiter mit'],
    String.raw`\blesen sie (?:jetzt )?weiter mit (?:\S+ ){0,3}(?:\S{0,20}abo|konto|account|\S*plus\b|\S*\+)`,
  ),
  wall(['lesen?'], String.raw`\bweiter(?:zu)?lesen\?.{0,60}\b\S{0,20}abo`),
  wall(
    ['abo'],
    String.raw`\b(?:ganzen?|vollständigen?|kompletten?) (?:artikel|beitrag|text) lesen\b.{0,60}\b\S{0,20}abo`,
  ),
  wall(
    ['für registrierte', 'für angemeldete'],
    String.raw`\b(?:artikels?|beitrags|inhalts?|text(?:es)?)\b.{0,40}\b(?:nur |exklusiv )?für (?:registrierte|angemeldete) (?:leser|nutzer|user|abonnent|mitglied)`,
  ),
  wall(['abo'], String.raw`\b(?:sie haben|du hast) (?:bereits|schon) ein (?:\S+ ){0,2}\S{0,20}abo`),
  // English
  wall(
    ['to continue', 'to keep', 'to finish', 'to read'],
    String.raw`\b(?:subscribe|register|sign (?:in|up)|log in|join)\b.{0,40}\bto (?:continue|keep|finish|read (?:the (?:full|rest|whole|entire)|this (?:article|story|post)|more|on))\b`,
  ),
  wall(
    ['reading'],
    String.raw`\bto (?:continue|keep) reading\b.{0,60}\b(?:subscri|register|sign (?:in|up)|log in|account|member)`,
  ),
  wall(
    ['reading'],
    String.raw`\b(?:continue|keep) reading (?:with|by) (?:\S+ ){0,4}(?:subscri|account|trial|registering|signing|membership)`,
  ),
  wall(
    ['subscriber', 'member', 'registered', 'paid', 'paying'],
    String.raw`\bthis (?:article|story|content|post|page) is (?:only )?(?:available (?:only )?(?:to|for)|for|exclusive(?:ly)? (?:to|for)|reserved for|restricted to|locked)\b.{0,30}\b(?:subscriber|member|registered|paid|paying)`,
  ),
  wall(
    ['paywall', 'paid subscribers'],
    String.raw`\b(?:the rest of )?this (?:article|story|content|post)\b.{0,20}\bis (?:behind a paywall|for paid subscribers)`,
  ),
  wall(['or subscribe'], String.raw`\b(?:log|sign) in ?to your (?:\S+ ){0,3}account,? or subscribe\b`),
  wall(
    ['already a'],
    String.raw`\balready an? (?:\S+ )?(?:subscriber|member)\b.{0,40}\b(?:log|sign) in\b.{0,60}\b(?:story|article|read|continue)`,
  ),
  wall(
    ['ve reached', 've used', 've read', 've hit'],
    String.raw`\byou(?:'|’)?ve (?:reached|used|read|hit)\b.{0,40}\b(?:free|complimentary|monthly)\b.{0,20}\b(?:article|stor|limit)`,
  ),
  wall(['unlock'], String.raw`\bunlock (?:this|the full) (?:article|story)\b`),
];

/** Whether a line asks to pay or to register for the rest of an article. */
export function isWall(line: string): boolean {
  const words = line.toLowerCase();
  return WALLS.some(({ hints, pattern }) => hints.some((hint) => words.includes(hint)) && pattern.test(words));
}

const anyOf = (flags: string, ...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), flags);

/** Words of notices about cookies. */
export const CONSENT =
  /cookie|consent|einwillig|datenschutz|privacy|tracking|personenbezogen|personal data|partner|zustimm|gerät|device|anzeigen|\bads\b|vendor|zwecke|purposes/i;

/** Labels of buttons that accept cookies. */
export const ACCEPT =
  /^(?:(?:alle|alles|cookies?|ich|und|i|all)\s+){0,3}(?:akzeptieren|akzeptiere|zustimmen|stimme zu|annehmen|erlauben|zulassen|einverstanden|verstanden|accept|agree|allow|got it|ok(?:ay)?)\b/i;

/** Words of pages that ask for a name and a password. */
export const LOGIN =
  /\b(?:log ?-?in|sign ?-?in|logon|anmelden|anmeldung|einloggen|passwor[dt]|kennwort|benutzername|user ?name)\b/i;

/** Sentences by which pages find out whether a program reads them. */
export const CHECK = anyOf(
  'i',
  String.raw`\b(?:kein ?(?:ro)?bot(?:er)?|ein mensch) (?:sind|bist)\b`,
  String.raw`\bsind sie ein (?:mensch|(?:ro)?bot(?:er)?)\b`,
  String.raw`\b(?:are|you.re|i.m|am) (?:not an? (?:ro)?bot|(?:a )?human)\b`,
  String.raw`\bare you an? (?:ro)?bot\b`,
  String.raw`\b(?:complete|pass) (?:the|a) security check\b`,
  String.raw`\bchecking (?:your browser|if the site connection is secure)\b`,
  String.raw`\b(?:unusual|suspicious) (?:traffic|activity)\b`,
  String.raw`\b(?:ungewöhnliche[nr]?|verdächtige[nr]?) (?:datenverkehr|aktivität|zugriff)`,
);

/** Lines that stand where scripts will put a page. */
export const LOADING = /^(?:loading|please wait|just a moment|wird geladen|lädt|lade|bitte warten|einen moment)\b/i;

/** Sentences that ask for JavaScript. */
export const ASKS_FOR_SCRIPTS = anyOf(
  'i',
  String.raw`\bjavascript\b.{0,80}\b(?:enable|turn(?:ed)? on|activat|required|need|disabled|not (?:available|enabled|supported)|aktivier|einschalten|eingeschaltet|benötigt|erforderlich|deaktiviert|notwendig)`,
  String.raw`\b(?:enable|turn on|activate|requires?|needs?|without|aktivieren|schalten|benötigt|braucht|ohne|erfordert)\b.{0,40}\b(?:java)?scripts?\b`,
);
