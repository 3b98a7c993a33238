/*
 * Pages that only lead to another: `<meta http-equiv="refresh" content="0; url=/elsewhere">`, as hosts of static pages make redirects.
 */

/** Maximum size of such a page, in bytes, and maximum delay, in seconds; a slower one wants to be read first. */
const LARGEST = 8192;
const LONGEST = 2;

/** Address to which a page of HTML only leads, perhaps a relative one; undefined if it is a page to read. */
export function refreshIn(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST) return undefined;
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  for (const [tag] of page.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(/<meta\s[^<>]*>/gi)) {
    if (attribute(tag, 'http-equiv')?.toLowerCase() !== 'refresh') continue;
    const [, delay, address] =
      /^\s*(\d{1,4})[\d.]*[;,\s]+(?:url\s*=\s*)?["']?([^"'\s][^"']*)/i.exec(attribute(tag, 'content') ?? '') ?? [];
    if (address !== undefined && Number(delay) <= LONGEST) return address.trim().replaceAll('&amp;', '&');
  }
  return undefined;
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? [];
  return double ?? single ?? bare;
}
