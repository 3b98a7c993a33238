import { expect, test } from 'vitest';
import { appeals } from '../../../../../../src/parse/html/page/rules/after/appeals.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const appeal = (length: number): string => `Share this: ${'a'.repeat(length - 12)}`;
/** Words of buttons, of 117 characters. */
const BUTTONS = `Share${' weiterempfehlen'.repeat(7)}`;

test.each([
  ['an appeal', '<p>~</p><p>Share this: now</p><p>~</p>', '~ / ~'],
  ['a heading without a text', '<p>~</p><h2>Newsletter</h2>', '~'],
  ['a heading with another appeal', '<h2>Newsletter</h2><p>Subscribe now.</p><p>~</p>', '~'],
  ['a heading with a line that is no sentence', '<h2>Comments</h2><p>Few of them</p><p>~</p>', 'Few of them / ~'],
  ['an appeal of 400 characters', `<p>${appeal(400)}</p><p>~</p>`, '~'],
  ['words of buttons of 120 characters', `<p>${BUTTONS}, x</p><p>~</p>`, '~'],
  ['what holds nothing but an appeal', '<div><div><p>Newsletter</p></div></div><p>~</p>', '~'],
])('%s goes', (_, html, expected) => {
  expect(textAfter(appeals, html)).toBe(expected);
});

test.each<readonly [what: string, html: string, expected: string]>([
  ['a heading with a text', '<h2>Comments</h2><p>~</p>', 'Comments / ~'],
  ['an appeal of 401 characters', `<p>${appeal(401)}</p>`, appeal(401)],
  ['words of buttons of 121 characters', `<p>${BUTTONS} | x</p>`, `${BUTTONS} | x`],
  ['the words of a button before others', '<p>Advertisement of an island</p>', 'Advertisement of an island'],
  ...['<ol><li>X</li></ol>', '<pre>X</pre>', '<dl><dd>X</dd></dl>', '<blockquote>X</blockquote>'].map(
    (place) => [`what stands in ${place}`, place.replace('X', 'Share this: now'), 'Share this: now'] as const,
  ),
  [
    'what stands between blocks',
    '<div>Share this: now or never, or tomorrow at noon<p>~</p></div>',
    'Share this: now or never, or tomorrow at noon / ~',
  ],
])('%s stays', (_, html, expected) => {
  expect(textAfter(appeals, html)).toBe(expected);
});

/** Texts that are separated by " / ". */
const each = (texts: string): readonly string[] => texts.split(' / ');
/** What stays of an article of one sentence that is followed by some texts. */
const staying = (texts: readonly string[]): string =>
  textAfter(appeals, `<p>~</p>${texts.map((text) => `<p>${text}</p>`).join('')}`);

test.each([
  [
    'advertising',
    'Anzeige / Anzeigen / Werbung / Advertisement / Advertisements / Advertising / Advert / Adverts / Sponsored / Promoted / Publicidad / Publicité / Reklama / Pubblicità / Advertentie / Werbung: Werbung / Werbung – hier geht es weiter / Advertisement - Scroll to continue / Advertisement | Scroll down to continue / Werbung — unten weiterlesen',
  ],
  [
    'sharing and printing',
    'Share / Teilen / Tweet / Drucken / Weiterempfehlen / 3k share / Artikel teilen / Beitrag drucken / Text weiterempfehlen / Seite empfehlen / Meldung kommentieren / Story bewerten / News merken / Post speichern / Diesen Artikel anhören / Den Beitrag vorlesen lassen / Artikel versenden / Artikel verschicken / Artikel melden / Artikel als PDF / Artikel als PDF speichern / Artikel als PDF herunterladen / Teile mich / Teilt uns auf / Share us on / Hier können Sie den Artikel bewerten / Bitte Artikel bewerten / Print this article / Save this post / Email this page / E-mail this story / Rate the entry / Recommend this video / Like this website / Listen to this article / Download the article as PDF / Report this site / Print this article with pictures / Font size / Text size / Type size / Fontsize / Schriftgröße / Schriftgroesse ändern / Schriftgröße anpassen / Schriftgröße wählen / A A A / Druckversion / Druckansicht / Printer-friendly / Printer-friendly version / Print version / Copy link / Copy URL / Link kopieren / Link kopiert / Link copied to clipboard',
  ],
  [
    'comments',
    '12 comments / Comment / Responses / 3 replies / Kommentar (3) / Kommentare 4 / Leserkommentare / Antworten / No comments / No comments yet / Keine Kommentare / Keine Kommentare vorhanden / Noch keine Kommentare / Join the conversation / Start the discussion / View comments / Show all comments / Load more comments / Read 5 comments / See comments / Kommentare anzeigen / Alle Kommentare lesen / Kommentare laden / Mitreden / Mitdiskutieren / Jetztreden / Diskutieren Sie mit',
  ],
  [
    'letters and accounts',
    'Newsletter / Newsletters / Mailing-List / News-Mail / Morgen-Newsletter abonnieren / Newsletter bestellen / Jetzt Newsletter / Hier zum Newsletter / Zur Newsmail / Unser kostenloser Newsletter / Gratis Newsletter erhalten / Newsletter sichern / Newsletter Anmeldung / Newsletter sign-up / Newsletter signup / Newsletter subscription / Newsletter Abo / Our free weekly newsletter / The daily newsletter / Jetzt abonnieren / Jetzt anmelden / Jetzt registrieren / Jetzt Mitglied werden / Jetzt spenden / Jetzt unterstützen / Jetzt bestellen / Sign in / Log in / Login / Sign up / Subscribe now / Register today / Donate here / Sign up free / Subscribe for free',
  ],
  [
    'the machinery of a page',
    'Zum Inhalt / Direkt zum Inhalt springen / Zum Seitenanfang / Zum Hauptinhalt / Zum Menü / Back to top / Return to top / Nach oben / Zurück nach oben / Zurück zum Anfang / To top / To the top / Enlarge / Zoom / Expand / View larger / View full size / Click to enlarge / Zoom in / Zoom in on this image / Enlarge photo / Expand this picture / Bild vergrößern / Bild anzeigen / Vergrößern / Zum Vergrößern anklicken / Zum Vergrößern bitte klicken / Image 3 of 12 / Photo 3 of 12 / Slide 1 of 3 / Bild 3 von 12 / Foto 3 von 12 / View gallery / Open photo gallery / View image gallery / Zur Bildergalerie / Galerie öffnen / Bildergalerie anzeigen / Zum Rezept / Direkt zum Rezept springen / Jump to recipe / Skip to the recipe / Jump to recipe – print recipe / Zum Rezept | Rezept drucken / Zum Rezept · Print / Rezept drucken / Print recipe / Print this recipe / All rights reserved / Alle Rechte vorbehalten / View author archive / View the author archive / Email the author / See all posts by Jane / View all articles by Jane / Read all stories by Jane / Alle Artikel von Jane / Alle Beiträge von Jane',
  ],
])('lines of %s go', (_, texts) => {
  expect(staying(each(texts))).toBe('~');
});

test('words of sharing go with any network, and with the words of other buttons', () => {
  const networks =
    'Facebook / Twitter / X / WhatsApp / Whats App / Telegram / LinkedIn / Linked In / Xing / Pinterest / Reddit / Pocket / Tumblr / Flipboard / Threads / Bluesky / Mastodon / Instagram / Messenger / E-Mail / Email / Mail / SMS';
  const words =
    'teilen / merken / drucken / empfehlen / weiterempfehlen / speichern / kopieren / vorlesen / anhören / share / shares / tweet / pin / pin it / print / save / copy / like / gefällt mir / link / auf / via / per / mit / on / to / by / or / und / oder / and / this / 3k / 12';
  expect(staying(each(networks).map((name) => `Tweet | ${name}`))).toBe('~');
  expect(staying(each(words).map((word) => `Tweet, ${word}`))).toBe('~');
  expect(staying(each(networks).map((name) => `Share on ${name} with all of your friends`))).toBe('~');
});

test.each([
  [
    'advertising',
    'Anzeige: Wir lieben Boote / Article continues below the picture / Story continues after this / This content continues there / Continue reading below the line / Continue reading the main story here / Nach der Anzeige geht es weiter im Text / Unter der Werbung weiterlesen und mehr / Hier geht es nach der Anzeige weiter im Text / Hier geht es weiter im Text / This article contains affiliate links / This page may include referral links / Some of the links may contain sponsored words / Dieser Artikel enthält Werbung von uns / Der Beitrag enthält bezahlte Affiliate-Links / In diesem Text sind Affiliate-Links / Mit Sternchen gekennzeichnete Links sind Affiliate-Links / Die mit einem * markierten Wörter bringen Provision / Bei den roten Links handelt es sich um Affiliate-Links / Für Käufe bekommen wir Provision / Kaufst du etwas, gibt es Provision / Kaufen Sie etwas, gibt es Provision / Wenn Sie kaufen, gibt es eine Provision / We may earn a commission / We might receive an affiliate commission / I can get a small commission / As an Amazon associate I earn / As an eBay affiliate we earn / We are a participant in the Amazon program / As participants in the Amazon program we earn / Wir sind Teilnehmer am großen Partnerprogramm / Wir sind Teilnehmer des Partnerprogramms / Coast is reader-supported and free / Coast is audience-supported and free / When you buy through our links, we earn / When you shop here, we get a commission / When you purchase one, we get a commission',
  ],
  [
    'letters and subscriptions',
    'Jetzt unseren Newsletter lesen und mehr wissen / Zum Wetter-Newsletter geht es hier entlang / Für den Newsletter bitte hier entlang / Hier den Newsletter lesen und staunen / Den Newsletter gibt es hier für alle / Sign up and get it to your inbox / Subscribe for a free trial / Register to see alerts / Join our membership / Subscribe to updates / Join our mailing group / Join our channel / Subscribe to our podcast / Sign up for a free account / Subscribe by RSS / Subscribe to the feed / Subscribe by e-mail / Subscribe! It is good / Subscribe today and be happy / Sign up here and be happy / Sign up for free and be happy / Get the best of it by email / Receive our stories delivered / Want more in your inbox, daily / Get all of it by e-mail / To view the full text, pay / To read this story, pay / To continue reading the article, pay / To access the rest, pay / To access the whole of it, pay / You’ve reached your monthly share / You have reached your limit of three / This article is for subscribers / The content is only available to members / The story is exclusive to our members / This story is reserved for subscribers / Already a subscriber? / Not yet a member? / Sie sind bereits Abonnent? / Schon Kunde? / Noch kein Mitglied? / Weiterlesen mit Zeitung+ / Lesen mit Plus / Abonnieren Sie uns überall / Abonniere jetzt den Kanal / Abonniert hier kostenlos alles / Teste die Zeitung kostenlos / Jetzt testen Sie alles gratis / Hier teste alles für nur 3 Euro im Monat / Teste alles ab 3,50 € im Monat / Möchten Sie mehr? / Sie möchten regelmäßig informiert werden / Willst du immer alles wissen? / Wollt ihr keine Meldung verpassen / Du willst keinen Text verpassen / Möchtest du über die See lesen? / Wollen Sie auf dem Laufenden bleiben? / Keine Neuigkeiten mehr verpassen und lesen / Keine Artikel verpassen und lesen / Nichts mehr verpassen und lesen / Keinen Text verpassen und lesen / Mit unserem Newsletter sehen Sie mehr / Mit der Anmeldung sehen Sie mehr / Der Newsletter ist kostenlos und gut / Unser Wetter-Newsletter erscheint täglich um acht / Unser Newsletter erscheint wöchentlich neu / Unser Newsletter erscheint monatlich neu / Unser Newsletter ist gratis und gut / Nach der Anmeldung erhalten Sie eine Mail von uns / Nach Anmeldung bekommen Sie einen Link von uns',
  ],
  [
    'those to follow, share or comment',
    'Folgen Sie uns überall / Folge mir dorthin / Folgt unserem Kanal dort / Folge unserer Seite dort / Follow us on the sea / Follow Jane Doe on the sea / Follow @jane on the sea / Follow along on the sea / Like us on Facebook for more / Find us on Instagram for more / Join us on Mastodon for more / Connect with us on LinkedIn for more / Besuchen Sie uns auf der Messe / Finden Sie uns bei allen Messen / Finden Sie uns auch dort / Werde Fan von uns allen / Werden Sie jetzt Mitglied bei uns / Werde Teil unserer Gruppe hier / You can follow her on Twitter any day / You can reach us here any day / You can find him here any day / You can contact Jane by mail any day / You can keep up with them on Reddit any day / Like this text? / Love what you read? / Enjoying this? / Enjoyed what you saw? / Liked this? / Did you like this article, dear reader / If you enjoyed reading this post, tell all / If you have found this useful, tell all / Did you find this helpful, dear reader / If you liked this, tell all / Hat Ihnen der Text gefallen? / Gefällt dir das? / Gefiel euch unser Artikel? / War dieser Artikel hilfreich für Sie / War der Beitrag hilfreich für Sie / Was this page helpful to you / Was this answer helpful to you / We want to hear from you today / We want to hear what you say / Tell us what you think of it / Let us know in a comment, please / What do you think? Go to the comments / Got a tip for us? / Have a story to tell? / Was denken Sie? Schreiben Sie uns / Was meint ihr dazu? Diskutiert mit uns / Was halten Sie davon? Verraten Sie es / Was denkst du? Teile es mit uns / Was meinst du? Lass es uns wissen / Was hältst du davon? Sag es uns / Hast du das Rezept gekocht? / Habt ihr es ausprobiert? / Haben Sie es nachgekocht? / Habt ihr es nachgebacken? / Habt ihr es nachgemacht? / Did you make this cake? / Did you try this? / Share this article with us / Bookmark this: it is good / Share: it is good / Jetzt teilen Sie diesen Artikel mit uns / Drucken auf Facebook mit uns / Teile mit Freunden den Text / Teilt per WhatsApp den Text / Teilen über E-Mail mit allen / Leave a comment for us / Post your reply to us / Write a review for us / Add a comment for us / Click here to subscribe to it / Tap here to donate to it / Click here to leave it / Click here to sign it / Click here to join it / Click here to support it / Click here to share it / Click here to post it / Schreibe einen Kommentar zum Text / Schreiben Sie uns eine Antwort auf den Text / Hinterlasse mir einen Kommentar zum Text / Lassen Sie doch Ihren Kommentar hier / Lasst eine Antwort hier / Kommentar verfassen zum Text / Einen Kommentar schreiben zum Text / Kommentar abgeben zum Text / Kommentar hinterlassen zum Text / Antwort schreiben zum Text / Antwort abbrechen zum Text / Kommentar abbrechen zum Text / You must be logged in for it / You need to be logged in for it / Sie müssen angemeldet sein dafür / Du musst eingeloggt sein dafür',
  ],
  [
    'support and the machinery of a page',
    'Unterstützen Sie unsere Arbeit hier / Unterstütze mich bei allem / Unterstützen Sie uns bei allem / Unterstützen Sie unseren Verein / Unterstütze meinen Kanal hier / Jetzt spenden Sie für uns / Fördern Sie die Boote / Support our work here / Support our site here / Support our journalism here / Support our reporting here / Support our mission here / Support our newsroom here / Support our podcast here / Support our independent work here / Support us on the sea / Support us by mail, please / Support us with money, please / Support us today, please / Support independent journalism here / Support quality journalism here / Please consider donating to us / Consider supporting us here / Think about supporting my work / Consider becoming a friend / Consider making a donation here / Consider making a contribution here / Consider subscribing to us / Do you rely on our news? Click there / Do you value our work? Donate there / Do you appreciate it? Become a friend / Do you value it? Support it / Do you value it? Please give / Do you value it? Consider this / Buy me a coffee, please / Buy me a beer, please / Become a patron of it / Become a member of it / Become a supporter of it / Become a subscriber of it / Skip to content of it / Skip to main navigation of it / Skip to the menu of it / Skip to primary menu of it / Skip to main of it / Skip to article of it / This slideshow requires it all / This video requires it all / This page requires it all / Please enable JavaScript for it / Bitte aktivieren Sie Cookies dafür / Turn on cookies for it / Activate JavaScript for it / Your browser does not know it / Your browser doesn’t know it / Ihr Browser unterstützt es nicht / Dein Browser kann es nicht / This website uses cookies for it / Diese Webseite verwendet Cookies dafür / Diese Seite nutzt Cookies dafür / Diese Website benutzt Cookies dafür / Wir verwenden Cookies dafür / Wir nutzen Cookies dafür / Wir setzen Cookies dafür ein / We use cookies for it / An dieser Stelle finden Sie einen externen Inhalt / An dieser Stelle steht ein Video von uns / An dieser Stelle haben wir etwas eingebunden für Sie / Empfohlener redaktioneller Inhalt von uns / Externer Inhalt von uns / Ich bin damit einverstanden, dass mir externe Inhalte gezeigt werden / Loading … / Wird geladen... / © 2024 Coast / Copyright © 2024 Coast / Copyright (c) 2024 Coast / © Coast, all rights reserved by us / Copyright Coast, alle Rechte vorbehalten bei uns',
  ],
])('appeals of %s go', (_, texts) => {
  expect(staying(each(texts))).toBe('~');
});
