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
    zh: [size?.zh, name].filter(Boolean).join(''),
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
