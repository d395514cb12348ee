import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import { digitsToHalfWidth, hasValidCreditCheck, hasValidIdentityCheck, hasValidLuhnCheck } from './check-digits.ts';

/** What tells of one person, household or enterprise. Surely recognised: by check digit, by form and label, or, for a name, by the words around it. */
export interface Identifier {
  readonly kind: 'identity-card' | 'credit-code' | 'mobile' | 'bank-card' | 'party-name';
  readonly text: string;
  /** As it may be shown; as long as `text`. */
  readonly masked: string;
  readonly range: Range;
  readonly block: Block;
  /** Where it begins in the block's prose. */
  readonly index: number;
}

const MAY_HAVE_NUMBER = /\d{4}[ -]?\d{4}|\d{2}[0-9A-Z]{12}/u;
const IDENTITY_CARD =
  /(?<![0-9A-Za-z])[1-9]\d{5} ?(?:19|20)\d{2} ?(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![0-9A-Za-z])/gu;
/** Of enterprises and households in business; those of organs stand in the head of every published page. */
const CREDIT_CODE = /(?<![0-9A-Za-z])9[1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/gu;
/** Not 13812345678元, a count; not a part of a longer code. */
const MOBILE =
  /(?<![0-9A-Za-z.-])(?:\+?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}(?![0-9A-Za-z-]|\.\d|\s?[万亿]|\s?(?:元|件|人|个|户|亩|吨|次|平方|立方|千克|公斤|美元))/gu;
const BANK_CARD = /(?<![0-9A-Za-z.-])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z-]|\.\d)/gu;
/** A number that is said to be something else. */
const OTHER_CODE =
  /(?:编号|案号|文号|单号|流水号?|订单|项目代码|合同号?|许可证号?|批号|条码|编码|设备号|车架号|发票(?:代码|号码)?)[：:为是]?\s*$/u;
const CARD_LABEL = /(?:卡号|账号|帐号|账户|帐户|银行卡|开户)[^。；]{0,16}$/u;

/** The hundred or so surnames that most people bear, without those that are as often another word (和, 双, 高, 单, 方, 任, 安, 成, 常, 路 …). */
const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦付邹熊孟秦阎薛侯雷龙段郝孔邵毛顾赖武康贺严尹施陶洪翟颜倪汤温俞章葛尤耿孟聂焦柳邢岳齐庞樊兰殷]|欧阳|诸葛|上官|司马';
const PARTY =
  '(?:原告人?|上诉人|被上诉人|被告人?|被申请人|申请人|再审申请人|被执行人|申请执行人|犯罪嫌疑人|嫌疑人|被害人|受害人|被处罚人|信访人|投诉人|举报人|违法行为人)';
const ACTS = '(?=不服|诉(?![讼求])|因(?!此|为)|涉嫌|向|与|犯|，(?:男|女)[，,]|[（(](?:男|女)[，,）)])';
const PARTY_NAME = new RegExp(`(?<=${PARTY}[：:]?)(?<name>(?:${SURNAME})(?![某×xX*＊])\\p{Script=Han}{1,2}?)${ACTS}`, 'gu');
/** Begins with a surname and is no name. */
const NO_NAME = /某|等|方|公司|单位|人民|政府|[县市区镇乡村局]|之间|本人|均|已|曾|也|又|仍|却|及|与/u;

/** All that stands in the draft, web debris included: what is printed of a draft must not show them. */
export function findIdentifiers({ blocks }: Draft): readonly Identifier[] {
  return blocks.flatMap((block) => {
    const { text } = block.prose;
    const half = digitsToHalfWidth(text);
    return [
      ...(MAY_HAVE_NUMBER.test(half) ? numbersIn(half, block) : []),
      ...(/[原被]告|[诉请行罚访报害疑为]人/u.test(text) ? namesIn(block) : []),
    ];
  });
}

function numbersIn(half: string, block: Block): Identifier[] {
  const found: Identifier[] = [];
  const add = (kind: Identifier['kind'], pattern: RegExp, isOne: (compact: string, before: string) => boolean): void => {
    for (const { 0: text, index } of half.matchAll(pattern)) {
      const end = index + text.length;
      const isTaken = found.some((other) => other.index < end && index < other.index + other.text.length);
      const before = half.slice(Math.max(0, index - 24), index);
      if (isTaken || OTHER_CODE.test(before) || !isOne(text.replaceAll(/[ -]/gu, ''), before)) continue;
      found.push({
        kind,
        text: block.prose.text.slice(index, end),
        masked: maskNumber(text),
        range: block.prose.range(index, end),
        block,
        index,
      });
    }
  };
  add('identity-card', IDENTITY_CARD, hasValidIdentityCheck);
  add('credit-code', CREDIT_CODE, hasValidCreditCheck);
  add('bank-card', BANK_CARD, (compact, before) => (compact.startsWith('62') || CARD_LABEL.test(before)) && hasValidLuhnCheck(compact));
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
