import { expect, test } from 'vitest';
import { hostOf, leadsToPicture, nameOfPage, tellingName } from '../../../src/parse/runs/telling-name.js';

const GENERIC =
  'image img imgur picture photo pic pixel spacer blank transparent clear dot line divider gap bild foto grafik screenshot ' +
  'screen-shot bildschirmfoto unnamed untitled unknown download figure fig abb dsc dscf dscn pxl vid mov pasted-image ' +
  'pastedimage scan video audio clip movie file media default placeholder thumb thumbnail capture attachment asset index ' +
  'embed gettyimages istock istockphoto shutterstock adobestock';

test.each(GENERIC.split(' '))('a file called %s says nothing', (name) => {
  for (const file of [name, name.toUpperCase(), `${name}-12`, `${name} (1)`, `${name}_2x3`, `${name} copy`])
    expect(tellingName(`a/${file}.png`), file).toBeUndefined();
});

test.each([
  'screenshot 2024-01-02 at 10.11.12 pm.png',
  'Bildschirmfoto 2024-01-02 um 10.11.12.png',
  'photo 1:2,3_4 am.png',
  'photo 1 pm.png',
  '20240102-xyZ1wQr2.png',
  'at.png',
  'deadbeef01.png',
  'ab-12-cd-34.png',
  'q8Zq0v1m2b3c.png',
  'aB1cD2.png',
  `${'long '.repeat(16)}x.png`,
  'BLOB:https://e.x/plan.png',
  'javascript:plan.png',
  'https://postimg.cc/plan.png',
  'https://i.ibb.co/plan.png',
  'https://files.catbox.moe/plan.png',
  'https://gyazo.com/plan.png',
  'https://prntscr.com/plan.png',
  'plan',
  'plan.p',
  'plan.pictures',
])('%s is no telling name', (target) => {
  expect(tellingName(target)).toBeUndefined();
});

test.each([
  ['a/b/plan.png', 'plan.png'],
  ['https://e.x/a/plan.PNG?x#y', 'plan.PNG'],
  ['plan.png#a/b.png', 'plan.png'],
  ['imagery.png', 'imagery.png'],
  ['the-image.png', 'the-image.png'],
  ['a1b2c3d4e5f6-plan.png', 'a1b2c3d4e5f6-plan.png'],
  ['faded.png', 'faded.png'],
  ['日本-20240102.png', '日本-20240102.png'],
  ['harbour-20240102.png', 'harbour-20240102.png'],
  ['IMG-20240102-harbour.jpg', 'IMG-20240102-harbour.jpg'],
  ['harbour_1024x768-scaled.jpg', 'harbour.jpg'],
  ['harbour.300x200.jpg', 'harbour.jpg'],
  [`${'long '.repeat(15)}words.png`, `${'long '.repeat(15)}words.png`],
  ['https://notimgur.com/plan.png', 'plan.png'],
  ['a%1Bb-plan.png', 'a␛b-plan.png'],
])('the telling name of %s is %s', (target, name) => {
  expect(tellingName(target)).toBe(name);
});

test.each<readonly [address: string, leads: boolean]>([
  ...'png jpg jpeg gif webp avif svg bmp PNG'.split(' ').map((type) => [`https://e.x/a.${type}`, true] as const),
  ['a.png?x', true],
  ['a.png#x', true],
  ['a.png/b', false],
  ['a.pngs', false],
  ['apng', false],
  ['a.html', false],
])('whether %s leads to a picture: %j', (address, leads) => {
  expect(leadsToPicture(address)).toBe(leads);
});

test.each([
  ['https://github.com/ada', 'ada'],
  ['https://github.com/ada/', 'ada'],
  ['https://social.example/@ada.l', 'ada.l'],
  ['https://www.example.org/ada/notes', 'example.org'],
  ['HTTP://www.example.org', 'example.org'],
  ['https://example.org:8080/?a', 'example.org'],
  ['https://example.org/1', 'example.org'],
  ['mailto:ada@example.org', undefined],
  ['ada', undefined],
])('the page %s is called %j', (address, name) => {
  expect(nameOfPage(address)).toBe(name);
});

test('the host of an address is without its port', () => {
  expect(hostOf('https://www.a.example:1/b')).toBe('a.example');
  expect(hostOf('https://wwwa.example')).toBe('wwwa.example');
});
