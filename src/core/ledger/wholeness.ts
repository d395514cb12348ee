import { cutBetween, textAfter } from './clauses.ts';
import type { Figure } from './figure.ts';
import { areExclusive, isCombined, isCompletePartition, mayOverlap } from './lexicon.ts';
import { areBands } from './unmarked/bands.ts';
import type { Form } from './unmarked/list.ts';

/** Whether a list of parts is all of its total, where it ends if it is, and whether its parts may overlap. */

/** The list names every part, so that the parts add up to the whole; `likely` if only its form says so. */
export type Closed = 'certain' | 'likely' | 'no';

/** A list that says itself that it is not complete; 主要负责人 is a person. */
const OPEN_BEFORE = /主要(?!负责|领导)(?:有|为|是|包括|涉及|集中)?/u;
const OPEN_AFTER = /^[^，。；、）]{0,8}等/u;

/** Whether a row says itself, before its first number or after its last, that it is not complete. */
export function isOpenRow(first: Figure, last: Figure): boolean {
  return opensOpenRow(first.lead.slice(-12)) || OPEN_AFTER.test(textAfter(last));
}

/** 主要有, 主要涉及: whether words before a row say that it is not complete. */
export function opensOpenRow(words: string): boolean {
  return OPEN_BEFORE.test(words);
}

/** What a classification ends with that names what it leaves out. */
const OTHERS = /^(?:[以按经]?其[他它]|其余|剩余|余下)|[及和、]其[他它]/u;
/** No classification has more classes. */
const MOST_CLASSES = 9;

export function namesOthers(core: string | undefined): boolean {
  return core !== undefined && OTHERS.test(core);
}

/** 投诉举报咨询120件，其中投诉60件、举报20件、咨询40件: a total whose name is the names of its parts. */
export function isNamedByAll(label: string, cores: readonly string[]): boolean {
  return cores.length > 1 && cores.every((core) => core.length > 1) && label.includes(cores.join(''));
}

/** Whether a list is all of its total, by its form and by whether its names are those of all. */
export function closedBy(form: Form, namesAll: boolean): Closed {
  if (form === 'open') return 'no';
  if (namesAll) return 'certain';
  return form === 'kinds' ? 'no' : form;
}

/** Whether classes may hold a thing of the whole twice. */
export function mayHoldTwice(cores: readonly string[], whole: Figure): boolean {
  return (mayOverlap(cores) || (whole.group !== 'money' && cores.every(isCombined))) && !areExclusive(cores);
}

/** 亮证经营的58家，存在问题的5家: clauses that ， parts, each with another verb and another object, say different things of the whole. */
export function areAspects(items: readonly Figure[]): boolean {
  const [words = '', ...others] = items.map(clauseOf);
  if (words.length < LEAST_CLAUSE || items.some(({ stage }) => stage !== undefined)) return false;
  return others.some((own, before) => {
    const isAlike = own[0] === words[0] || own.at(-1) === words.at(-1);
    return own.length >= LEAST_CLAUSE && !isAlike && cutBetween(items[before] as Figure, items[before + 1] as Figure) > 1;
  });
}

/** The words of a label that ends in 的: 存在问题. */
function clauseOf({ label }: Figure): string {
  return /(?<words>[^，：；、\s]*)的(?:有|为|是|共|达)?$/u.exec(label)?.groups?.['words'] ?? '';
}

/** 在职的, 本科的 are names of classes. */
const LEAST_CLAUSE = 4;

/** 其中农业人口30人，非农业人口20人；男性26人，女性24人, 食品类30件、其他20件；普通程序26件、简易程序24件: how many of the first items classify a total that the others classify anew, as ages may too; 0 if none do. */
export function endOfPartition(items: readonly Figure[], cores: readonly string[]): number {
  for (let end = 2; end <= Math.min(cores.length - 2, MOST_CLASSES); end++) {
    const isAll = namesOthers(cores[end - 1]) || isCompletePartition(cores.slice(0, end));
    if (isAll && (isCompletePartition(cores.slice(end)) || areBands(items.slice(end)))) return end;
  }
  return 0;
}

/**
 * 其中集体提案133件，委员提案666件；涉及经济的290件…: how many of the first items are all that a total has, before a ； and others with which they are too
 * many, or before others that need not be items (其中企业82户、个体工商户278户、合作社5户，注销113户).
 */
export function endOfClasses(items: readonly Figure[], cores: readonly string[], whole: Figure, sure: number): number {
  if (sure > 1 && sure < items.length && isCompletePartition(cores.slice(0, sure))) return sure;
  const end = items.findIndex((item, at) => at > 0 && cutBetween(items[at - 1] as Figure, item) === 3);
  if (end < 2 || !isCompletePartition(cores.slice(0, end))) return 0;
  const sum = items.reduce((total, { rough }) => total + rough.value, 0);
  return sum > whole.rough.value ? end : 0;
}
