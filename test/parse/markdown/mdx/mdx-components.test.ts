import { expect, test } from 'vitest';
import { type JsxTag, readTag } from '../../../../src/parse/markdown/mdx/jsx-tag.js';
import {
  admonitionOfTag,
  codeOfTag,
  descriptionOfTag,
  imageOfTag,
  isInLine,
  isLink,
  labelOfTag,
  targetOfTag,
  wordOfTag,
} from '../../../../src/parse/markdown/mdx/mdx-components.js';

const tagOf = (source: string): JsxTag => {
  const tag = readTag(source);
  return typeof tag === 'string' ? expect.unreachable(source) : tag;
};

test.each<readonly [source: string, label: string]>([
  ...['title', 'label', 'summary', 'heading', 'header', 'question'].map((name) => [`<A ${name}="L">`, 'L'] as const),
  ['<A label="L" title="T">', 'T'],
  ['<A title="" label="L">', 'L'],
  ['<A question="Q" summary="S">', 'S'],
  ['<A title={<b>L</b>}>', 'L'],
  ['<A title={l}>', ''],
  ['<A name="N">', ''],
  ...['Tab', 'TabItem', 'TabPanel', 'Tabs.Tab', 'File', 'Folder', 'Fragment'].flatMap((tag) =>
    ['name', 'value', 'slot'].map((name) => [`<${tag} ${name}="N">`, 'N'] as const),
  ),
  ['<Tab value="V" name="N">', 'N'],
  ['<Tab value="V" label="L">', 'L'],
  ['<Profile name="N">', ''],
  ...['Field', 'Param', 'Parameter', 'Property', 'Prop', 'Argument'].map((tag) => [`<A${tag} name="N">`, 'N'] as const),
  ...['name', 'path', 'query', 'body', 'header', 'param'].map((name) => [`<Field ${name}="N">`, 'N'] as const),
  ['<Field title="T" type="int">', ''],
  ['<Field name="N" type="int" required>', 'N (int, required)'],
  ['<Field name="N" required>', 'N (required)'],
  ['<Field name="N" type="int">', 'N (int)'],
  ['<Field name="N" type="">', 'N'],
  [`<Tabs items={['a', "b"]}>`, 'a · b'],
  [`<Tabs items={['a', b]} title="T">`, ''],
  ['<Tabs items={[]}>', ''],
  [`<Tabs items={[ 'a', 'b', ]}>`, 'a · b'],
  ...[
    'Meta',
    'Head',
    'Helmet',
    'Seo',
    'SEO',
    'Script',
    'Story',
    'Canvas',
    'Controls',
    'ArgTypes',
    'Redirect',
    'BIcon',
  ].map((tag) => [`<${tag} title="T" description="D" text="X">`, ''] as const),
])('the label of %s is %j', (source, label) => {
  const tag = tagOf(source);
  expect(labelOfTag(tag)).toBe(label);
  if (source.includes('description')) expect([descriptionOfTag(tag), wordOfTag(tag)]).toEqual(['', '']);
});

test.each<readonly [source: string, description: string]>([
  ...['description', 'subtitle', 'caption', 'text'].map((name) => [`<A ${name}="D">`, 'D'] as const),
  ['<A caption="C" description="D">', 'D'],
  ['<A b="One two three.">', 'One two three.'],
  ['<A b="One two">', ''],
  ['<A b="one-two-three">', ''],
  ['<A b="日本語の文章">', '日本語の文章'],
  ['<A b="日本語の文">', ''],
  ['<A title="One two three." b="One two three.">', ''],
  ['<A description="One two three." b="One two three.">', 'One two three.'],
  ['<A description="D" b="One two three.">', 'D  \nOne two three.'],
  [
    '<A b={["One two three.", \'four five six\', `seven eight nine`]}>',
    'One two three.  \nfour five six  \nseven eight nine',
  ],
  ['<A b={"One two three.\\n\\nFour."}>', 'One two three.  \nFour.'],
  ['<A b={[x, "One two\\\\n three four."]}>', 'One two\\  \nthree four.'],
  ['<A b={() => "One two three."}>', ''],
  ['<A b={function () { return "One two three."; }}>', ''],
  ...'className style d points path viewBox sizes srcSet allow sx css code data icon meta src href transition variant variants columns'
    .split(' ')
    .flatMap((name) =>
      [`<A ${name}="One two three.">`, `<A ${name}={["One two three."]}>`].map((tag) => [tag, ''] as const),
    ),
])('below the label of %s stands %j', (source, description) => {
  expect(descriptionOfTag(tagOf(source))).toBe(description);
});

test.each<readonly [source: string, kind: string | undefined]>([
  ...'Note Tip Info Warning Caution Danger Important Hint Check Success Error Attention Pitfall Gotcha'
    .split(' ')
    .map((name) => [`<${name}>`, name.toLowerCase()] as const),
  ...'Box Block Callout Alert Admonition Message Banner Panel'.split(' ').map((end) => [`<Tip${end}>`, 'tip'] as const),
  ...'Callout Alert Admonition Aside Banner Notice CalloutBox'.split(' ').map((name) => [`<${name}>`, 'note'] as const),
  ...'type kind variant severity intent status level'
    .split(' ')
    .map((name) => [`<Callout ${name}="tip">`, 'tip'] as const),
  ['<Callout kind="tip" type="danger">', 'danger'],
  ['<Callout type="loud" kind="tip">', 'tip'],
  ['<Callout type="loud">', 'note'],
  ['<Callout />', undefined],
  ['<Tip />', undefined],
  ['<Example>', undefined],
  ['<Summary>', undefined],
  ['<Tips>', undefined],
  ['<TipBoxes>', undefined],
  ['<tip>', undefined],
  ['<MyCallout>', undefined],
])('the admonition of %s is %j', (source, kind) => {
  expect(admonitionOfTag(tagOf(source))).toBe(kind);
});

test.each([
  ['<Code code="a" lang="js" />', { lang: 'js', text: 'a' }],
  ['<Code code={`a`} language="js" />', { lang: 'js', text: 'a' }],
  ['<Mermaid chart="a" />', { lang: '', text: 'a' }],
  ['<Code code="a" chart="b" lang="js" language="ts" />', { lang: 'js', text: 'a' }],
  ['<Code code="" />', undefined],
  ['<Code lang="js" />', undefined],
])('the code of %s is %j', (source, code) => {
  expect(codeOfTag(tagOf(source))).toEqual(code);
});

test.each([
  ['<A href="/a" to="/b" url="/c">', '/a'],
  ['<A to="/b" url="/c">', '/b'],
  ['<A url="/c" href={f("/d")}>', '/c'],
  ['<A href={f("/d")} to={f("/e")}>', '/d'],
  ['<A to={`/e`}>', '/e'],
  ['<A href={f}>', undefined],
  ['<A>', undefined],
])('%s leads to %j', (source, target) => {
  expect(targetOfTag(tagOf(source))).toBe(target);
});

test.each([
  ...['A', 'Link', 'NavLink', 'Button', 'LinkButton', 'Anchor'].map((name) => [name, true] as const),
  ...['Links', 'Buttons', 'BA', 'a', 'Card'].map((name) => [name, false] as const),
])('whether <%s> is a link: %j', (name, is) => {
  expect(isLink(tagOf(`<${name}>`))).toBe(is);
});

test.each<readonly [source: string, image: ReturnType<typeof imageOfTag>]>([
  ['<img src="/a" alt="A" />', { src: '/a', alt: 'A' }],
  ['<img src="/a" />', undefined],
  ['<B alt="A" />', { src: '', alt: 'A' }],
  ['<B alt="" src={f("/a")} />', { src: '/a', alt: '' }],
  ...['Img', 'Image', 'MyImage', 'Images', 'Picture', 'Photo', 'Figure', 'Screenshot'].map(
    (name) => [`<${name} src="/a" />`, { src: '/a', alt: undefined }] as const,
  ),
  ['<Image src="/a" caption="C" title="T" />', { src: '/a', alt: 'C' }],
  ['<Image src="/a" title="T" />', { src: '/a', alt: 'T' }],
  ['<Image sources={{ light: "/a", dark: "/b" }} />', { src: '/a', alt: undefined }],
  ['<Image />', undefined],
  ['<Imagery src="/a" />', undefined],
])('the image of %s is %j', (source, image) => {
  expect(imageOfTag(tagOf(source))).toEqual(image);
});

test.each<readonly [source: string, word: string]>([
  ...['text', 'label', 'title', 'alt'].map((name) => [`<A ${name}="W" />`, 'W'] as const),
  ['<A alt="A" title="T" label="L" text="X" />', 'X'],
  ['<A alt="A" title="T" />', 'T'],
  ['<A />', ''],
])('the word of %s is %j', (source, word) => {
  expect(wordOfTag(tagOf(source))).toBe(word);
});

test.each<readonly [source: string, inLine: boolean]>([
  ...'Badge Tooltip Popover Icon Kbd Key Term Abbr Pill Chip Tag Code Highlight Color Text Mark Emoji Version'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `<My${name}>`].map((tag) => [tag, true] as const)),
  ['<Link to="/a">', true],
  ['<Link>', false],
  ['<Card to="/a">', false],
  ['<Image src="/a" />', true],
  ['<Image />', false],
  ['<Badges>', false],
])('whether %s is in a line: %j', (source, inLine) => {
  expect(isInLine(tagOf(source))).toBe(inLine);
});
