import { titleOf } from './link-fields.js';
import type { LinkSink } from './saved-link.js';

/** Matches a link of Markdown, or an address as it is, with what may follow it in a sentence. */
const LINK = /\[([^[\]]*)\]\(<?(https?:(?:[^\s()<>]|\([^\s()<>]*\))*)>?(?:\s+"[^"\n]*")?\)|https?:\/\/[^\s<>"]+/gi;

/** Reads a list of addresses, each on a line, or the links of a Markdown text. Lines that begin with "#" are comments. */
export function readList(text: string, sink: LinkSink): void {
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    if (line === '' || line.startsWith('#') || line === '---') continue;
    const read = /^[-*+] \[x\]/i.test(line);
    let found = false;
    for (const [all, label = '', target] of line.matchAll(LINK)) {
      found = true;
      const address = target ?? withoutPunctuation(all);
      sink.link({ address, title: titleOf(label, address), tags: [], read });
    }
    if (!found) sink.unknown(index + 1, line);
  }
}

/** An address without what follows it in a sentence: a full stop, a bracket that it does not open. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    const isBracket = last === ')' && !address.slice(0, end).includes('(');
    if (!isBracket && !'.,;:!?\'"]}*_'.includes(last)) break;
  }
  return address.slice(0, end);
}
