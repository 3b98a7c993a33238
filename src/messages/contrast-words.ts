/** Words of the check of the configuration. */
export const contrastWords = {
  fine: { de: 'Keine Fehler in der Konfiguration', en: 'No faults in the configuration' },
  faint: {
    de: (role: string, color: string, background: string, contrast: number): string =>
      `${role}: Kontrast ${contrast.toFixed(1).replace('.', ',')}:1 (${color} auf ${background}), lesbar ab 4,5:1`,
    en: (role: string, color: string, background: string, contrast: number): string =>
      `${role}: contrast ${contrast.toFixed(1)}:1 (${color} on ${background}), readable from 4.5:1`,
  },
} as const;
