/** Descriptions of the options of `notes`. */
export const notesUsage = {
  allNotes: { de: 'Markierungen und Notizen zu allen Artikeln', en: 'those on all articles' },
  notesFormat: {
    de: 'für andere Programme: Markdown, Obsidian, Readwise (CSV), JSON oder Web Annotations (JSON-LD)',
    en: 'for other programs: Markdown, Obsidian, Readwise (CSV), JSON, or Web Annotations (JSON-LD)',
  },
  since: {
    de: 'nur solche ab einem Tag (2026-01-31) oder aus den letzten Tagen oder Wochen (7d, 2w)',
    en: 'only those since a day (2026-01-31), or from the last days or weeks (7d, 2w)',
  },
};
