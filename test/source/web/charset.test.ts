import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../src/source/web/charset.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const utf16 = (text: string, big = false): Buffer => {
  const little = Buffer.from(text, 'utf16le');
  return big ? little.swap16() : little;
};

/** Some words in each encoding of the Encoding Standard. */
const WORDS: Readonly<Record<string, readonly [word: string, bytes: readonly number[]]>> = {
  'utf-8': ['Größe €', [0x47, 0x72, 0xc3, 0xb6, 0xc3, 0x9f, 0x65, 0x20, 0xe2, 0x82, 0xac]],
  ibm866: ['Привет', [0x8f, 0xe0, 0xa8, 0xa2, 0xa5, 0xe2]],
  'iso-8859-2': ['żółw', [0xbf, 0xf3, 0xb3, 0x77]],
  'iso-8859-3': ['ĉĝ', [0xe6, 0xf8]],
  'iso-8859-4': ['ēģ', [0xba, 0xbb]],
  'iso-8859-5': ['Привет', [0xbf, 0xe0, 0xd8, 0xd2, 0xd5, 0xe2]],
  'iso-8859-6': ['سلام', [0xd3, 0xe4, 0xc7, 0xe5]],
  'iso-8859-7': ['γεια€', [0xe3, 0xe5, 0xe9, 0xe1, 0xa4]],
  'iso-8859-8': ['שלום', [0xf9, 0xec, 0xe5, 0xed]],
  'iso-8859-8-i': ['שלום', [0xf9, 0xec, 0xe5, 0xed]],
  'iso-8859-10': ['ðŋ', [0xf0, 0xbf]],
  'iso-8859-13': ['žšķ', [0xfe, 0xf0, 0xed]],
  'iso-8859-14': ['ŵŷ', [0xf0, 0xfe]],
  'iso-8859-15': ['œ€', [0xbd, 0xa4]],
  'iso-8859-16': ['șț', [0xba, 0xfe]],
  'koi8-r': ['Привет', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]],
  'koi8-u': ['їґў', [0xa7, 0xad, 0xae]],
  macintosh: ['Größe', [0x47, 0x72, 0x9a, 0xa7, 0x65]],
  'windows-874': ['ไทย…', [0xe4, 0xb7, 0xc2, 0x85]],
  'windows-1250': ['żółw€', [0xbf, 0xf3, 0xb3, 0x77, 0x80]],
  'windows-1251': ['Привет', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]],
  'windows-1252': ['„Größe“ – €', [0x84, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x93, 0x20, 0x96, 0x20, 0x80]],
  'windows-1253': ['γεια', [0xe3, 0xe5, 0xe9, 0xe1]],
  'windows-1254': ['ığş', [0xfd, 0xf0, 0xfe]],
  'windows-1255': ['שלום₪', [0xf9, 0xec, 0xe5, 0xed, 0xa4]],
  'windows-1256': ['سلام', [0xd3, 0xe1, 0xc7, 0xe3]],
  'windows-1257': ['žšķ', [0xfe, 0xf0, 0xed]],
  'windows-1258': ['đơư₫', [0xf0, 0xf5, 0xfd, 0xfe]],
  'x-mac-cyrillic': ['Привет', [0x8f, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]],
  gbk: ['中文€', [0xd6, 0xd0, 0xce, 0xc4, 0x80]],
  gb18030: ['中文😀', [0xd6, 0xd0, 0xce, 0xc4, 0x94, 0x39, 0xfc, 0x36]],
  big5: ['中文䏰', [0xa4, 0xa4, 0xa4, 0xe5, 0x87, 0x40]],
  'euc-jp': ['日本語', [0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec]],
  'iso-2022-jp': ['日本', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]],
  shift_jis: ['日本語', [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]],
  'euc-kr': ['한국어 갂', [0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee, 0x20, 0x81, 0x41]],
  'utf-16le': ['日本', [0xe5, 0x65, 0x2c, 0x67]],
  'utf-16be': ['日本', [0x65, 0xe5, 0x67, 0x2c]],
  'x-user-defined': ['\uF780a', [0x80, 0x61]],
};

/** Encodings that a page cannot name in its own text: those whose letters are not ASCII, and the one that browsers read as another. */
const ONLY_SERVERS = new Set(['utf-16le', 'utf-16be', 'x-user-defined']);

describe('an encoding', () => {
  test('is tried for each that the standard has', () => expect(Object.keys(WORDS)).toHaveLength(39));

  test.each(Object.entries(WORDS))('is that of the server: %s', async (label, [word, encoded]) => {
    expect(await decodePage(bytes(encoded), label)).toBe(word);
    expect(await decodePage(bytes(encoded), ` ${label.toUpperCase()} `)).toBe(word);
  });

  test.each(Object.entries(WORDS).filter(([label]) => !ONLY_SERVERS.has(label)))(
    'is that which the page names: %s',
    async (label, [word, encoded]) => {
      for (const head of [
        `<!doctype html><meta charset="${label}">`,
        `<META HTTP-EQUIV=Content-Type content='text/html; charset=${label}'>`,
        `<!-- <meta charset=x> --><title>a</title><meta name=a charset=${label} />`,
        `<?xml version="1.0" encoding="${label}"?><html>`,
      ])
        expect(await decodePage(bytes(head, encoded))).toBe(head + word);
    },
  );
});

describe('what names the encoding', () => {
  const WORD: readonly number[] = [0xc3, 0xb6];

  test('is the byte order mark before the server, and the server before the page', async () => {
    const head = '<meta charset=koi8-r>';
    expect(await decodePage(bytes([0xef, 0xbb, 0xbf], head, WORD), 'windows-1252')).toBe(`${head}ö`);
    expect(await decodePage(bytes(head, WORD), 'utf-8')).toBe(`${head}ö`);
    expect(await decodePage(bytes(head, WORD))).toBe(`${head}ц╤`);
    expect(await decodePage(Buffer.concat([bytes([0xff, 0xfe]), utf16('aö')]), 'windows-1252')).toBe('aö');
    expect(await decodePage(Buffer.concat([bytes([0xfe, 0xff]), utf16('aö', true)]))).toBe('aö');
  });

  test('is the page if the server names one that nobody knows', async () => {
    expect(await decodePage(bytes('<meta charset=iso-8859-15>', [0xa4]), 'utf8mb4')).toContain('€');
    expect(await decodePage(bytes(WORD), 'none')).toBe('ö');
  });

  test('may stand after a long beginning', async () => {
    const head = `<!-- ${'a'.repeat(20_000)} --><meta charset=shift_jis>`;
    expect(await decodePage(bytes(head, [0x93, 0xfa]))).toBe(`${head}日`);
  });

  test('is UTF-16 without a mark if the text begins as XML in it', async () => {
    const text = '<?xml version="1.0"?><p>ö';
    expect(await decodePage(utf16(text))).toBe(text);
    expect(await decodePage(utf16(text, true))).toBe(text);
  });

  test('is UTF-8 if a page in ASCII says that it is UTF-16', async () => {
    expect(await decodePage(bytes('<meta charset=utf-16>', WORD))).toBe('<meta charset=utf-16>ö');
  });

  test('is UTF-8 if a page that names another has much of it', async () => {
    const head = '<meta charset=gb2312>';
    const text = `${head}数据结构中的不同项目之间的关系，还可以理解`;
    expect(await decodePage(Buffer.from(text))).toBe(text);
    expect(await decodePage(Buffer.from(text), 'gbk')).not.toContain('数据');
    const russian = '<meta charset=koi8-r>';
    const many = (count: number) => decodePage(bytes(russian, Array(count).fill(WORD).flat()));
    expect([await many(31), await many(32)]).toEqual([russian + 'ц╤'.repeat(31), russian + 'ö'.repeat(32)]);
    expect(await decodePage(bytes(russian, Array(80).fill(WORD).flat(), [0xff]))).toContain('ц╤');
    expect(await decodePage(bytes(head, '\n'.repeat(40), [0xd6, 0xd0, 0xce, 0xc4]))).toContain('中文');
  });

  test('is UTF-8 if nothing does and the bytes allow it, and Windows-1252 otherwise', async () => {
    expect(await decodePage(bytes('<p>', WORD))).toBe('<p>ö');
    expect(await decodePage(bytes('<p>', [0xf6, 0x80]))).toBe('<p>ö€');
    expect(await decodePage(bytes('<meta charset=nothing>', [0xf6]))).toBe('<meta charset=nothing>ö');
    expect(await decodePage(bytes([0xf6]), 'iso-2022-kr')).toBe('ö');
  });
});

describe('a decoded page', () => {
  test('has line feeds alone', async () => {
    for (const label of [undefined, 'utf-8', 'windows-1252', 'gbk'])
      expect(await decodePage(bytes('a\r\nb\rc\n'), label)).toBe('a\nb\nc\n');
  });

  test('keeps what follows a byte that is wrong', async () => {
    expect(await decodePage(bytes('a', [0xff], 'b', [0xc3, 0xb6]), 'utf-8')).toBe('a\uFFFDbö');
  });
});
