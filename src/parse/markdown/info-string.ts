/** Facts about code from the info string of its fence. */
interface Info {
  /** Empty if it says none. */
  readonly language: string;
  readonly title?: string;
}

/** Language at the start, and in a list of attributes: `{.python .numberLines}`, `{#id .python}`, `{r, echo=FALSE}`, `{=html}`. */
const LANGUAGE = /^(?:\{ ?(?:#\S+ )?[.=]?([A-Za-z][^\s{}=.,]*)(?=[\s}.,])|([^\s{,:;[=]+)(?=[\s{,:;[]|$))/;
/** Language after the name of a directive of MyST: `{code-block} python`, `{code-cell} ipython3`. */
const DIRECTIVE = /^\{(?:code(?:-block|-cell)?|sourcecode)\}(?:[ \t]+(\S+))?/;
/** Title as an attribute: `title="a b"`, `filename=a.js`, also `js:title=a.js`. */
const TITLE = /(?:^|[\s{,;:])(?:title|file[-_]?name|file) ?= ?(?:"([^"]*)"|'([^']*)'|([^\s"'{},]+))/i;
/** Title right after the language: `js:a.js`, unless it is a mere word as in `js:line-numbers`; `js [a.js]`, but not `js [[1, 4, "a"]]`; and `js a.js`. */
const SUFFIX =
  /^[^\s:{,[]+(?::(?=[a-z\d-]*[^\sa-z\d{=-])([^\s{=]+)| \[([^\d[\]][^\]]*)\]| ([\w@/-][\w@/.-]*\.[A-Za-z]\w{0,9})(?![^\s{]))/;

/**
 * Reads the language and the title of code from an info string, of which CommonMark says only that the first word is usually the
 * language. The rest, such as numbers of lines, says how it looks.
 */
export function readInfoString(info: string): Info {
  const directive = DIRECTIVE.exec(info);
  const [, listed, first] = directive ?? LANGUAGE.exec(info) ?? [];
  const titles = TITLE.exec(info) ?? SUFFIX.exec(info);
  const title = titles?.slice(1).find((part) => part);
  return { language: listed ?? first ?? '', ...(title ? { title } : {}) };
}
