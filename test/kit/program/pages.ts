import type { RequestListener } from 'node:http';

const paragraphs = (name: string): string =>
  Array.from(
    { length: 40 },
    (_, i) => `<p>${name} ${i}: a paragraph with a few words, and with some more of them, so that it counts.</p>`,
  ).join('\n');

/** Page of an article of forty paragraphs. */
export const page = (title: string, more = ''): string => `<!doctype html>
<html lang="en"><head><title>${title}</title></head><body>
<nav><a href="/">Start</a> <a href="/all">All of them</a></nav>
<article><h1>${title}</h1>${paragraphs(title)}${more}</article>
<footer><p>Imprint of the whole site</p></footer>
</body></html>`;

/** A page that begins to come, and whose end comes only when the test says so. */
export function slowPage(title: string): { readonly answer: RequestListener; readonly finish: () => void } {
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const [start = '', end = ''] = page(title).split(/(?<=<\/nav>)/);
  return {
    answer: (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).write(start);
      void finished.then(() => response.end(end));
    },
    finish,
  };
}
