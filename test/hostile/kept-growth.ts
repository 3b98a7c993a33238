import type { Annotation } from '../../src/article/annotation/annotation.js';
import { locate } from '../../src/article/annotation/locate.js';
import { partFrontMatter } from '../../src/parse/front-matter.js';
import { loadFrontMatterEditor } from '../../src/store/library/edit-front-matter.js';
import { joinCopy } from '../../src/store/notes/copies-of-notes.js';
import { partsOf } from '../../src/store/notes/notes-text.js';
import { articleOf } from '../kit/article/setting.js';
import type { Construct } from './constructs.js';
import { printGrowth, Stopwatch } from './growth.js';

/*
 * Program that reads and changes front matter and notes of growing lengths, and prints a line of JSON for each whose CPU time grows
 * faster than its length.
 */

const PLACE = '[S](x.md#s:~:text=word&id=i@&at=@,9) · 2024-01-01T00:00:00Z · red\n';

const constructs: Readonly<Record<string, Construct>> = {
  'tags in TOML': ['+++\ntags = [', '"a@", ', ']\ntitle = "x"\n+++\n\nx'],
  'quotes and brackets in TOML': ['+++\ntags = ["b"]\ntitle = """', `a" 'b' ]`, '"""\n+++\n\nx'],
  'lines in TOML': ['+++\ntags = ["b"]\ntitle = """\n', 'a]\n', '"""\n+++\n\nx'],
  'tags in YAML': ['---\ntags:\n', '  - a@\n', 'title: x\n---\n\nx'],
  'tags in brackets': ['---\ntags: [', 'a@, ', ']\n---\nx'],
  'folded lines in YAML': ['---\ntitle: >-\n', '  a\n\n', 'saved: x\n---\nx'],
  'broken YAML': ['---\n', 'a: [\nb: "\n', '---\nx'],
  'marks of a merge in YAML': ['---\n', '<<<<<<< a\ntitle: x\n=======\ntitle: y\n>>>>>>> b\n', '---\nx'],
  'tags in JSON': ['{\n"tags": [', '"a@",', '"b"], "title": "x"\n}\n\nx'],
  entries: ['# t\n', `\n> word\n\nnote\n\n${PLACE}`, ''],
  'quotes, then a place': ['# t\n', '> a@\n\nnote\n\n', PLACE],
  'entries with one id': ['', '> w\n\n[S](x#s:~:text=w&id=a)\n\n', ''],
  'notes on sections that are there': ['', '> ## a@\n\n## a@\n\n', ''],
  'marks of a merge': ['', '<<<<<<< a\n> b\n=======\n> c\n>>>>>>> d\n', ''],
  'unfinished links': ['> q\n\n', '[a](b#:~:', ''],
};

const editor = await loadFrontMatterEditor();

async function cost(text: string): Promise<number> {
  globalThis.gc?.();
  const watch = new Stopwatch();
  await partFrontMatter(text);
  editor.set(text, { title: 'New', tags: ['x', 'y'] });
  editor.set(text, { tags: undefined });
  const annotations = partsOf(text, '').flatMap((part): readonly Annotation[] =>
    typeof part === 'string' ? [] : [part.annotation],
  );
  joinCopy(
    annotations,
    annotations.map((annotation) => ({ ...annotation, note: `${annotation.note}x` })),
  );
  const sections = annotations.filter(({ target }) => target === 'section');
  if (sections.length > 0) locate(articleOf(text.replace(/^>.*/gm, '')), sections);
  watch.stop();
  return watch.ms;
}

await printGrowth(constructs, cost, 10_000);
