/** Removes some characters from the end of a text. A regular expression would try at each of the characters, wherever they are. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}
