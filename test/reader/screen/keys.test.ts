import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/ui.js';
import type { Effect } from '../../../src/reader/state/action.js';
import type { State } from '../../../src/reader/state/state.js';
import { press } from '../../kit/article/reader.js';
import { folder, found, library, manyLinks, marked, paintedRows, text } from '../../kit/article/screens.js';

/* What keys change on the screen, and what they ask for, as golden files. */

const german = (state: State): State => ({ ...state, messages: messagesFor('de') });
const low = (state: State, rows: number): State => ({ ...state, size: { ...state.size, rows } });

/** States to start from, and the keys of several stories, with spaces between them. */
const STORIES: Readonly<Record<string, readonly [() => State, string]>> = {
  moving: [
    () => text(64),
    `j 3j jk d du <space> <space>b G Gg 2G 9G 50% % 100% Gk GG ]] 2]] 9]] ]][[ [[ ]]} ]]]]{ ]]]]]]} { ]]zt zz zb
     <space>zt Gzz 5 <escape> z zx 5<escape> ö <f5> ma maG'a 'b G'' Gmb2j '' G<backspace> G<backspace>L <backspace> L
     G[[<backspace><backspace> GgL E EE ]]]]j<right> ]]]]j3<right>2<left> ]]]]j<right>+ c + --- -= T TT W e r v ]]v y
     ]]y ]]]]y A B <ctrl-l> <ctrl-z> q :n :p U O S s n N 3]]2[[ 5dG2<backspace> G5k} ]]]]]]k} jjjj% 99% 1%
     5jma9jmb'a'b 2z 55<escape>`,
  ],
  links: [
    () => text(64),
    `<tab> <tab><tab> <shift-tab> 2<tab> <tab><shift-tab> G<tab> <tab><escape> <tab>G<tab> <tab><enter>
     <tab><tab><enter> <tab><tab><enter><enter> <tab><tab><enter>j <tab><tab>M M <tab>Y <tab><tab>Y Y
     G<shift-tab><shift-tab><enter> G<shift-tab>Y <tab><tab><tab><enter> <tab><tab><tab><enter><enter>
     <tab><tab><tab><enter><escape> <tab><tab><tab><enter><tab><enter> F Fa Fs Fz F<escape> Fd GFa <tab>Fa <enter>
     <tab>5<escape> <tab>j<tab> 9j<tab> <tab><enter><backspace> <tab><tab><tab><tab> F<tab> <tab>F`,
  ],
  labels: [() => manyLinks(64), `F Fa Fas Fax Fa<backspace> Fs 9<tab> 40<tab>`],
  searching: [
    () => text(64),
    `/ /n /needle /needle<enter> /needle<enter>n /needle<enter>nn /needle<enter>nnn /needle<enter>N /needle<escape>
     /needle<enter><escape> /needle<enter>G<escape> /nowhere<enter> /needle<enter>/ /needle<enter>/<up>
     /needle<enter>/more<enter>/<up><up> /a<space>b<ctrl-w> /ab<ctrl-u> /ab<backspace> /<backspace> /Needle
     /needle<enter>zt /needle<enter>zb /<enter> /scrolls<enter> /needle<enter>s /needle<enter>sj
     /needle<enter>sj<enter> /needle<enter>sj<escape> /nowhere<enter>s /needle<enter>sG /needle<enter>sGjk
     /needle<enter>V /needle<enter>nV /and<space>more<enter>3n /a/needle jj/nowhere<enter> jj/nowhere<escape>
     jj/needle<enter><escape> 5j/third 5j/third<escape> /third<enter>N /scrolls<enter>g/scrolls<enter> /short<enter>
     /needle<enter>nG/<enter> /SCROLLS /narrow<space>window<enter>nn /needle<enter>:<escape>n 2/needle<enter>`,
  ],
  notes: [
    () => marked(64),
    `) )) ))) )))) ))))) ( ))( G( <enter> <enter>n <enter>nn <enter>nnn <enter>p <enter>nnnn <enter>nnnnn <enter>e
     <enter>d <enter><escape> <enter><enter> G<enter> i ij ijjj iG iG<enter> iGd iGdU i<enter> ijjj<enter> i<escape>
     ij<escape> i/another i/zzz i/another<enter> i/another<enter><escape> i/a<escape> ije ijd ijdU ijdd ijddUU a
     aA<space>thought aA<space>thought<enter> aA<space>thought<enter>U aA<escape> aA<escape>a<up>
     aA<escape>aB<up><up> a<enter> a<escape> ]]a ]]aX<enter> aX<space>Y<ctrl-w> aX<ctrl-u> aX<ctrl-x><ctrl-e> a<f1>
     aX<f1>q ie<ctrl-u>new<enter> ijemore<escape> <enter>e<space>and<space>more<enter> <enter>e<ctrl-u><enter>
     <enter>dU <enter>dUU ix i/another<enter>x i/another<enter>d i/a<backspace> iq ii <enter>q <enter>5n <enter><tab>
     <enter><shift-tab> <enter>ie <enter>j <enter>G :notes ]]a<enter> ]]<enter> ]]<enter>d ))<enter>d 5jaX<enter>`,
  ],
  selecting: [
    () => marked(64),
    `V Vj Vjj Vk Vl V3l Vh Vw Vb V2w Ve V) V( V} V{ Vo Voh V$ V0 VG Vg Vv Vv) Vc Vcc V<enter> V<enter>U
     V<enter>V<enter> Vy V<escape> Va VaNote<enter> Vc<enter> V<tab> V<shift-tab> V<tab><enter> V/needle<enter>
     V/needle<enter>n V/nowhere<enter> V? Vrr Vrb Vrx 3V GV GVj ]]V} V9) V9( Vx Vdd V<space> V<f1> VaN<escape> Vw5b
     V/third<enter><enter> /scrolls<enter>V /scrolls<enter>V$ GVG ]]Vjjjj Vvjj Voo V5w<enter>d Vw<enter>V<enter> jV
     kV 3jVw<enter>i V:`,
  ],
  outline: [
    () => text(64),
    `t tj tjj tG tGg tk t<left> t<left><left> t<right> tj<left> tj<left><right> tj<left><right><right> tjj<left>
     t<enter> tj<enter> t2 t9 t<escape> tt t<tab> t/ t/two t/two<enter> t/two<escape> t/2.1 t/zzz t/zzz<enter>
     t/deep<down><enter> t<space> t<ctrl-d> Gt o otwo otwo<down> otwo<enter> otwo<escape> ozzz ozzz<enter> o2.1
     o2.1<enter> o<down> o<down><down><up> o<enter> o<down><escape> odeeper<end><enter> od<ctrl-u> od<space>e<ctrl-w>
     od<backspace> t/two<space>d t/two<space>d<enter> t/again t/one<down> tj<left>t tj<left>G tjjj<left><left>
     tjjj<left>o ]]tk 9jt otwo<space>d o0 o1 t0 t3 t/2 tq tj<tab>q`,
  ],
  beside: [
    () => text(100),
    `t tj t<tab> t<tab>]] t<tab>t t<enter> tj<enter> t<space> t<space>b t/two t<tab><escape> t/two<enter> t<left>
     t<tab>q t<escape> t<tab>G t<tab>tj t<tab>/needle<enter> <tab>t t/two<space>d tj<left> tj<left><tab>]]]] t<tab>jj
     t<tab>o t<ctrl-d> t<space><space> tG<enter> t<tab>V t<tab>+ t<tab>c`,
  ],
  commands: [
    () => text(64),
    `: :q :q<enter> :wq<enter> :20 :2<enter> :50%<enter> :101%<enter> :$<enter> :0<enter> :half :half<enter>
     :half<down><enter> :zzz :zzz<enter> :e :e<space>b.md :e<space>b.md<enter> :e<enter> :e<space>a<tab> :tag<space>x
     :tag<space>x<enter> :archive<enter> :remove<enter> :n<enter> :p<enter> :help<enter> :<escape> :<backspace>
     :a<backspace> :toc<enter> :theme<enter> :search<enter> :mark<enter> :undo<enter> ? ?j ?<space> ?G ?Gk ?q ?/zzz
     ?/link ?/link<enter> ?/link<enter><escape> ?/ctrl-f ?/<space> t? t?q V?q o<f1> ?<f1> ?/page<escape>`,
  ],
  folder: [
    () => folder(64),
    `j jj jjj G Gg k <enter> j<enter> / /note<space>1 /note<space>1<enter> /two /zzz /zzz<enter> /two<escape>
     /note<down><escape> O Opart<space>1 Opart<space>1<enter> Opart<down><enter> Ozzz Ozzz<enter> O<escape>
     Opart<escape> o S Sneedle S<escape> Sneedle<enter> r a i ? q : A v V /n<ctrl-u> /no<space>te<ctrl-w> <tab> y
     <backspace> :archive<enter> U T + d u 5j /note<space>2<enter><escape> <down><up> Opart<space>2<down> G/note
     S<enter> jS`,
  ],
  found: [
    () => found(64),
    `<down> <down><down> <enter> <down><enter> <enter><escape> <up> <backspace> x <escape> <end>`,
  ],
  library: [
    () => library(64),
    `j jj jjj G <enter> j<enter> / /# /#craft /#craft<enter> /#nature<space>#sea /#zzz /#craft<space>too /writer
     /fields /tools /tools<down> /tools<escape> /#sea<escape> a ja d jd x jx U # + :tag<space>x<space>-y<enter> :tag
     :archive<enter> :remove<enter> j:remove<enter> r O S t e R q ? u V y Y M m jM jY`,
  ],
  'in German': [
    () => german(marked(64)),
    `j G i <enter> a aX<escape> V Vc V<enter> Vrr t /nirgends :halb ? ö 'b ma s U W e r F <tab> o
     <tab><tab><tab><enter> <backspace> L V9( V9) y`,
  ],
  'in a low window': [
    () => low(marked(64), 5),
    `i <enter> t t/two o : ? ?/link a V <space> F /needle<enter>s ö <tab><tab><tab><enter>`,
  ],
  'in two rows': [() => low(marked(64), 2), `i <enter> t t/two o : ? ?/link a V <space> ö`],
  'in one row': [() => low(marked(64), 1), `i <enter> t o : ? a V <space> j G`],
  'in a narrow window': [
    () => low(marked(22), 10),
    `i <enter> t t/two o :half ? a V <space> F ]] /needle<enter>s ]]]]j<right> ö`,
  ],
  'a wide folder': [() => folder(110), `j /two Opart S`],
  'a wide library': [() => library(110), `j jj /#craft /writer e`],
  'wide hits': [() => found(110), `<down> <down><down>`],
  'the wide help': [() => low(text(170), 40), `? ?<space> ?/link :h t ]]`],
  'in a smaller window': [
    () => low(marked(56), 12),
    `j G ]] t t/two<space>d i <enter> /needle<enter> /needle<enter>s V a ? :half F ö <tab> <tab><tab>`,
  ],
};

/** An effect without what is inside its articles and collections. */
const asked = (effect: Effect): string =>
  JSON.stringify(effect, (key, value) => (/^(?:id|origin|collection|anchor|loaded)$/.test(key) ? undefined : value));

/** The rows that keys change, and the effects that they ask for. */
function told(start: State, keys: string): string {
  const { state, effects } = press(start, keys);
  const before = paintedRows(start);
  const rows = paintedRows(state).flatMap((row, i) => (row === before[i] ? [] : [`${i}|${row.trimEnd()}`]));
  return [`== ${keys}`, ...rows, ...effects.map(asked)].join('\n');
}

test.each(Object.entries(STORIES))(
  'keys change the screen as the golden file shows: %s',
  async (name, [open, keys]) => {
    const start = open();
    const first = paintedRows(start).map((row, i) => `${i}|${row.trimEnd()}`);
    const text = [...first, ...keys.split(/\s+/).map((typed) => told(start, typed))].join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/frames/keys/${name.replaceAll(' ', '-')}.txt`);
  },
);
