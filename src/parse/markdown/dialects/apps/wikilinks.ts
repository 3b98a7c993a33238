import type { Token, TokenizerExtension, TokenizerThis } from 'marked';
import { slugOf } from '../../../../article/outline.js';
import { isInVault } from '../../inline/inline-lexer.js';
import { linkKey } from '../../references/definitions.js';
import { type Dialect, lastCharacter } from '../dialect.js';
import { MARKS } from '../dialect-marks.js';

/*
 * Links of wikis and Obsidian: `[[Page#Heading|text]]` is a link to a file, and `![[file]]` names what it embeds.
 */

/** Not the text of a link, as in `[[1]](address)`, a test of a shell, or an array. */
const LINK = /^(!?)\[\[(?![ \t"])([^[\]|#^\n]*)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]+))?\]\](?![\](]|\[(?!\[))/;
/** Images that Obsidian embeds, by their extensions. */
const IMAGES = new Set('avif bmp gif jpeg jpg png svg webp'.split(' '));
/** Number of a citation, or numbers of an array; names of notes only in a vault. */
const NUMBERS = /^\d[\d\s,.;]*$/;
/** Character after which `[[` is an index. */
const INDEXED = /[\w)[]/;

const wikilink: TokenizerExtension = {
  name: 'wikilink',
  level: 'inline',
  // A start function is unnecessary, as marked's text ends before any bracket.
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const [raw, embeds = '', page = '', heading = '', label] = LINK.exec(source) ?? [];
    if (raw === undefined || page + heading === '' || INDEXED.test(lastCharacter(before))) return undefined;
    if (raw === `[[${page}]]` && NUMBERS.test(page) && !isInVault(this.lexer)) return undefined;
    // Brackets around a reference to a definition.
    if (this.lexer.tokens.links[linkKey(raw.slice(raw.indexOf('[') + 2, -2))]) return undefined;
    const file = page.trim();
    const extension = /\.([a-z\d]{1,5})$/i.exec(file)?.[1]?.toLowerCase();
    const href = addressOf(file !== '' && extension === undefined ? `${file}.md` : file, heading);
    const named = file + (heading === '' ? '' : `${file === '' ? '' : ' > '}${heading}`);
    // The number after the bar of an embedded image is its width.
    const given = label === undefined || (embeds !== '' && /^\d+(?:x\d+)?$/.test(label)) ? undefined : label.trim();
    const isImage = embeds !== '' && IMAGES.has(extension ?? '');
    const text = given ?? named;
    const tokens = this.lexer.inlineTokens(text);
    return { type: isImage ? 'image' : 'link', raw, href, title: null, text, tokens };
  },
};

/** Address of a heading or a block in a file; a chain of headings leads to the last of them. */
function addressOf(file: string, heading: string): string {
  const path = encodeURI(file).replaceAll('?', '%3F');
  const last = heading.split('#').at(-1)?.trim() ?? '';
  const anchor = last.startsWith('^') ? last : slugOf(last);
  return anchor === '' ? path : `${path}#${anchor}`;
}

export const wikilinks: Dialect = { detect: MARKS.wikilinks, extensions: [wikilink] };
