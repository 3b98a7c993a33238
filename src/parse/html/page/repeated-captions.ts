import { showsImages } from '../../../article/figures.js';
import type { Block } from '../../../article/model.js';
import { textOf } from '../../../article/text.js';
import { repeatsCaption } from './constructs/page-figure.js';

/** Minimum length of words that are a caption because they are said twice, in characters. */
const SHORTEST = 20;

/**
 * Makes captions of paragraphs that repeat the words of the picture above them: they are shown once, below the picture.
 * @param image word for a picture without words
 */
export function repeatedCaptions(blocks: readonly Block[], image: string): readonly Block[] {
  const shown = [...blocks];
  for (const [i, picture] of blocks.entries()) {
    const caption = blocks[i + 1];
    if (picture.kind !== 'paragraph' || caption?.kind !== 'paragraph' || !showsImages(picture.runs)) continue;
    const words = textOf(picture);
    if (words.length < SHORTEST || picture.runs.length > 1 || !repeatsCaption(words, textOf(caption))) continue;
    const { containers } = picture;
    const around = containers.slice(0, -1);
    if (containers.at(-1)?.kind !== 'figure' || !isIn(caption, containers, around)) continue;
    shown[i] = { ...picture, runs: picture.runs.map((run) => ({ ...run, text: image })) };
    shown[i + 1] = { ...caption, containers };
  }
  return shown;
}

const isIn = ({ containers }: Block, ...places: readonly Block['containers'][]): boolean =>
  places.some((place) => place.length === containers.length && place.every(({ id }, i) => id === containers[i]?.id));
