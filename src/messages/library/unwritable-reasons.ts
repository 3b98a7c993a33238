import type { Text } from '../language.js';

/** Reasons for which a file cannot be written or read, by the codes of system errors. */
const REASONS: Readonly<Record<string, Text>> = {
  ENOSPC: { de: 'kein Speicherplatz mehr', en: 'no space left' },
  EDQUOT: { de: 'kein Speicherplatz mehr (Quota)', en: 'no space left (quota)' },
  ERR_FS_FILE_TOO_LARGE: { de: 'die Datei ist zu groß', en: 'the file is too large' },
  EFBIG: { de: 'die Datei wird zu groß', en: 'the file would be too large' },
  EROFS: { de: 'der Datenträger ist schreibgeschützt', en: 'the disk is read-only' },
  EACCES: { de: 'keine Berechtigung', en: 'permission denied' },
  EPERM: { de: 'keine Berechtigung', en: 'permission denied' },
  ENOENT: { de: 'der Ordner fehlt', en: 'the folder is missing' },
  ENOTDIR: { de: 'eine Datei, kein Ordner', en: 'a file, not a folder' },
  EEXIST: { de: 'ein anderes Programm schreibt gerade', en: 'another program is writing' },
  ELOOP: { de: 'ein symbolischer Link, der im Kreis führt', en: 'a symbolic link that leads back to itself' },
  EISDIR: { de: 'ein Ordner, keine Datei', en: 'a folder, not a file' },
};

/** Reason of a system error in words; its code if there are none. */
export const reasonOf = (code: string): Text => REASONS[code] ?? { de: code, en: code };
