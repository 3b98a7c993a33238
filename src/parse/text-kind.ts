/** Kind of a text: Markdown, a note of an Obsidian vault, MDX, or plain text, whose lines are kept and whose marks are not read. */
export type TextKind = 'markdown' | 'note' | 'mdx' | 'text';

/** Length of the beginning of a text that is looked at, in characters. */
const BEGINNING = 65_536;

const NAMES = String.raw`(?:[\w$]+|\*\s*as\s+[\w$]+|\{[^"'{}]*\})`;
const IMPORT = String.raw`import\s+(?:${NAMES}(?:\s*,\s*${NAMES})?\s*(?<![\w$])from\s*)?["'][^"'\n]+["'];?[ \t]*(?=\n|$)`;
const EXPORT = String.raw`export\s+(?:const\s+[\w$]+\s*=|default\s+(?:function|class|\(|\{|[A-Z]\w*\b)|function\s+[\w$]+\s*\(|\{[^{}]*\}\s*from\b)`;
const STARTS = new RegExp(String.raw`^\s*(?:${IMPORT}|${EXPORT})`);
const IMPORTS = new RegExp(`^${IMPORT}`, 'm');
/** Heading with its id in the notation of MDX. */
const HEADING_ID = /^#{1,6}[ \t][^\n{]*\{\/\*[^\n{}]*\*\/\}[ \t]*$/m;
const COMPONENT = /^[ \t]*<[A-Z][\w.]*[\s/>]/m;

/**
 * Kind of a text if the user has not named it: MDX if its file name says so, or if it plainly looks so, whereas a text about MDX shows its
 * code between fences; otherwise Markdown.
 * @param name name of its file
 * @param body the text or its beginning, without front matter
 */
export const kindOfText = (name: string, body: string): TextKind =>
  /\.mdx$/i.test(name) || looksLikeMdx(body) ? 'mdx' : 'markdown';

function looksLikeMdx(body: string): boolean {
  if (!/^(?:import|export)\s|\{\/\*/m.test(body)) return false;
  const beginning = body.slice(0, BEGINNING);
  if (STARTS.test(beginning)) return true;
  const text = outsideFences(beginning);
  return (IMPORTS.test(text) || HEADING_ID.test(text)) && COMPONENT.test(text);
}

/** Lines of a text that are not between fences. */
function outsideFences(text: string): string {
  let fence: string | undefined;
  const lines = text.split('\n').filter((line) => {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    return fence === undefined && mark === undefined;
  });
  return lines.join('\n');
}
