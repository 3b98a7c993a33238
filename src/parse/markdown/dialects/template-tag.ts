/*
 * Tags of Hugo (`{{< name >}}`, `{{% name %}}`) and Liquid (`{% name %}`).
 */

export const TAG = String.raw`(?:\{\{[<%](?:(?![%>]\}\})[^\n])*[%>]\}\}|\{%-?[^\n{}]*?-?%\})`;

const PARTS = /^\{\{?[<%]-?[ \t]*(\/|end)?([\w-]+(?![\w-]))(.*?)\/?-?[%>]\}\}?$/;
const titlesIn = (names: string): RegExp => new RegExp(String.raw`(?<![\w-])(?:${names})=(?:"([^"]*)"|'([^']*)')`, 'g');
const TITLES = titlesIn('title|caption|alt|summary|text|label|content');
const TITLES_OF_TABS = titlesIn('title|name|header|label');
/** Tags whose first argument is their title. */
const TITLED = new Set(['tab', 'details', 'expand', 'accordion', 'collapse']);

/** Parts of a tag. */
export interface TagParts {
  /** Empty if it is not a tag. */
  readonly name: string;
  /** Whether it closes another tag. */
  readonly end: boolean;
  readonly parameters: string;
  /** First parameter, if it has no name, without quotes. */
  readonly first: string;
  /** Distinct titles and texts among the parameters. */
  readonly titles: readonly string[];
}

export function partsOfTag(tag: string): TagParts {
  const [, end, name = '', parameters = ''] = PARTS.exec(tag) ?? [];
  const [, quoted, bare] = /^[ \t]*(?:"([^"]*)"|([^\s"=]+)(?![^\s=]*=))/.exec(parameters) ?? [];
  const first = quoted ?? bare ?? '';
  const named = [...parameters.matchAll(name === 'tab' ? TITLES_OF_TABS : TITLES)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  const titles = named.length === 0 && TITLED.has(name) && quoted !== undefined ? [quoted] : [...new Set(named)];
  return { name, end: end !== undefined, parameters, first, titles };
}
