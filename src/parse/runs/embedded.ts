import { sanitizeLine } from '../../article/sanitize.js';
import type { ArticleWords } from '../../messages/article-words.js';
import { hostOf, leadsToPicture, nameOfPage, tellingName } from './telling-name.js';

/** Context in which images and media are put into words. */
export interface Wording {
  /** BCP 47 language of the text. */
  readonly lang: string;
  readonly media: ArticleWords['media'];
}

/** Description of an image in its source. */
export interface Image {
  readonly alt: string;
  readonly title: string | undefined;
  readonly target: string;
  /** Target of the link around it. */
  readonly link: string | undefined;
  /** Whether its file name may stand for it; not in headings. */
  readonly named: boolean;
}

/** Title that says how large an image is, not what it shows: `:size=300` and other options of docsify. */
const OPTION = /^:[a-z][\w-]*(?:=\S+)?$/;

/** Text for an image: its alternative text, its title, or the name of its file or its link if that says something. */
export function imageText({ alt, title, target, link = '', named }: Image, { media }: Wording): string {
  const said = sanitizeLine(alt) || sanitizeLine((title ?? '').replace(OPTION, ''));
  if (said !== '') return said;
  const name = named ? tellingName(target) : undefined;
  if (name !== undefined) return `${media.image}: ${name}`;
  return (leadsToPicture(link) ? undefined : nameOfPage(link)) ?? media.image;
}

/** Describes what a page embeds: by its title, or by its kind and the name of its file. */
export function mediumText(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  target: string,
  { media }: Wording,
): string {
  const title = sanitizeLine(attributes.title || attributes['aria-label'] || '');
  if (title !== '') return title;
  const host = hostOf(target);
  const kind = kindOf(tag, attributes.type ?? '', host ?? '');
  const name = tellingName(target) ?? (tag === 'iframe' ? host : undefined);
  return name === undefined ? media[kind] : `${media[kind]}: ${name}`;
}

function kindOf(tag: string, type: string, host: string): keyof ArticleWords['media'] {
  if (tag === 'video' || tag === 'audio') return tag;
  const kind = /^(image|video|audio)\//i.exec(type)?.[1]?.toLowerCase();
  if (kind !== undefined) return kind as 'image' | 'video' | 'audio';
  if (/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com)$/i.test(host)) return 'video';
  return tag === 'iframe' ? 'page' : 'object';
}
