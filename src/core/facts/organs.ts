import { matchesOf } from '../matches.ts';
/**
 * `party-committee` 党委 · `government` 人民政府, 行署, 管委会 · `congress` 人大常委会 · `department` 局、委、办 and other 工作部门 ·
 * `office` 党委或政府办公室 · `party-office` 依法治县办 and the like · `subdistrict` 街道办事处 · `inner-office` 科、股、室 · `other`.
 */
export type IssuerKind =
  | 'party-committee'
  | 'government'
  | 'congress'
  | 'department'
  | 'office'
  | 'party-office'
  | 'subdistrict'
  | 'inner-office'
  | 'other';

/** The level of an organ by its place name. A 街道 stands with 乡镇, though it is no level of government. */
export type IssuerLevel = 'national' | 'province' | 'city' | 'county' | 'township' | 'village';

/** What an organ's name says of it. */
export interface Organ {
  /** Without layout spaces. */
  readonly name: string;
  readonly kind: IssuerKind;
  /** The likeliest of `levels`; undefined for a 开发区 and where no place is named. */
  readonly level: IssuerLevel | undefined;
  /** All levels it may have: a 市 may be of a county, a city or a province; empty if its name says nothing. */
  readonly levels: readonly IssuerLevel[];
  /** The innermost place in its name: 安平县. */
  readonly place: string | undefined;
  /** All places in its name, from high to low. */
  readonly places: readonly string[];
  /** The level it names without a place: 县 of 县委. */
  readonly shortPlace: string | undefined;
  /** The name without party prefix and places: 司法局; empty for a bare place. */
  readonly role: string;
}

const PREFIX =
  /^(?:中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协|国家税务总局(?=.)|国家统计局(?=.)|国家金融监督管理总局(?=.)|中华人民共和国)/u;
/** 黔山区人民政府 in 黔山区人民政府和平街道办事处 names whose agency the 街道 is. */
const PARENT = /(?<=\p{Script=Han}[市县区旗])(?:人民政府|政府|委员会|委)(?=\p{Script=Han}{1,10}街道(?:办事处|办|党工委|工委|工作委员会)$)/u;
const SEAL = /[（(](?:代?章|盖章|公章|印章|印)[）)]$/u;

/** Reads an organ's name: 中共黔山区临河乡委员会 → 临河乡, township, party committee. Blanks in it must be removed. */
export function readOrgan(printed: string): Organ {
  const name = printed.replace(SEAL, '');
  const prefix = PREFIX.exec(name)?.[0] ?? '';
  const words = name.slice(prefix.length).replace(PARENT, '');
  const places = placesIn(words);
  const afterPlaces = words.slice(places.join('').length);
  const shortPlace = places.length === 0 ? SHORT_PLACE.exec(afterPlaces)?.[0] : undefined;
  const role = afterPlaces.slice(shortPlace?.length ?? 0);
  const place = places.at(-1);
  const isBelowCity = places.length > 1 && /市$/u.test(places.at(-2) ?? '') && place !== undefined;
  const levels = NATIONAL.test(name) ? (['national'] as const) : levelsOf(place ?? shortPlace, isBelowCity);
  return {
    name,
    kind: kindOf(prefix, role, place ?? shortPlace, name),
    level: likeliest(levels, place),
    levels,
    place,
    places,
    shortPlace,
    role,
  };
}

const NATIONAL =
  /^(?:国务院|党中央|中共中央|中央|全国人大|全国人民代表大会|中华人民共和国(?!.{0,20}[省市县区])|国家(?!税务总局.|统计局.|金融监督管理总局.))/u;

/**
 * A place name ends at the first of these that no longer word hides: 市 not in 城市 and 市场, 州 not in 杭州市, 乡 not in 城乡 and 新乡市,
 * 镇 not in 乡镇 and 景德镇市, 区 not in 社区.
 */
const PLACE_END = [
  '特别行政区|自治区|自治州|自治县|自治旗|新疆生产建设兵团|兵团|街道(?!办?路)|地区|苏木',
  '省(?!级)',
  '(?<!城|都)市(?!市(?!场|政|容)|区(?!域)|县|[级辖直属场容]|政(?:管理|工程|公用|园林|设施)|民(?!政|族|宗|兵|主))',
  '县(?![级域直属])',
  '(?<![社校小灾景辖])区(?![级域划块直属])',
  '(?<![联同结])盟(?![市区县员])',
  '[州旗](?![级直属省]|市(?!场|政|容)|县|区(?!域)|镇|乡(?!村))',
  '(?<!城|水)乡(?!村|镇|贤|级|[市县])',
  '(?<!城|乡|集|村)镇(?!级|[市县])',
  '(?<=第[一二三四五六七八九十]{1,3})师',
  '(?<=[一二三四五六七八九十〇\\d]{1,4})团',
].join('|');
const PLACE = new RegExp(String.raw`[\p{Script=Han}\d]{1,14}?(?:${PLACE_END})`, 'uy');
/** 县委, 市司法局, 镇政府: the level alone, before what no longer word begins with. */
const SHORT_PLACE =
  /^(?:自治区|兵团|街道|省|市(?!场|容|政(?:管理|工程|公用|园林|设施)|民(?!政|族|宗|兵|主))|县|区(?!域|划)|州|盟|旗|乡(?!村|镇)|镇|师(?=[市党委司])|团(?=[党场]))(?=.)/u;

/** The places a name begins with, from high to low. */
export function placesIn(words: string): string[] {
  const places: string[] = [];
  let at = 0;
  // A short name's level is no part of the next place: 县城市管理局 is no place 县城市.
  if (/^[省市县区州盟旗乡镇](?:委|政府|人民政府|人大|政协|直|级|城市管理|城管|住房|市场|乡村)/u.test(words)) return places;
  for (;;) {
    PLACE.lastIndex = at;
    const match = PLACE.exec(words);
    if (!match || NO_PLACE.test(match[0])) return places;
    places.push(match[0]);
    at = PLACE.lastIndex;
  }
}

/** A stretch with a word of another sort in it is no place name. */
const NO_PLACE = /^(?:全|本|各|有关|直属|所属|住房和|城乡|辖|委|政府|政协|人民|党)|依法治|委员会|政府|办公|管理[^区]|(?:局|厅)/u;
const ZONE = /(?:开发|高新|经开|新|示范|试验|实验|保税|园|产业|工业|旅游|度假|功能|管理|合作|自贸|港|片|风景)区$/u;

function levelsOf(place: string | undefined, isBelowCity: boolean): readonly IssuerLevel[] {
  if (place === undefined) return [];
  if (/^(?:北京|上海|天津|重庆)市$|省$|自治区$|特别行政区$|兵团$/u.test(place)) return ['province'];
  if (/[乡镇]$|街道$|苏木$/u.test(place)) return ['township'];
  if (/团$/u.test(place)) return ['township', 'county'];
  if (/自治[县旗]$|[县旗]$|林区$/u.test(place)) return ['county'];
  if (/[州盟师]$|地区$/u.test(place)) return ['city'];
  if (ZONE.test(place)) return ['township', 'county', 'city', 'province'];
  if (/区$/u.test(place)) return ['county'];
  return isBelowCity ? ['county'] : ['county', 'city', 'province'];
}

function likeliest(levels: readonly IssuerLevel[], place: string | undefined): IssuerLevel | undefined {
  if (place !== undefined && ZONE.test(place)) return undefined;
  const [first] = levels;
  return levels.includes('province') && levels.includes('city') ? 'city' : first;
}

/** Read against the role, from the more special to the more general. */
const KINDS: readonly (readonly [IssuerKind, RegExp])[] = [
  [
    'party-office',
    /(?:依法治|法治)[国省市县区州盟旗镇乡街].*(?:委员会|办公室|办|小组)$|(?:法治(?:政府)?建设|依法行政|普法).*(?:领导小组|委员会|协调小组|办公室|办)$|法治办$/u,
  ],
  [
    'office',
    /^(?:人民政府|政府|行署|委|委员会|党委|党工委|工委|党政(?:综合)?|综合|管委会|管理委员会|人大常委会|人大)?(?:办公室|办公厅|办)$/u,
  ],
  ['subdistrict', /街道$|街道?办$|办事处$/u],
  ['congress', /^(?:人民代表大会|人大)(?:常务委员会|常委会|主席团)?$/u],
  ['government', /^(?:人民政府|政府|行政公署|行署|管委会|管理委员会)$/u],
  ['party-committee', /^(?:委|党委|党工委|工委|工作委员会|党的建设工作委员会)$/u],
];
const INNER =
  /[\p{Script=Han}]{2,}[科股]$|(?:局|厅|部|委|办|署|院|中心|政府|委员会|办公室)[\p{Script=Han}]{2,10}(?<!研究|督查|督察|办公|政研|会议|党史|方志)室$|(?:局|厅|部|委|署|院|委员会)[\p{Script=Han}]{2,10}(?<!管理|工程|办事|服务|事务|养护|征收|保障)处$|^(?:政策|行政)?(?:法规|法制|复议|执法监督|综合|监察)(?:法规)?[处室]$/u;
const DEPARTMENT =
  /[局厅委办部署处]$|办公室$|研究室$|委员会$|中心$|[队站所]$|公司$|集团$|协会$|联合会$|总工会$|[法检]院$|检察院$|学院$|研究院$|医院$|党组$|纪委监委$/u;

function kindOf(prefix: string, role: string, place: string | undefined, name: string): IssuerKind {
  if (/协商会议|^政协/u.test(prefix)) return 'other';
  if (/[村居]民?委员会$|[村居]委会$/u.test(name)) return 'other';
  if (role === '街道' || (role === '' && /街道$/u.test(place ?? ''))) return 'subdistrict';
  const special = KINDS.find(([, pattern]) => pattern.test(role))?.[0];
  if (special) return special;
  if (role === '委员会') return 'party-committee';
  // 第八师一四三团 of the 兵团 is place and organ in one.
  if (role === '' && /[师团]$/u.test(place ?? '')) return 'government';
  if (INNER.test(name)) return 'inner-office';
  if (/^(?:国务院|党中央|中共中央|中央)$/u.test(name)) return name === '国务院' ? 'government' : 'party-committee';
  return DEPARTMENT.test(role) ? 'department' : 'other';
}

const ORGAN =
  /(?:委员会|人民政府|政府|行署|行政公署|办公室|公室|办公厅|办事处|[省市县区州旗乡镇盟]委|党委|党组|党工委|工委|管委会|纪委|监委|政法委|国资委|[^主承协举督查经代包照交开创合兴]办|[^公邮书结布格大全本当时]局|[^大客餐]厅|法院|检察院|研究院|学院|医院|国务院|党中央|中心|支队|大队|总队|总站|监督站|服务站|派出所|司法所|研究所|研究室|集团|公司|协会|联合会|[残文侨妇科]联|工商联|社科联|科协|红十字会|总工会|学校|大学|银行|[^内外全局一]部|署|街道|(?:局|部|委|厅|办|政府)\p{Script=Han}{2,8}[科股处室]|(?:法规|法制|综合|业务|执法)[科股]|队|政协|人大常委会|常委会|人大|第[一二三四五六七八九十]{1,3}师|[一二三四五六七八九十〇\d]{2,4}团)$/u;
const NOT_ORGAN = /[，。；！？“”《》]|关于|情况|报告|总结|工作$|[一二三四五六七八九十]、|^附件|如下|^加强|^推进|^强化|^完善|^健全|^建立/u;

/** Whether words, blanks removed, are nothing but the name of an organ. */
export function isOrganName(compact: string): boolean {
  const name = compact.replace(SEAL, '').replace(/[（(][^）)]{2,20}[）)]$/u, '');
  return name.length >= 2 && name.length <= 40 && ORGAN.test(name) && !NOT_ORGAN.test(name);
}

const COLLECTIVE =
  /^(?:.{0,12}各|有关|其他|所属|直属|全体|相关)[\p{Script=Han}（）]{1,20}$|(?:直属?|下属|所属|有关|相关|成员)(?:各)?(?:单位|部门|机构|企业)$/u;

/** 各乡镇人民政府, 县直各部门, 有关单位: organs named by what they have in common. */
export function isCollective(name: string): boolean {
  return name.length <= 30 && COLLECTIVE.test(name);
}

/** A name as it stands in a text, `[start, end)`; `name` is without layout spaces. */
export interface NamedSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const LIST_MARK = /[、，,；;：:。]+/gu;
const WIDE_GAP = /[ \t\u00A0]{2,}|　+|\n/gu;
const WIDEST_GAP = /[ \t\u00A0　]{3,}|\n/gu;
const GAP = /\s+/gu;
const LINK = /并(?:报送?|呈)?|(?:以)?及|和|与/gu;
/** No name is longer, however many blanks it is laid out with. */
const LONGEST_LAID_OUT = 400;

/** The names in a line or list, whether organs or not: 中共安平县委　　安平县人民政府; 县委、县政府并报市司法局; 中 共 安 平 县 委. */
export function namesIn(text: string): NamedSpan[] {
  return splitBy(text, { start: 0, end: text.length }, LIST_MARK)
    .flatMap((piece) => byGaps(text, piece))
    .flatMap((piece) => byLinks(text, piece));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function splitBy(text: string, { start, end }: Span, mark: RegExp): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of matchesOf(mark, text.slice(start, end))) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  spans.push({ start: from, end });
  return spans.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  return { start: span.start + words.length - words.trimStart().length, end: span.start + words.trimEnd().length };
}

const compactAt = (text: string, { start, end }: Span): string => text.slice(start, end).replaceAll(/\s+/gu, '');

/** Organs side by side: the widest gap that leaves nothing but organs divides them; otherwise the gaps are layout. */
function byGaps(text: string, piece: Span): Span[] {
  for (const gap of [WIDEST_GAP, WIDE_GAP, GAP]) {
    const spans = splitBy(text, piece, gap);
    if (spans.length > 1 && spans.every((span) => isOrganName(compactAt(text, span)))) return spans;
  }
  return [piece];
}

/** 县委和县政府, 县委县政府 are two; 住房和城乡建设局 is one, as its halves are no organs. */
function byLinks(text: string, piece: Span): NamedSpan[] {
  for (const match of matchesOf(LINK, text.slice(piece.start, piece.end))) {
    if (match.index > LONGEST_LAID_OUT) break;
    const left = trimmed(text, { start: piece.start, end: piece.start + match.index });
    const right = trimmed(text, { start: piece.start + match.index + match[0].length, end: piece.end });
    if (isOrganName(compactAt(text, left)) && isAddressee(compactAt(text, right))) return [named(text, left), ...byLinks(text, right)];
  }
  const joint = /^(?<party>.{0,24}?[省市县区州盟旗乡镇]委(?:员会)?)(?=.{0,20}(?:人民)?政府$)/u.exec(text.slice(piece.start, piece.end));
  const at = piece.start + (joint?.groups?.['party']?.length ?? 0);
  const rest = { start: at, end: piece.end };
  if (joint && /^.{0,20}?(?:[省市县区州盟旗乡镇](?:人民)?政府)$/u.test(compactAt(text, rest)))
    return [named(text, { start: piece.start, end: at }), named(text, trimmed(text, rest))];
  return [named(text, piece)];
}

function named(text: string, span: Span): NamedSpan {
  return { name: compactAt(text, span).replace(SEAL, ''), ...span };
}

/** Whether words may be one that a document is addressed to: an organ or 各…. */
export function isAddressee(name: string): boolean {
  return isOrganName(name) || isCollective(name);
}

/** Whether a line names organs and nothing else: 区委、区政府; 中共安平县委　　安平县人民政府. */
export function isOrganList(text: string): boolean {
  const names = namesIn(text);
  return names.length > 0 && !text.includes('。') && names.every(({ name }) => isOrganName(name));
}

/** Whether two names mean one organ: 中共安平县委 = 中国共产党安平县委员会 = 县委; 安平县市场监督管理局 = 县市场监管局. */
export function isSameOrgan(a: Organ, b: Organ): boolean {
  if (a.name === b.name) return true;
  const mayBeLevel = a.levels.length === 0 || b.levels.length === 0 || a.levels.some((level) => b.levels.includes(level));
  return a.kind === b.kind && mayBeLevel && isSamePlace(a, b) && isSameRole(a, b);
}

function isSamePlace(a: Organ, b: Organ): boolean {
  if (a.place !== undefined && b.place !== undefined) return a.place.endsWith(b.place) || b.place.endsWith(a.place);
  const [short, full] = a.place === undefined ? [a.shortPlace, b.place ?? b.shortPlace] : [b.shortPlace, a.place];
  return short === undefined || full === undefined || full.endsWith(short);
}

function isSameRole(a: Organ, b: Organ): boolean {
  if (a.kind === 'office') return isSameOffice(a.role, b.role);
  if (a.kind !== 'department' && a.kind !== 'inner-office' && a.kind !== 'other') return true;
  const [short, long] = [a.role, b.role].map(coreOf).sort((x, y) => x.length - y.length) as [string, string];
  return short[0] === long[0] && short.at(-1) === long.at(-1) && isSubsequence(short, long);
}

/** 县委办公室 and 县政府办公室 are two; 党政办公室 and 办公室 may be either. */
function isSameOffice(a: string, b: string): boolean {
  const side = (role: string): string =>
    /^(?:委|党委|党工委|工委)/u.test(role)
      ? 'party'
      : /^(?:人民政府|政府|行署|管)/u.test(role)
        ? 'government'
        : /^人大/u.test(role)
          ? 'congress'
          : '';
  return side(a) === side(b) || side(a) === '' || side(b) === '';
}

function coreOf(role: string): string {
  return role
    .replace(/党组$/u, '')
    .replace(/委员会$/u, '委')
    .replace(/办公室$/u, '办');
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
