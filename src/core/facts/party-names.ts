import type { Block } from '../draft.ts';
import { DOUBLE_SURNAMES, SURNAMES, UNSURE_SURNAMES } from '../surnames.ts';
import type { Identifier } from './identifiers.ts';

const MAY_HAVE_PARTY = /[原被]告|[诉请行罚访报害疑为事三援收护告]人|[村居]民|矫正对象|农民工|业主|司机|驾驶员/u;

const SURNAME = `(?:[${SURNAMES}]|${DOUBLE_SURNAMES})`;
const ANY_SURNAME = `(?:[${SURNAMES}${UNSURE_SURNAMES}]|${DOUBLE_SURNAMES})`;
/** 李建国诉县公安局案; not 诉讼, 诉求. */
const MAY_HAVE_CASE = new RegExp(`诉(?![讼求源前中外])|不服|与${ANY_SURNAME}`, 'u');
const PARTY =
  '(?:原告人?|上诉人|被上诉人|被告人?|被申请人|申请人|再审申请人|被执行人|申请执行人|犯罪嫌疑人|嫌疑人|被害人|受害人|被处罚人|信访人|投诉人|举报人|违法行为人|当事人|第三人|受援人|上访人|来访人|被征收人|监护人|控告人|社区矫正对象)';
/** Whose names are parties’ only where they are told to be in a dispute. */
const PERSON = '(?:村民|居民|农民工|业主|司机|驾驶员)';
const DISPUTES =
  '(?=不服|诉(?![讼求])|因(?!此)[^，。]{0,16}(?:纠纷|争议|受伤|死亡|欠薪|矛盾)|与[^，。]{1,12}(?:纠纷|争议|矛盾)|向[^，。]{0,10}(?:法院|反映|投诉|举报)|身份证)';
const ACTS =
  '(?=不服|诉(?![讼求])|因(?!此|为)|涉嫌|向|与|和|及|等|犯|参加|提起|提出|请求|申请|要求|撤[诉回]|达成|提供|均|分别|表示|获得|到[庭场]|出[庭席]|作为|赔偿|支付|返还|签[订字收]|自愿|同意|确认|拒不|名下|死亡|身份证|[男女](?=[，,、）)])|联系电话|电话|手机|户籍|住址|[，,。；;：:、（(）)]|$)';
const MASKED = '[某×xX*＊]';
const NAME = `${SURNAME}(?!${MASKED})\\p{Script=Han}{1,2}?`;
const OTHER_NAME = `[${UNSURE_SURNAMES}](?!${MASKED})\\p{Script=Han}{2}`;
const PARTY_NAME = new RegExp(
  `(?=${ANY_SURNAME})(?:(?<=${PARTY}[：:]?)(?:${NAME}|${OTHER_NAME})${ACTS}|(?<=${PERSON})${NAME}${DISPUTES})`,
  'gu',
);
/** The first of 李建国、王秀英 in 李建国、王秀英诉县公安局案, and of 李建国与刘德明相邻权纠纷. */
const CASE_NAME = new RegExp(
  String.raw`(?=${SURNAME})(?<=^|[^\p{Script=Han}]|[在的如对将为由含]|办理|审理|受理|审结|化解|调处|调解|代理|关于)(?:${NAME}(?=(?:[、和与]${ANY_SURNAME}\p{Script=Han}{1,2}){0,9}(?:等[^，。；诉]{0,6}?|[二两三四五六七八九十\d]{1,2}人)?(?:诉(?![讼求源前中外])|不服))|${SURNAME}(?!${MASKED})\p{Script=Han}{2}(?=与${ANY_SURNAME}(?!${MASKED})\p{Script=Han}{1,2}[^，。；]{0,12}(?:纠纷|争议|一案)))`,
  'gu',
);
/** The next of a list: 、刘德明）, （女，45岁）和刘德明. */
const NEXT_NAME = new RegExp(
  String.raw`(?:[（(][^（）()]{0,24}[）)])?(?:、|以及|[和与及])(?:其(?:[妻夫子女父母]|丈夫|妻子|儿子|女儿|父亲|母亲))?(?<name>${ANY_SURNAME}(?!${MASKED})\p{Script=Han}{1,2}?${ACTS}|${SURNAME}(?!${MASKED})\p{Script=Han}{2}(?![县市区镇乡村局司厂店院]))`,
  'uy',
);
/** Begins with a surname and is no name. */
const NO_NAME =
  /某|等|方|公司|单位|人民|政府|[县市区镇乡村局组庄寨屯沟坪湾坝塘州们的了是在不未应须将所]|之间|本人|均|已|曾|也|又|仍|却|及|与|^(?:陈述|陈情|许[可诺多]|范[围例]|程序|程度|施[工行压暴]|严[重格肃守尽防控明查惩禁厉密谨把抓管]|顾[虑及客问全家]|康复|付[款清出费息全]|林[地木权业草场区下农]|田[地间产土亩边埂园野块]|黄[金河土昏牌赌毒]|章程|周[边围知全到期末日一二三四五六]|何[时种人地处以为等况]|罗列|陆[续路地域]|杜绝|赖账|齐[全心聚]|焦[虑急点]|郑[重州]|肖像|苏醒|谢[意绝]|雷[同达]|余[款额下]|毛[利病]|张[贴望榜]|胡[闹乱]|孙[子女]|董事|武[力汉警装]|温[度情馨暖]|龙头|段落|唐[突山]|沈阳|贺信|叶片|颜面|尤其|殷[切实]|秦皇|邢台|岳阳|钟[爱情]|罗马|洪[水灾涝峰]|章节)/u;

/** The same for the surnames that are as often another word. */
const NO_OTHER_NAME =
  /^(?:代[理表]|高[龄级院新校等度速]|于是|成[年立功果本]|安[排装]|方|明[知显]|包[括含]|关[于键]|连[同带续]|权[利益]|计[算]|左右|管辖|宁[愿可]|马上|全[部体家县市镇乡村]|单独|相关|关[系联]|成员|时[间任]|解[除决]|管理|安[全置]|明确|纪[检委]|计划|万元|向|文[书件]|石[油料]|金[融额]|江[河苏西]|常[务住]|方|任[务何职命期免]|政[府法协]|路|景区|席|童|房[屋产])/u;

/** A name in the prose of a block. */
interface NamePlace {
  readonly block: Block;
  /** Where it begins in the block's prose. */
  readonly index: number;
  readonly text: string;
}

/** Names of parties to cases: after 申请人 and the like, before 诉 or 与…纠纷, all of a list, and wherever else in the draft one of three characters or more stands. */
export function findPartyNames(blocks: readonly Block[]): readonly Identifier[] {
  const told = new Map<Block, ReadonlyMap<number, NamePlace>>();
  const longNames = new Set<string>();
  for (const block of blocks) {
    const names = namesIn(block);
    if (names.size === 0) continue;
    told.set(block, names);
    for (const { text } of names.values()) if (text.length > 2) longNames.add(text);
  }
  if (told.size === 0) return [];
  const again = longNames.size > 0 ? new RegExp([...longNames].sort((a, b) => b.length - a.length).join('|'), 'gu') : undefined;
  return blocks.flatMap((block) => {
    const names = new Map(told.get(block));
    for (const { text, index } of again ? block.prose.matchAll(again) : []) names.set(index, { block, text, index });
    return [...names.values()].sort((a, b) => a.index - b.index).map(identifierOf);
  });
}

function identifierOf({ block, text, index }: NamePlace): Identifier {
  const masked = `${text[0]}${'某'.repeat(text.length - 1)}`;
  return { kind: 'party-name', text, masked, range: block.prose.range(index, index + text.length), block, index };
}

/** By where they begin. */
function namesIn(block: Block): ReadonlyMap<number, NamePlace> {
  const { prose } = block;
  const seeds = [
    ...(prose.test(MAY_HAVE_PARTY) ? prose.matchAll(PARTY_NAME) : []),
    ...(prose.test(MAY_HAVE_CASE) ? prose.matchAll(CASE_NAME) : []),
  ];
  const names = new Map<number, NamePlace>();
  for (const { text, index } of seeds) {
    if (isNoName(text)) continue;
    names.set(index, { block, text, index });
    for (const next of listAfter(block, index + text.length)) names.set(next.index, next);
  }
  return names;
}

/** The names that go on a list. */
function listAfter(block: Block, from: number): NamePlace[] {
  const names: NamePlace[] = [];
  for (let at = from; ; ) {
    NEXT_NAME.lastIndex = at;
    const match = NEXT_NAME.exec(block.prose.text);
    const text = match?.groups?.['name'];
    if (!match || text === undefined || isNoName(text)) return names;
    at += match[0].length;
    names.push({ block, text, index: at - text.length });
  }
}

function isNoName(text: string): boolean {
  return NO_NAME.test(text) || NO_OTHER_NAME.test(text);
}
