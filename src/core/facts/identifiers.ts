import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import { digitsToHalfWidth, hasValidCreditCheck, hasValidIdentityCheck, hasValidLuhnCheck } from './check-digits.ts';
import { findPartyNames } from './party-names.ts';

/** What tells of one person, household or enterprise. Surely recognised: by check digit, by form and label, or, for a name, by the words around it. */
export interface Identifier {
  readonly kind: 'identity-card' | 'credit-code' | 'mobile' | 'bank-card' | 'passport' | 'plate' | 'address' | 'party-name';
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
const MAY_HAVE_PLATE = /\p{Script=Han}[A-HJ-NP-Z]/u;
/** 湘L3K572, 湘A·D12345 of five characters, or of six for new energy; those of police cars are no one’s own. */
const PLATE =
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云渝藏陕甘青宁新][A-HJ-NP-Z][·•.． ]?(?=[A-HJ-NP-Z]{0,3}\d)[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学](?![A-Za-z\d])/gu;
/** 12号3单元502室: where somebody lives; an office has no 单元. */
const MAY_HAVE_HOME = /\d\s?单元/u;
const HOME =
  /(?<!第)(?:\d{1,4}(?:号楼?|栋|幢|座)\s?)?(?<![第\d])\d{1,2}\s?单元\s?(?:\d{1,2}层)?\d{3,4}(?:\s?[室号]|(?![\d户套人名个平部台年月度米次起项件页课题]))/gu;
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

/** All that stands in the draft, web debris included, by where they begin: what is printed of a draft must not show them. */
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
    if (MAY_HAVE_PLATE.test(half)) found.push(...placesOf('plate', PLATE, half, block));
    if (MAY_HAVE_HOME.test(half)) found.push(...placesOf('address', HOME, half, block));
  }
  found.push(...findPartyNames(blocks));
  return found.sort((a, b) => a.range.start - b.range.start);
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

/** Numbers that their form tells; of a plate the place of registration stays, of a home no digit. */
function placesOf(kind: 'plate' | 'address', pattern: RegExp, half: string, block: Block): Identifier[] {
  return [...half.matchAll(pattern)].map(({ 0: found, index }) => {
    const end = index + found.length;
    const text = block.prose.text.slice(index, end);
    const masked =
      kind === 'plate' ? `${text.slice(0, 2)}${'*'.repeat(text.length - 3)}${text.slice(-1)}` : text.replaceAll(/[\d０-９]/gu, '*');
    return { kind, text, masked, range: block.prose.range(index, end), block, index };
  });
}

/** The first three and the last two characters stay. */
export function maskNumber(text: string): string {
  return [...text]
    .map((character, at) => (at < 3 || at >= text.length - 2 || character === ' ' || character === '-' ? character : '*'))
    .join('');
}

/** The draft’s text, character for character, with identifiers masked: for what is printed. */
export function maskedText({ text }: Draft, identifiers: readonly Identifier[]): string {
  let shown = '';
  let at = 0;
  for (const { range, masked } of identifiers) {
    if (range.end <= at) continue;
    const isVerbatim = range.end - range.start === masked.length;
    const mask = isVerbatim ? masked : '*'.repeat(range.end - range.start);
    shown += text.slice(at, Math.max(at, range.start)) + mask.slice(Math.max(0, at - range.start));
    at = range.end;
  }
  return shown + text.slice(at);
}
