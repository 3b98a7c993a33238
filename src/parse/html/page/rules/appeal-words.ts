/*
 * Patterns of what pages say to their readers beside an article, in lower case: many sites say it alike.
 */

/** Networks and ways on which readers share. */
const NETWORKS =
  'facebook|twitter|x|whats ?app|telegram|linked ?in|xing|pinterest|reddit|pocket|tumblr|flipboard|threads|bluesky|mastodon|instagram|messenger|e-?mail|mail|sms';

/** Words of buttons that share, keep or print. */
const SHARE =
  'teilen|merken|drucken|empfehlen|weiterempfehlen|speichern|kopieren|vorlesen|anhören|share|shares|tweet|pin|pin it|print|save|copy|like|gefällt mir|link|auf|via|per|mit|on|to|by|or|und|oder|and|this';

/** What is read. */
const THIS = '(?:(?:den|diesen|der|die|diese|das|dieses) )?(?:artikel|beitrag|text|seite|meldung|story|news|post)';
const THIS_ENGLISH = '(?:this|the) (?:article|post|page|story|entry|video|website|site)';

const LETTERS = '(?:[\\p{L}-]*newsletter|news-?mail|mailing-?list)s?';

/** Whole lines. */
export const LINES: readonly string[] = [
  '(?:anzeigen?|werbung|advertise(?:ment|ments|)|advertising|adverts?|sponsored|promoted|publicidad|publicité|reklama|pubblicità|advertentie)',
  '(?:anzeige|werbung|advertisement) ?[-–—:|] ?(?:anzeige|werbung|advertisement|scroll(?: down)? to continue|hier geht es weiter|unten weiterlesen)',
  // Shares, prints, sizes of type
  `(?:(?:share|teilen|${SHARE}|${NETWORKS}|\\d+[km]?)[\\s,:|/·•&+]*){0,2}(?:share|teilen|tweet|drucken|weiterempfehlen)(?:[\\s,:|/·•&+]+(?:${SHARE}|${NETWORKS}|\\d+[km]?)){0,12}`,
  `${THIS} (?:teilen|drucken|weiterempfehlen|empfehlen|kommentieren|bewerten|merken|speichern|anhören|vorlesen(?: lassen)?|versenden|verschicken|melden|als pdf(?: (?:speichern|herunterladen))?)`,
  '(?:teile|teilt|share) (?:mich|uns|me|us)(?: auf| on)?',
  `(?:hier können sie |bitte )?${THIS} bewerten`,
  `(?:share|print|save|email|e-mail|bookmark|rate|recommend|like|listen to|download|report) ${THIS_ENGLISH}(?: (?:on|via|with|as|by)\\b.{0,40})?`,
  '(?:font|text|type) ?size|schriftgr(?:ö|oe)(?:ß|ss)e(?: (?:ändern|anpassen|wählen))?|a a a|(?:druck|print)(?:version|ansicht|er-friendly(?: version)?| version)',
  '(?:copy|link) (?:link|url|kopieren|kopiert|copied)(?: to clipboard)?',
  // Comments
  '(?:\\d+ )?(?:comments?|responses|replies|kommentare?|leserkommentare|antworten)(?: ?\\(\\d+\\)| \\d+)?',
  '(?:no|keine) (?:comments?|kommentare)(?: yet| vorhanden)?|noch keine kommentare',
  '(?:join|start) the (?:conversation|discussion)|(?:view|show|load|read|see)(?: (?:all|more|\\d+))? comments|(?:alle )?kommentare (?:anzeigen|lesen|laden)|(?:mit|jetzt)(?:reden|diskutieren)|diskutieren sie mit',
  // Letters
  `(?:(?:jetzt|hier|zum|zur|den|der|unser|unseren|kostenlos(?:en|er)?|gratis|für|our|the|free|daily|weekly) ){0,4}${LETTERS}(?: (?:abonnieren|bestellen|anmelden|erhalten|sichern|anmeldung|sign-?up|signup|subscription|abo))?`,
  'jetzt (?:abonnieren|anmelden|registrieren|mitglied werden|spenden|unterstützen|bestellen)|(?:sign|log) ?in|(?:sign up|subscribe|register|donate)(?: (?:now|today|here|free|for free))?',
  // The machinery of the page
  '(?:direkt )?zum (?:inhalt|seitenanfang|hauptinhalt|menü)(?: springen)?|(?:back to|return to|nach|zurück nach|zurück zum) (?:top|oben|anfang|seitenanfang)|to (?:the )?top',
  '(?:enlarge|zoom|expand|view larger|view full ?size|click to enlarge|zoom in(?: on)?)(?: (?:this )?(?:image|photo|picture))?|bild (?:vergrößern|anzeigen)|(?:zum )?vergrößern(?: bitte)?(?: (?:an)?klicken)?',
  '(?:image|photo|slide|bild|foto) \\d+ (?:of|von)[ /]*\\d+|(?:view|open|zur) (?:photo |image |bilder)?(?:gallery|galerie)|(?:bilder)?galerie (?:öffnen|anzeigen)',
  // Recipes
  '(?:(?:direkt )?zum rezept(?: springen)?|(?:jump|skip) to (?:the )?recipe)(?: ?[-–—|·] ?(?:print|rezept drucken|print recipe))?|rezept drucken|print (?:the |this )?recipe',
  '(?:all rights reserved|alle rechte vorbehalten)',
  'view (?:the )?author archive|email the author|(?:see|view|read) all (?:posts|articles|stories) by .{1,60}|alle (?:artikel|beiträge) von .{1,60}',
];

/** Beginnings of appeals, which go on as they like. */
export const APPEALS: readonly string[] = [
  // Advertising
  'anzeige ?[-–—:|]',
  '(?:article|story) continues (?:below|after)|(?:this )?(?:article|story|content) continues|continue reading (?:below|the main story)',
  '(?:nach der|unter der) (?:anzeige|werbung) (?:geht es weiter|weiterlesen)|hier geht es (?:nach der anzeige )?weiter',
  `(?:${THIS_ENGLISH}|some of the links) (?:may )?(?:contains?|includes?) (?:affiliate|referral|sponsored)`,
  '(?:dieser|der|in diesem) (?:artikel|beitrag|text) (?:enthält|sind|können) (?:[^.]{0,30} )?(?:affiliate|werbung|provision)',
  '(?:(?:die )?mit (?:einem |\\* ?|stern(?:chen)? ?)[^.]{0,40}(?:gekennzeichnet|markiert)|bei (?:den|diesen) [^.]{0,40}links handelt es sich|für (?:käufe|links)|kaufst du|kaufen sie|wenn (?:du|sie) )[^.]{0,120}(?:affiliate|provision)',
  '(?:we|i) (?:may|might|can) (?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?commissions?|as an [\\p{L}]+ (?:associate|affiliate)',
  '(?:we are|as) (?:a )?participants? in the amazon|wir sind teilnehmer (?:am|des) [^.]{0,40}partnerprogramm',
  '[\\p{L}]+ is (?:reader|audience)-supported|when you (?:buy|purchase|shop)[^.?!]{0,80}(?:links|commission)',
  // Newsletters and subscriptions
  `(?:jetzt )?(?:unseren |zum |für den |hier den |den )[\\p{L}\\s-]{0,40}${LETTERS}`,
  `(?:sign up|subscribe|register|join)\\b[^.?!]{0,100}\\b(?:${LETTERS}|inbox|free trial|membership|alerts|updates|mailing|channel|podcast|free account|rss|feed|e-?mails?)\\b`,
  '(?:sign up|subscribe)(?:$| ?[:|!]| (?:now|today|here)\\b| for free\\b)',
  `(?:get|receive|want) (?:the|our|more|all|a|your)\\b[^.?!]{0,120}\\b(?:${LETTERS}|inbox|delivered|by e-?mail)\\b`,
  'to (?:view|read|continue reading|access) (?:the|this) (?:full|whole|rest|story|article)',
  "(?:you(?:'|’)ve reached|you have reached) your (?:limit|monthly)|(?:this|the) (?:article|content|story) is (?:for|only available to|exclusive to|reserved for) (?:our )?(?:subscribers|members)",
  '(?:already|not yet) a (?:subscriber|member)|(?:sie sind )?(?:bereits|schon|noch kein) (?:abonnent|kunde|mitglied)|(?:weiterlesen|lesen) mit [\\p{L}+]{1,20}$',
  '(?:abonnieren sie|abonniere|abonniert) (?:jetzt |hier )?(?:uns|den|die|das|auch|kostenlos|mein)',
  '(?:jetzt |hier )?teste(?:n sie)?\\b[^.?!]{0,60} (?:kostenlos|gratis|(?:für|ab) (?:nur )?\\d+(?:,\\d+)? ?(?:euro|€))',
  `(?:sie |du |ihr )?(?:möchten?|möchtest|wollen|willst|wollt) (?:sie |du |ihr )?(?:mehr|keinen?|regelmäßig|immer|über|auf dem laufenden)[^.?!]{0,120}(?:\\?|verpassen|${LETTERS}|informiert)`,
  'keine (?:neuigkeiten|news|nachrichten?|meldung|artikel|beiträge)[^.?!]* (?:mehr )?verpassen|(?:nichts|keinen \\p{L}+) (?:mehr )?verpassen',
  'mit (?:unserem|dem|ihrer|der) (?:[\\p{L}-]*newsletter|anmeldung)',
  '(?:der|unser) [\\p{L}-]*newsletter (?:ist|erscheint) (?:kosten(?:los|frei)|gratis|täglich|wöchentlich|monatlich)',
  'nach (?:der )?anmeldung (?:erhalten|bekommen) sie (?:eine|einen) [^.?!]{0,40}(?:mail|link)\\b',
  // Follow, share, comment
  '(?:folgen sie|folge|folgt) (?:uns|mir|unserem|unserer)\\b',
  `follow (?:us|me|him|her|them|along|@?\\p{L}[\\p{L}\\d._]*(?: \\p{L}[\\p{L}.]*){0,2}) on\\b|(?:like|find|join|connect with) us on (?:${NETWORKS})\\b`,
  '(?:besuchen|finden) sie uns (?:auf|bei|auch)|werde(?:n sie)? (?:jetzt )?(?:fan|mitglied|teil unserer)',
  `you can (?:follow|keep up with|find|reach|contact) (?:me|us|him|her|them|\\p{L}[\\p{L}]*)[^.?!]{0,60}\\b(?:${NETWORKS}|here)\\b`,
  '(?:like|liked|love|enjoy|enjoyed|enjoying) (?:this|what you)[^.?!]*\\?',
  '(?:if you(?: have)?|did you) (?:enjoyed?|liked?|found|find) (?:reading )?(?:this|the) (?:article|post|story|video|blog|content|page|useful|helpful)|if you (?:enjoyed?|liked?) (?:reading )?this',
  '(?:hat|gefällt|gefiel) (?:ihnen|dir|euch) (?:der|dieser|die|das|unser)[^.?!]{0,80}(?:gefallen|geholfen)?[^.?!]{0,40}\\?|war (?:dieser|der) (?:artikel|beitrag) hilfreich|was this (?:article|page|post|answer|information) helpful',
  'we want to hear (?:what|from) you|(?:tell us|let us know)[^.?!]{0,40}\\b(?:think|comments?)\\b|what do you think\\?[^.?!]{0,60}comments|(?:got|have) a (?:tip|story)\\b[^.?!]{0,60}\\?',
  '(?:was (?:(?:denken|meinen|halten) sie|(?:denkt|meint|haltet) ihr)|was (?:denkst|meinst|hältst) du)[^?]{0,60}\\? (?:schreib|diskutier|verrat|teil|lass|sag)',
  '(?:hast du|habt ihr|haben sie) [^.?!]{0,60}(?:rezept|ausprobiert|nachgekocht|nachgebacken|nachgemacht)[^.?!]{0,40}\\?|did you (?:make|try) this[^.?!]{0,40}\\?',
  `(?:share|bookmark)(?: ${THIS_ENGLISH}|:| this:)|share on (?:${NETWORKS})`,
  `(?:jetzt )?(?:teilen|drucken|teile|teilt|teilen sie) (?:(?:sie )?${THIS}|(?:auf|per|über|mit) (?:${NETWORKS}|freunden|ihren freunden))\\b`,
  '(?:leave|post|write|add) (?:a|your) (?:comment|reply|review)|(?:click|tap) here to (?:leave|post|subscribe|sign|join|share|support|donate)',
  '(?:schreib(?:e|en sie)?|hinterlass(?:e|en sie|t)?|lass(?:en sie|t)?) (?:uns |mir |doch )?(?:einen|eine|deinen|ihren) (?:kommentar|antwort)',
  '(?:einen )?kommentar (?:verfassen|schreiben|hinterlassen|abgeben)|(?:antwort|kommentar) (?:schreiben|abbrechen)|(?:you must be|you need to be|sie müssen|du musst) (?:logged in|angemeldet|eingeloggt)',
  // Support
  '(?:unterstützen sie|unterstütze) (?:uns|unsere?n?|mich|meinen|meine)\\b|(?:jetzt )?(?:spenden|fördern) sie\\b',
  'support (?:our (?:work|site|journalism|reporting|mission|newsroom|podcast|independent)|us (?:on|by|with|today)|independent journalism|quality journalism)|(?:please )?(?:consider|think about) (?:donating|supporting (?:us|our|me|my)|becoming a|making a (?:donation|contribution)|subscribing)',
  'do you (?:rely on|value|appreciate) [^.?!]{1,60}\\? (?:click|support|donate|become|please|consider)\\b',
  'buy me a (?:coffee|beer)|become a (?:patron|member|supporter|subscriber)\\b',
  // The machinery of the page
  'skip to (?:main |the |primary )?(?:content|navigation|main|menu|article)',
  'this (?:slideshow|video|page|site) requires|(?:please |bitte )?(?:enable|aktivieren sie|turn on|activate) (?:javascript|cookies)|(?:your browser|ihr browser|dein browser) (?:does not|doesn.t|unterstützt|kann)',
  '(?:this (?:website|site) uses|diese (?:website|webseite|seite) (?:verwendet|nutzt|benutzt)|wir (?:verwenden|nutzen|setzen)|we use) cookies',
  'an dieser stelle (?:finden sie|findest du|haben wir|steht|befindet sich|möchten wir)[^.]{0,80}(?:inhalt|extern|eingebunden|video)|(?:empfohlener|externer) (?:redaktioneller )?inhalt|ich bin damit einverstanden, dass (?:mir )?externe inhalte',
  '(?:loading|wird geladen) ?(?:…|\\.\\.\\.)$',
  '© ?\\d{4}|copyright (?:©|\\(c\\)) ?\\d{4}|(?:©|copyright\\b)[^.!?]{0,80}\\b(?:all rights reserved|alle rechte vorbehalten)',
];
