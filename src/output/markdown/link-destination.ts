/** Destination of a link or an image in Markdown: in angle brackets where it could be read otherwise (CommonMark 6.3). */
export function destinationOf(href: string): string {
  const escaped = href.replace(/&(?=#?\w+;)/g, '&amp;');
  return href === '' || !isBalanced(href) || href.startsWith('#tab/') ? `<${escaped}>` : escaped;
}

function isBalanced(href: string): boolean {
  let depth = 0;
  for (const character of href) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth < 0 || depth > 30) return false;
  }
  return depth === 0;
}
