import { addedTime } from './added-time.js';
import { FlatParser } from './flat-parser.js';
import { tagsOf, titleOf } from './link-fields.js';
import type { LinkSink } from './saved-link.js';

type Attributes = Readonly<Record<string, string>>;

/** Number of nested folders after which deeper ones are not tags. */
const DEEPEST = 20;

/** Attributes of the folders that every browser has: its toolbar, its menu, what is in no folder, the reading list. */
const OWN_FOLDER = ['personal_toolbar_folder', 'unfiled_bookmarks_folder', 'bookmarks_menu_folder'];
const READING_LIST = 'com.apple.ReadingList';

/** Element to which the following text belongs. */
type Open =
  | { readonly kind: 'link'; readonly attributes: Attributes; text: string }
  | { readonly kind: 'folder'; readonly isOwn: boolean; text: string }
  | { readonly kind: 'heading'; text: string };

/**
 * Reads bookmarks in HTML: the Netscape format of browsers and Pinboard, in which no item is closed, and Pocket's lists below headings.
 * Folders become tags, but for those that every browser has.
 */
export function readBookmarkHtml(html: string, sink: LinkSink): void {
  /** Names of the folders around, outermost first; empty for those that are not tags. */
  const folders: string[] = [];
  let folder = '';
  let archived = false;
  let open: Open | undefined;
  const end = (): void => {
    if (open?.kind === 'link') tell(open, folders, archived, sink);
    else if (open?.kind === 'folder') folder = open.isOwn ? '' : open.text;
    else if (open?.kind === 'heading') archived = /\barchive\b/i.test(open.text);
    open = undefined;
  };
  const begin: Readonly<Record<string, (attributes: Attributes) => Open | undefined>> = {
    a: (attributes) => ({ kind: 'link', attributes, text: '' }),
    h1: () => ({ kind: 'heading', text: '' }),
    h3: (attributes) => ({ kind: 'folder', isOwn: isOwn(attributes), text: '' }),
    dl: () => {
      folders.push(folders.length < DEEPEST ? folder : '');
      folder = '';
      return undefined;
    },
    dt: () => undefined,
    dd: () => undefined,
    li: () => undefined,
  };
  new FlatParser(
    html,
    {
      onopentag: (tag, attributes) => {
        if (!Object.hasOwn(begin, tag)) return;
        end();
        open = begin[tag]?.(attributes);
      },
      ontext: (text) => {
        if (open) open.text += text;
      },
    },
    (tag) => {
      if (Object.hasOwn(begin, tag)) end();
      if (tag === 'dl') folders.pop();
    },
  ).end(html);
  end();
}

const isOwn = (attributes: Attributes): boolean =>
  OWN_FOLDER.some((name) => attributes[name] !== undefined) || attributes.id === READING_LIST;

function tell(
  { attributes, text }: Extract<Open, { kind: 'link' }>,
  folders: readonly string[],
  archived: boolean,
  sink: LinkSink,
): void {
  const { href = '', add_date, time_added, tags = '', toread } = attributes;
  const address = href.trim();
  if (address === '') return;
  sink.link({
    address,
    title: titleOf(text, address),
    tags: tagsOf([...tags.split(','), ...folders.slice(0, DEEPEST)]),
    added: addedTime(add_date ?? time_added ?? ''),
    read: archived || toread === '0',
  });
}
