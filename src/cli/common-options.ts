import { LINK_STYLES } from '../article/link-notes.js';
import { MOUSE_MODES, PAGERS, STARTS } from '../config/choices.js';
import { EDITIONS } from '../source/bundled.js';
import { TYPES } from '../source/origin.js';
import { USER_AGENT } from '../source/web/web-access.js';
import { COLORS } from '../style/color.js';
import { THEMES } from '../style/theme.js';
import type { OptionGroups, OptionSpec } from './command-spec.js';

/* Options that several commands have. */

export const LANG: OptionSpec = { flags: '-l, --lang <language>', about: 'lang', choices: EDITIONS, default: 'de' };
export const JSON_OUTPUT: OptionSpec = { flags: '--json', about: 'json' };
export const COLOR: OptionSpec = { flags: '--color <when>', about: 'color', choices: COLORS, default: 'auto' };
export const NO_COLOR: OptionSpec = { flags: '--no-color', about: 'noColor', sets: 'never' };
export const TYPE: OptionSpec = { flags: '--type <type>', about: 'type', choices: TYPES };
export const LIBRARY: OptionSpec = { flags: '--library <folder>', about: 'library', pattern: /./ };
export const TAG: OptionSpec = { flags: '--tag <tags>', about: 'tags', joins: true };
export const UNREAD: OptionSpec = { flags: '--unread', about: 'unread' };
export const ARCHIVED: OptionSpec = { flags: '--archived', about: 'archived' };
export const WEB: readonly OptionSpec[] = [
  { flags: '--whole', about: 'whole' },
  { flags: '--offline', about: 'offline' },
  { flags: '--user-agent <text>', about: 'userAgent', pattern: USER_AGENT },
];
export const NO_OFFLINE: OptionSpec = { flags: '--no-offline', about: 'noOffline' };
export const LISTING: OptionGroups = { options: [LANG, JSON_OUTPUT, COLOR, NO_COLOR] };
export const LISTING_OF_SOURCE: OptionGroups = {
  options: [LANG, TYPE, LIBRARY, JSON_OUTPUT, COLOR, NO_COLOR],
  web: WEB,
  settings: [NO_OFFLINE],
};

export const READ_OPTIONS = {
  article: [
    { flags: '-s, --section <which>', about: 'section' },
    LANG,
    TYPE,
    LIBRARY,
    { flags: '--start <what>', about: 'start', choices: STARTS },
    { flags: '--no-resume', about: 'noResume' },
    { flags: '--watch', about: 'watch' },
    { flags: '--follow', about: 'follow' },
  ],
  look: [
    { flags: '-p, --plain', about: 'plain' },
    { flags: '--json', about: 'jsonArticle' },
    { flags: '--accessible', about: 'accessible' },
    COLOR,
    NO_COLOR,
    { flags: '--theme <name>', about: 'theme', choices: ['auto', ...THEMES], checkedByCommand: true, default: 'auto' },
    { flags: '-w, --width <cells>', about: 'width', numeric: true },
    { flags: '--hyphens', about: 'hyphens' },
    { flags: '--links <where>', about: 'links', choices: LINK_STYLES },
  ],
  web: WEB,
  pager: [
    { flags: '--pager <name>', about: 'pager', choices: PAGERS.filter((name) => name !== 'none'), default: 'own' },
    { flags: '-P, --no-pager', about: 'noPager' },
    { flags: '--mouse <mode>', about: 'mouse', choices: MOUSE_MODES },
  ],
  settings: [
    { flags: '--resume', about: 'resume', default: true },
    { flags: '--no-accessible', about: 'noAccessible' },
    { flags: '--no-hyphens', about: 'noHyphens' },
    NO_OFFLINE,
  ],
} satisfies OptionGroups;

/** Options of `read` that concern only articles that are printed. */
export const PRINTED: readonly string[] = ['plain', 'jsonArticle', 'links'];
