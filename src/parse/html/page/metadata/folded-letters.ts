const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe' };

/** Letters and digits of a text as in the name of a host, by which names and titles are compared: "Süddeutsche" is "sueddeutsche". */
export const foldedLetters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæø]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}+#]+/gu, '');
