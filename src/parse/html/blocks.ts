import { Parser } from 'htmlparser2';
import { HtmlReader, type HtmlSetting, type HtmlSink } from './html-reader.js';
import { showUnclosed } from './html-tags.js';
import { shapesOfLists } from './list-shapes.js';

/**
 * Reads a block of raw HTML (CommonMark 4.6) as a browser would show it, with its lists and tables, without scripts and comments.
 * @throws RangeError if more than 1000 tags are open at once
 */
export function readHtml(raw: string, setting: Omit<HtmlSetting, 'isClosed'>, sink: HtmlSink): void {
  const shown = showUnclosed(raw);
  const lower = shown.toLowerCase();
  const ends = new Map<string, number>();
  const isClosed = (tag: string): boolean => {
    const end = ends.get(tag) ?? lower.lastIndexOf(`</${tag}`);
    ends.set(tag, end);
    return end > parser.startIndex && shown[parser.endIndex - 1] !== '/';
  };
  const reader = new HtmlReader({ ...setting, isClosed }, sink, shapesOfLists(shown));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(shown);
  reader.end();
}
