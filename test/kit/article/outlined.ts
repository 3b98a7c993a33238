import type { Block, Cell, Container, Run } from '../../../src/article/model.js';

/* Blocks as lines of text that show all of their properties, for golden files. */

const shownRun = ({ text, marks, href, source }: Run): string => {
  const about = [
    marks.join('+'),
    ...(href === undefined ? [] : [`→${href}`]),
    ...(source === undefined ? [] : [source]),
  ];
  const shown = JSON.stringify(text).slice(1, -1);
  return marks.length === 0 && about.length === 1 ? shown : `{${about.join(' ')}: ${shown}}`;
};

const shownRuns = (runs: readonly Run[] | Cell): string => runs.map(shownRun).join('');

function shownContainer(container: Container): string {
  switch (container.kind) {
    case 'quote':
      return `quote${container.alert ? ` ${container.alert}` : ''} `;
    case 'item': {
      const { list, ordinal = '-', done, tight } = container;
      return `item ${list} ${ordinal}${done === undefined ? '' : done ? ' done' : ' to do'}${tight ? '' : ' loose'} `;
    }
    case 'definition':
      return `definition${container.tight ? '' : ' loose'} `;
    case 'footnote':
      return `footnote ${container.label} `;
    case 'figure':
      return `figure ${container.id} `;
    default:
      return container satisfies never;
  }
}

function shownContent(block: Block): string {
  switch (block.kind) {
    case 'code':
      return [block.language, block.title, JSON.stringify(block.text)].filter(Boolean).join(' ');
    case 'math':
      return JSON.stringify([block.text, block.source]);
    case 'table': {
      const rows = [block.header, ...block.rows].map((row) => row.map(shownRuns).join(' | '));
      return [block.align.join(' '), ...rows].join('\n      ');
    }
    case 'rule':
      return '';
    case 'heading':
      return `${block.level} ${block.anchor === undefined ? '' : `#${block.anchor} `}${shownRuns(block.runs)}`;
    default:
      return shownRuns(block.runs);
  }
}

/** Line of each block: its containers, its kind, its content, and the names by which targets lead to it. */
export const outlined = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      const anchors = block.anchors ? ` (${block.anchors.join(', ')})` : '';
      return `  ${block.containers.map(shownContainer).join('')}${block.kind} ${shownContent(block)}${anchors}`.trimEnd();
    })
    .join('\n');
