import type { Text } from 'draftlint/rule';

/** The kinds of typeface that the standard names. */
export type Face = '仿宋' | '黑体' | '楷体' | '小标宋';

/** By the names that typefaces have in Chinese and English, of Windows, macOS, WPS and the foundries. */
const FACES: readonly (readonly [Face, RegExp])[] = [
  // 华文中宋 is what those take who have no 小标宋.
  ['小标宋', /标宋|中宋|biao ?song|zhong ?song|FZXBS|FZDBS/iu],
  ['仿宋', /仿宋|fang ?song|FZFS/iu],
  ['楷体', /楷|kai|FZKT/iu],
  ['黑体', /黑|(?:^|[^a-z])hei|(?:sim|st|fz|wenquanyi zen)hei|FZHT|yahei|苹方|ping ?fang|sans (?:cjk|sc)|han sans/iu],
];

export function faceOf(font: string): Face | undefined {
  return FACES.find(([, names]) => names.test(font))?.[0];
}

const SIZES: Readonly<Record<number, string>> = {
  42: '初号',
  36: '小初',
  26: '一号',
  24: '小一号',
  22: '二号',
  18: '小二号',
  16: '三号',
  15: '小三号',
  14: '四号',
  12: '小四号',
  10.5: '五号',
  9: '小五号',
};

/** A size of type as it is called: 小四号（12磅）. */
export function sizeText(points: number): Text {
  const name = SIZES[points];
  return { zh: name ? `${name}（${points}磅）` : `${points}磅`, en: `${points} pt` };
}

/** A file may call a typeface whatever it likes. */
const LONGEST_NAME = 40;

/** A typeface and a size, either of which may not be known. */
export function typeText(font: string | undefined, points: number | undefined): Text {
  const size = points === undefined ? undefined : sizeText(points);
  const name = font?.slice(0, LONGEST_NAME);
  return {
    zh: [size?.zh, name].filter(Boolean).join(/^[a-z]/iu.test(name ?? '') ? ' ' : ''),
    en: [name, size?.en].filter(Boolean).join(' '),
  };
}

/** What a piece of text should be set in: one of these faces, in this size. */
export interface Wanted {
  readonly faces: readonly Face[];
  readonly size: number;
}

/** How a piece of text is set, if it is set otherwise than it should be. */
export function otherType({ faces, size }: Wanted, font: string | undefined, points: number | undefined): Text | undefined {
  const isOtherFace = font !== undefined && !faces.some((face) => face === faceOf(font));
  const isOtherSize = points !== undefined && points !== size;
  return isOtherFace || isOtherSize ? typeText(font, points) : undefined;
}

/** From which angle of the circle of colours on a colour is called so. */
const HUES: readonly (readonly [from: number, zh: string, en: string])[] = [
  [330, '红', 'red'],
  [265, '紫', 'purple'],
  [195, '蓝', 'blue'],
  [165, '青', 'cyan'],
  [70, '绿', 'green'],
  [45, '黄', 'yellow'],
  [20, '橙', 'orange'],
  [0, '红', 'red'],
];
/** How far the parts of a colour may lie apart for it to be a grey. */
const GREY = 0x18;
const WHITE = 0xf0;

/** A colour of six hexadecimal digits as it is called: 红色（#FF0000）. */
export function colourText(colour: string): Text {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const spread = most - least;
  const name = (): readonly [zh: string, en: string] => {
    if (spread < GREY) return least >= WHITE ? ['白', 'white'] : ['灰', 'grey'];
    const sixth = most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
    const [, zh, en] = HUES.find(([from]) => (sixth * 60 + 360) % 360 >= from) as (typeof HUES)[number];
    return [zh, en];
  };
  const [zh, en] = name();
  return { zh: `${zh}色（#${colour}）`, en: `${en} (#${colour})` };
}
