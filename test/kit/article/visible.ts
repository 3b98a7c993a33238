import { Parser } from 'htmlparser2';

const HIDDEN = new Set(['script', 'style', 'title', 'template']);
const BLOCK = new Set(
  'address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main nav ol option p pre section summary table tbody td textarea tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Text that a browser would show for HTML, with line feeds between blocks and alternative texts for images. */
export function visibleText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (HIDDEN.has(name)) hidden += 1;
      if (name === 'img') text += attributes.alt ?? '';
      else if (BLOCK.has(name)) text += '\n';
    },
    ontext(data) {
      if (hidden === 0) text += data;
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden -= 1;
      if (BLOCK.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text;
}

/** Splits a text into words at white space. */
export const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
