import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import { DOUBLE_SURNAMES, SURNAMES } from '../surnames.ts';
import { digitsToHalfWidth, hasValidCreditCheck, hasValidIdentityCheck, hasValidLuhnCheck } from './check-digits.ts';

/** What tells of one person, household or enterprise. Surely recognised: by check digit, by form and label, or, for a name, by the words around it. */
export interface Identifier {
  readonly kind: 'identity-card' | 'credit-code' | 'mobile' | 'bank-card' | 'passport' | 'party-name';
  readonly text: string;
  /** As it may be shown; as long as `text`. */
  readonly masked: string;
  readonly range: Range;
  readonly block: Block;
  /** Where it begins in the block's prose. */
  readonly index: number;
  /** Of an identity card number with a wrong check digit or too few or many digits: only its label tells what it is. */
  readonly isMiswritten?: true;
}

const MAY_HAVE_PARTY = /[原被]告|[诉请行罚访报害疑为事三援收护告]人|[村居]民|矫正对象|农民工|业主|司机|驾驶员/u;
const MAY_HAVE_NUMBER = /\d{4}[ -]?\d{3}|\d{2}[0-9A-Z]{12}/u;
const IDENTITY_CARD =
  /(?<![0-9A-Za-z])[1-9]\d{5} ?(?:19|20)\d{2} ?(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![0-9A-Za-z])/gu;
/** Of enterprises and households in business; those of organs stand in the head of every published page. */
const CREDIT_CODE = /(?<![0-9A-Za-z])9[1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/gu;
/** Not 13812345678元, a count; not a part of a longer code. */
const MOBILE =
  /(?<![0-9A-Za-z.-])(?:\+?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}(?![0-9A-Za-z-]|\.\d|\s?[万亿]|\s?(?:元|件|人|个|户|亩|吨|次|平方|立方|千克|公斤|美元))/gu;
const BANK_CARD = /(?<![0-9A-Za-z.-])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z-]|\.\d)/gu;
/** What follows a label; 15 digits in numbers of before 2000, else 18, give or take a slip. */
const LABELLED_IDENTITY = /(?<![0-9A-Za-z])[1-9]\d{5} ?\d{6,8} ?\d{2,3}[\dXx]?(?![0-9A-Za-z])/gu;
const LABELLED_ACCOUNT = /(?<![0-9A-Za-z.-])\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z-]|\.\d|\s?[万亿元件人个户])/gu;
const LABELLED_PASSPORT = /(?<![0-9A-Za-z])[A-Z]{0,2}\d{7,9}(?![0-9A-Za-z]|\s?[万亿元件人个本册份])/gu;
const IDENTITY_LABEL =
  /(?:身份证|身份证件|公民身份|居民身份|公民身份证|(?:身份|有效|本人|个人|(?<!\p{Script=Han}))证件(?=号))(?:号码?|编号)?(?:分别)?[\s：:为是系“"（(]{0,4}$/u;
const ACCOUNT_LABEL =
  /(?:(?:银行|储蓄|工资|信用|借记)卡|银行[账帐][号户]|(?:银行|信用社|分行|支行|开户|[打汇转存]入)[^。；]{0,10}(?:卡号|[账帐][号户]))(?:号码?)?(?:分别)?[\s：:为是系“"（(]{0,4}$/u;
const PASSPORT_LABEL = /护照(?:号码?|编号)?(?:分别)?[\s：:为是系“"（(]{0,4}$/u;
/** Between two numbers under one label. */
const NEXT = /^[、，,和及与 ]{1,2}$/u;
/** A number that is said to be something else. */
const OTHER_CODE =
  /(?:编号|案号|文号|单号|流水号?|订单|项目代码|合同号?|许可证号?|批号|条码|编码|设备号|车架号|发票(?:代码|号码)?)[：:为是]?\s*$/u;
const CARD_LABEL = /(?:卡号|账号|帐号|账户|帐户|银行卡|开户)[^。；]{0,16}$/u;

const SURNAME = `[${SURNAMES}]|${DOUBLE_SURNAMES}`;
const PARTY =
  '(?:原告人?|上诉人|被上诉人|被告人?|被申请人|申请人|再审申请人|被执行人|申请执行人|犯罪嫌疑人|嫌疑人|被害人|受害人|被处罚人|信访人|投诉人|举报人|违法行为人|当事人|第三人|受援人|上访人|来访人|被征收人|监护人|控告人|社区矫正对象)';
/** Whose names are parties’ only where they are told to be in a dispute. */
const PERSON = '(?:村民|居民|农民工|业主|司机|驾驶员)';
const DISPUTES =
  '(?=不服|诉(?![讼求])|因(?!此)[^，。]{0,16}(?:纠纷|争议|受伤|死亡|欠薪|矛盾)|与[^，。]{1,12}(?:纠纷|争议|矛盾)|向[^，。]{0,10}(?:法院|反映|投诉|举报)|身份证)';
const ACTS =
  '(?=不服|诉(?![讼求])|因(?!此|为)|涉嫌|向|与|和|等|犯|参加|提起|提出|请求|申请|要求|撤[诉回]|达成|拒不|名下|死亡|身份证|[男女](?=[，,、）)])|联系电话|电话|手机|户籍|住址|[，,。；;：:、（(）)]|$)';
const NAME = `(?:${SURNAME})(?![某×xX*＊])\\p{Script=Han}{1,2}?`;
const PARTY_NAME = new RegExp(`(?<=${PARTY}[：:]?)${NAME}${ACTS}|(?<=${PERSON})${NAME}${DISPUTES}`, 'gu');
/** Begins with a surname and is no name. */
const NO_NAME =
  /某|等|方|公司|单位|人民|政府|[县市区镇乡村局组庄州们的了是在不未应须将所]|之间|本人|均|已|曾|也|又|仍|却|及|与|^(?:陈述|陈情|许[可诺多]|范[围例]|程序|程度|施[工行压暴]|严[重格肃守尽防控明查惩禁厉密谨把抓管]|顾[虑及客问全家]|康复|付[款清出费息全]|林[地木权业草场区下农]|田[地间产土亩边埂园野块]|黄[金河土昏牌赌毒]|章程|周[边围知全到期末日一二三四五六]|何[时种人地处以为等况]|罗列|陆[续路地域]|杜绝|赖账|齐[全心聚]|焦[虑急点]|郑[重州]|肖像|苏醒|谢[意绝]|雷[同达]|余[款额下]|毛[利病]|张[贴望榜]|胡[闹乱]|孙[子女]|董事|武[力汉警装]|温[度情馨暖]|龙头|段落|唐[突山]|沈阳|贺信|叶片|颜面|尤其|殷[切实]|秦皇|邢台|岳阳|钟[爱情]|罗马|洪[水灾涝峰]|章节)/u;

/** All that stands in the draft, web debris included: what is printed of a draft must not show them. */
export function findIdentifiers({ blocks }: Draft): readonly Identifier[] {
  const heads = new Map<string, string>();
  const found: Identifier[] = [];
  for (const block of blocks) {
    const { prose, cell } = block;
    const half = digitsToHalfWidth(prose.text);
    if (cell?.row === 0) heads.set(`${cell.table} ${cell.column}`, prose.text.trim());
    // A number that is all of its cell has its label at the head of the column.
    const head = cell && cell.row > 0 ? (heads.get(`${cell.table} ${cell.column}`) ?? '') : '';
    if (MAY_HAVE_NUMBER.test(half)) found.push(...numbersIn(half, block, head));
    if (prose.test(MAY_HAVE_PARTY)) found.push(...namesIn(block));
  }
  return found;
}

/** `head`: what stands above the column of a cell. */
function numbersIn(half: string, block: Block, head: string): Identifier[] {
  const found: Identifier[] = [];
  const add = (kind: Identifier['kind'], pattern: RegExp, isOne: (compact: string, before: string) => boolean, label?: RegExp): void => {
    for (const { 0: text, index } of half.matchAll(pattern)) {
      const end = index + text.length;
      const isTaken = found.some((other) => other.index < end && index < other.index + other.text.length);
      const inCell = half.slice(Math.max(0, index - 24), index);
      const before = inCell.trim() === '' ? head : inCell;
      const compact = text.replaceAll(/[ -]/gu, '');
      const isLabelled =
        label?.test(before) ||
        (label && found.some((other) => other.kind === kind && NEXT.test(half.slice(other.index + other.text.length, index))));
      if (isTaken || (label ? !isLabelled : OTHER_CODE.test(before)) || !isOne(compact, before)) continue;
      found.push({
        kind,
        text: block.prose.text.slice(index, end),
        masked: maskNumber(text),
        range: block.prose.range(index, end),
        block,
        index,
        ...(label === IDENTITY_LABEL && compact.length > 15 && { isMiswritten: true }),
      });
    }
  };
  add('identity-card', IDENTITY_CARD, hasValidIdentityCheck);
  add('credit-code', CREDIT_CODE, hasValidCreditCheck);
  add('bank-card', BANK_CARD, (compact, before) => (compact.startsWith('62') || CARD_LABEL.test(before)) && hasValidLuhnCheck(compact));
  add('identity-card', LABELLED_IDENTITY, (compact) => compact.length >= 15, IDENTITY_LABEL);
  add('bank-card', LABELLED_ACCOUNT, () => true, ACCOUNT_LABEL);
  add('passport', LABELLED_PASSPORT, () => true, PASSPORT_LABEL);
  add('mobile', MOBILE, () => true);
  return found;
}

function namesIn(block: Block): Identifier[] {
  return block.prose
    .matchAll(PARTY_NAME)
    .filter(({ text }) => !NO_NAME.test(text))
    .map(({ text, index, range }) => ({
      kind: 'party-name',
      text,
      masked: `${text[0]}${'某'.repeat(text.length - 1)}`,
      range,
      block,
      index,
    }));
}

/** The first three and the last two characters stay. */
export function maskNumber(text: string): string {
  return [...text]
    .map((character, at) => (at < 3 || at >= text.length - 2 || character === ' ' || character === '-' ? character : '*'))
    .join('');
}

/** The draft’s text, character for character, with identifiers masked: for what is printed. */
export function maskedText({ text }: Draft, identifiers: readonly Identifier[]): string {
  let shown = text;
  for (const { range, masked } of identifiers) {
    const isVerbatim = range.end - range.start === masked.length;
    shown = shown.slice(0, range.start) + (isVerbatim ? masked : '*'.repeat(range.end - range.start)) + shown.slice(range.end);
  }
  return shown;
}
