import { expect, test } from 'vitest';
import { fetchFaults } from '../../../src/messages/fetch-faults.js';
import { checkKind, mediaTypeOf } from '../../../src/source/web/media-type.js';

test.each([
  ['text/html', 'text/html', undefined],
  ['Text/HTML; Charset=UTF-8', 'text/html', 'UTF-8'],
  ['text/html;a=b; charset="latin1"', 'text/html', 'latin1'],
  ['text/plain, text/html', 'text/html', undefined],
  ['text/plain; charset=utf-8, text/html; charset=latin1', 'text/html', 'latin1'],
  ['text/html; charset=utf-8, text/html', 'text/html', 'utf-8'],
  ['text/html; charset=utf-8; charset=latin1', 'text/html', 'utf-8'],
  ['html', '', undefined],
  ['text/html ; charset = utf-8 ; a=b', 'text/html', 'utf-8'],
])('the type and the encoding of %j are those of the last value', (header, mediaType, charset) => {
  expect(mediaTypeOf(header)).toEqual({ mediaType, charset });
});

test.each([
  ['image', ['image/png', 'image/svg+xml']],
  ['audio', ['audio/mpeg']],
  ['video', ['video/mp4']],
  ['font', ['font/woff2']],
  ['pdf', ['application/pdf', 'application/x-pdf']],
  ['book', ['application/epub+zip']],
  [
    'document',
    [
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.oasis.opendocument.text',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ],
  [
    'archive',
    [
      'zip',
      'x-zip-compressed',
      'gzip',
      'x-gzip',
      'x-tar',
      'x-bzip2',
      'x-bzip',
      'x-xz',
      'zstd',
      'x-rar',
      'x-7z-compressed',
      'x-compressed',
      'x-rar-compressed',
    ].map((name) => `application/${name}`),
  ],
] as const)('what is no text is known by its media type: %s', (kind, types) => {
  for (const type of types) expect(() => checkKind(type), type).toThrow(fetchFaults.notPage(kind).en);
});

test.each([
  'text/html',
  'text/plain',
  'application/json',
  'application/xml',
  'application/vnd.api+json',
  'application/zipper',
  '',
])('"%s" may be text', (type) => expect(() => checkKind(type, Buffer.from('Text'))).not.toThrow());

/** A ZIP archive whose first file has a name and a content. */
const zip = (name: string, content = ''): string => `PK\x03\x04${'x'.repeat(26)}${name}${content}`;

test.each<[Parameters<typeof fetchFaults.notPage>[0], string, string]>([
  ['pdf', 'PDF', '%PDF-1.7'],
  ['image', 'PNG', '\x89PNG\r\n\x1A\n'],
  ['image', 'JPEG', '\xFF\xD8\xFF\xE0'],
  ['image', 'GIF of 1987', 'GIF87a'],
  ['image', 'GIF', 'GIF89a'],
  ['image', 'WebP', 'RIFF1234WEBP'],
  ['image', 'TIFF', 'II*\0'],
  ['image', 'big-endian TIFF', 'MM\0*'],
  ['image', 'AVIF', '\0\0\0\x20ftypavif'],
  ['audio', 'MP3', 'ID3\x04'],
  ['audio', 'MP3 of the second version', 'ID3\x02'],
  ['audio', 'MP3 of the third version', 'ID3\x03'],
  ['audio', 'Ogg', 'OggS\0'],
  ['audio', 'FLAC', 'fLaC\0'],
  ['audio', 'WAV', 'RIFF1234WAVE'],
  ['video', 'MP4', '\0\0\0\x20ftypisom'],
  ['video', 'Matroska', '\x1A\x45\xDF\xA3'],
  ['video', 'AVI', 'RIFF1234AVI '],
  ['font', 'WOFF', 'wOFF\0\x01\0\0'],
  ['font', 'WOFF 2', 'wOF2OTTO'],
  ['font', 'OpenType', 'OTTO\0'],
  ['font', 'TrueType', '\0\x01\0\0\0'],
  ['book', 'EPUB', zip('mimetype', 'application/epub')],
  ['document', 'OpenDocument', zip('mimetype', 'application/vnd.oasis')],
  ['document', 'Office', zip('[Content_Types].xml')],
  ['document', 'older Word', '\xD0\xCF\x11\xE0'],
  ['archive', 'ZIP', zip('a.txt')],
  ['archive', 'empty ZIP', 'PK\x05\x06'],
  ['archive', 'gzip', '\x1F\x8B\x08'],
  ['archive', 'bzip2', 'BZh91AY&SY'],
  ['archive', 'xz', '\xFD7zXZ\0'],
  ['archive', '7z', "7z\xBC\xAF'\x1C"],
  ['archive', 'RAR', 'Rar!\x1A\x07'],
  ['archive', 'Zstandard', '\x28\xB5\x2F\xFD'],
  ['archive', 'tar', `a.txt${'\0'.repeat(252)}ustar`],
])('what is no text is known by its first bytes: %s, %s', (kind, _, start) => {
  const bytes = Buffer.from(start, 'latin1');
  expect(() => checkKind('text/plain', bytes)).toThrow(fetchFaults.notPage(kind).en);
  expect(() => checkKind('text/plain', Buffer.concat([Buffer.from('Text: '), bytes]))).not.toThrow();
});
