import type { Article, Block, Container, Run } from '../../../src/article/model.js';

/*
 * Articles as a few lines of text, which say all that the parser decides: marks and targets of runs, containers with their ids, lines,
 * anchors and sections.
 */

const visible = (text: string): string => text.replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll('\u00A0', '⍽');

/** Text of runs; those with marks, a target or a source are in braces: `{strong+link a → /b}`. */
const textOfRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ text, marks, href, source }) => {
      if (marks.length === 0 && href === undefined && source === undefined) return visible(text);
      const target = href === undefined ? '' : ` → ${href}`;
      return `{${marks.join('+')} ${visible(text)}${target}${source === undefined ? '' : ` = ${visible(source)}`}}`;
    })
    .join('');

function nameOf(container: Container): string {
  switch (container.kind) {
    case 'quote':
      return `${container.alert ?? 'quote'}#${container.id}`;
    case 'item': {
      const box = container.done === undefined ? '' : container.done ? '[x]' : '[ ]';
      return `${container.ordinal ?? '-'}${box}#${container.id} of #${container.list}${container.tight ? '' : ' loose'}`;
    }
    case 'definition':
      return `definition#${container.id}${container.tight ? '' : ' loose'}`;
    case 'footnote':
      return `footnote ${container.label}#${container.id}`;
    case 'figure':
      return `figure#${container.id}`;
    default:
      return container satisfies never;
  }
}

function contentOf(block: Block): string {
  switch (block.kind) {
    case 'rule':
      return '';
    case 'code':
      return `${block.language}${block.title === undefined ? '' : ` “${block.title}”`}: ${visible(block.text)}`;
    case 'math':
      return `: ${visible(block.text)}${block.source === undefined ? '' : ` = ${visible(block.source)}`}`;
    case 'table':
      return ` ${block.align.join()}: ${[block.header, ...block.rows].map((row) => row.map(textOfRuns).join(' | ')).join(' ‖ ')}`;
    case 'heading':
      return `${block.level}: ${textOfRuns(block.runs)}`;
    default:
      return `: ${textOfRuns(block.runs)}`;
  }
}

function noteOf(block: Block): string {
  const around = block.containers.map((container) => `(${nameOf(container)}) `).join('');
  const anchor = 'anchor' in block && block.anchor !== undefined ? ` #${block.anchor}` : '';
  const anchors = block.anchors === undefined ? '' : ` names ${block.anchors.join()}`;
  return `${block.line} ${around}${block.kind} ${contentOf(block)}${anchor}${anchors}`.replace(/ (?=:)/, '');
}

/** Notes an article, a block or a section a line. */
export const notation = ({ blocks, sections }: Article): readonly string[] => [
  ...blocks.map(noteOf),
  ...sections.map(({ number, slug, title, words }) => `§ ${number} #${slug} ${title} (${words})`),
];
