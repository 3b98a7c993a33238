import type { DomElement } from '../../dom.js';
import { leavesOf, removeLeaf } from '../../leaves.js';

/** Removes appeals to subscribe, follow, share, comment or pay, and notes about advertising. */
export function appeals(article: DomElement): void {
  for (const leaf of leavesOf(article))
    if (leaf.text.length <= LONGEST && APPEAL.test(leaf.text)) removeLeaf(leaf, article);
}

/** Maximum length of an appeal, in characters. */
const LONGEST = 400;

const APPEAL = new RegExp(
  `^(?:[^\\p{L}\\p{N}]{0,4})(?:${[
    // Advertising
    '(?:anzeigen?|werbung|advertisements?|adverts?|sponsored|publicidad|publicité|reklama)[^\\p{L}]*$',
    'anzeige ?[-–—:|]',
    'article continues (?:below|after)',
    'story continues (?:below|after)',
    'this (?:post|article|page|story) (?:may )?contains? (?:affiliate|referral)',
    '(?:dieser|der) (?:artikel|beitrag|text) enthält (?:affiliate|werbung|provision)',
    'für links auf dieser seite',
    // Newsletters and subscriptions
    '(?:jetzt )?(?:den |unseren |zum |für den |hier den )?[\\p{L}-]*newsletter',
    'sign up\\b',
    'subscribe\\b',
    'to (?:view|read|continue reading) (?:the|this) (?:full|whole|rest|story|article)',
    'abonnieren sie',
    'jetzt (?:abonnieren|anmelden|registrieren)',
    '(?:sie|du) (?:möchten?|möchtest|wollen|willst) (?:mehr|keine|regelmäßig|über)',
    'keine (?:neuigkeiten|news|nachrichten?)[^.?!]* (?:mehr )?verpassen',
    'get (?:the|our|more)[^.?!]* (?:newsletter|inbox|delivered)',
    'already a (?:subscriber|member)',
    // Follow, share, comment
    '(?:folgen sie|folge|folgt) (?:uns|mir)',
    'follow (?:us|me|him|her|them|\\p{Lu}[\\p{L}]*) on',
    'you can (?:follow|keep up with)',
    '(?:like|enjoy(?:ed)?) (?:this|what)[^.?!]*\\?',
    'if you (?:enjoyed?|liked?) (?:reading )?this',
    'we want to hear (?:what|from) you',
    '(?:tell us|let us know) what you think',
    '(?:share|bookmark)(?: this| and| on|:|$)',
    '(?:artikel |beitrag |seite )?(?:teilen|drucken|weiterempfehlen|kommentieren)$',
    '(?:jetzt )?(?:teilen|drucken) (?:auf|mit|per)\\b',
    '(?:hier können sie )?(?:den |diesen )?artikel bewerten',
    '(?:leave|post|write|add) a (?:comment|reply)',
    '(?:\\d+ )?(?:comments?|kommentare?)(?: ?\\(\\d+\\)| \\d+)?:?$',
    '(?:schreib(?:e|en sie)?|hinterlasse?n?(?: sie)?) (?:einen|eine|uns) (?:kommentar|antwort)',
    'kommentar (?:verfassen|schreiben|hinterlassen)',
    // Support
    '(?:unterstützen sie|unterstütze|unterstützt) (?:uns|unsere?n?|mich|meinen|den)\\b',
    'support (?:our|us|independent|quality)\\b',
    'please (?:consider|support)\\b',
    // The machinery of the page
    'skip to\\b',
    '(?:direkt )?zum (?:inhalt|seitenanfang)',
    '(?:back to|nach) (?:top|oben)$',
    'this (?:slideshow|video|page|site) requires',
    '(?:please |bitte )?(?:enable|aktivieren sie) javascript',
    '(?:this (?:website|site) uses|diese (?:website|webseite|seite) (?:verwendet|nutzt|benutzt)|wir (?:verwenden|nutzen|setzen)|we use) cookies',
    '(?:enlarge|zoom|view larger) image',
    'image \\d+ of',
    '(?:all rights reserved|alle rechte vorbehalten)',
    '© ?\\d{4}',
    'view (?:the )?author archive|email the author',
  ].join('|')})`,
  'iu',
);
