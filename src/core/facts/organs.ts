import type { IssuerKind, IssuerLevel } from './issuers.ts';

export interface Organ {
  readonly name: string;
  readonly kind: IssuerKind;
  readonly level: IssuerLevel | undefined;
  /** The innermost place in its name: 安平县. */
  readonly place: string | undefined;
  /** All places in its name, from high to low. */
  readonly places: readonly string[];
}

/** From the more special to the more general; read against the name without its place. */
const KINDS: readonly (readonly [IssuerKind, RegExp])[] = [
  ['party-office', /(?:依法治[国省市县区]|全面依法治[国省市县区]委员会|法治建设领导小组|普法).*(?:办公室|办|小组)$/u],
  ['inner-office', /(?:科|股|室|处)$/u],
  ['subdistrict', /街道(?:办事处)?$|办事处$/u],
  ['congress', /人民代表大会(?:常务委员会)?$|人大(?:常委会)?$/u],
  ['office', /(?:政府|委员会|[县市区省州旗乡镇]委|党委)?(?:办公室|办公厅)$|(?:政府|党政|[县市区]委)办$/u],
  [
    'party-committee',
    /^中共|^中国共产党|党委$|党工委$|工委$|^[省市县区州旗乡镇]委$|[省市县区州旗盟乡镇]委员会$|[^ ][省市县区州旗乡镇]委$/u,
  ],
  ['government', /人民政府$|^[省市县区州旗乡镇]?政府$|[省市县区州旗乡镇]政府$|管委会$|管理委员会$/u],
  ['department', /[局厅委办部院署]$|委员会$|中心$|队$|站$|所$|公司$|集团$|协会$|联合会$|总工会$|法院$/u],
];

const PLACE = /[\p{Script=Han}]{1,7}?(?:自治区|自治州|自治县|自治旗|特别行政区|街道|省|市|县|区|州|盟|旗|乡|镇|苏木)/gu;
const LEVELS: readonly (readonly [IssuerLevel, RegExp])[] = [
  ['township', /[乡镇]$|街道$|苏木$/u],
  ['county', /[县区旗]$|自治县$|自治旗$/u],
  ['province', /省$|自治区$/u],
  ['city', /[市州盟]$/u],
];
/** 自治区 ends in 区, so it is told first. */
const REGION = /自治区$/u;

/** Reads an organ's name: 中共黔山区临河乡委员会 → 临河乡, township, party committee. Blanks in it must be removed. */
export function readOrgan(name: string): Organ {
  const kind = KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
  const places = placesIn(name);
  const place = places.at(-1);
  return { name, kind, level: place ? levelOf(place) : shortLevel(name), place, places };
}

/** The places a name begins with, each a name of at least two characters before its suffix or an abbreviation is not taken. */
export function placesIn(name: string): string[] {
  const words = name.replace(/^(?:中共|中国共产党)/u, '');
  const places: string[] = [];
  let at = 0;
  for (const match of words.matchAll(PLACE)) {
    if (match.index !== at || match[0].length < 2) break;
    places.push(match[0]);
    at = match.index + match[0].length;
  }
  const rest = words.slice(at);
  if (places.length > 0 && /^(?:场监督|政管理|政工程|容|民政厅)/u.test(rest)) places.pop();
  return places;
}

export function levelOf(place: string): IssuerLevel | undefined {
  if (REGION.test(place)) return 'province';
  return LEVELS.find(([, pattern]) => pattern.test(place))?.[0];
}

/** 区委, 县政府, 市人大 name their level without a place. */
function shortLevel(name: string): IssuerLevel | undefined {
  if (/^[乡镇]|^街道/u.test(name)) return 'township';
  if (/^[县区旗]/u.test(name)) return 'county';
  if (/^[市州盟]/u.test(name)) return 'city';
  if (/^省|^自治区/u.test(name)) return 'province';
  return /^(?:国务院|党中央|中央)/u.test(name) ? 'national' : undefined;
}
