import { HAN_ZEROS } from '../chinese-number.ts';
import type { Draft } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import type { Prose } from '../prose.ts';
import type { Range } from '../range.ts';
import { isOrganName, namesIn } from './organs.ts';

/** The draft's title, possibly over several lines and with layout spaces. */
export interface Title {
  /** The title without the issuer lines above it, all layout spaces removed: `关于报送安平县2021年度法治政府建设情况的报告`. */
  readonly text: string;
  readonly range: Range;
  /** The years named in it, in order, each with its range. */
  readonly years: readonly { readonly year: number; readonly range: Range }[];
  /** The year reported on. */
  readonly year: number | undefined;
  /** 文种 at its end: 报告, 通知, 总结 …; with all of them if it ends in several (`请示报告`). */
  readonly documentType: string | undefined;
  readonly documentTypes: readonly string[];
  /** The organs it begins with, before 关于 or the year. */
  readonly issuers: readonly { readonly name: string; readonly range: Range }[];
  /** A 。 or other mark that it ends in, other than closing brackets and quotes. */
  readonly endMark: { readonly text: string; readonly range: Range } | undefined;
}

const HAN_DIGIT = `${HAN_ZEROS}一二三四五六七八九`;
const YEAR = new RegExp(String.raw`(?<![\d〔[（(])(?<year>(?:19|20)\d{2}|[一二][${HAN_DIGIT}]{3})\s*年`, 'gu');
/** （2024年度） in a line below; a year in brackets otherwise belongs to a title that is cited. */
const YEAR_ALONE = new RegExp(String.raw`(?<=[（(])(?<year>(?:19|20)\d{2}|[一二][${HAN_DIGIT}]{3})\s*年度?(?=[）)]\s*$)`, 'gu');
const TYPES =
  /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|总结|小结|综述|汇报|方案|规划|计划|要点|说明|情况|年报|材料)/gu;
const END_MARK = /[。．.，,；;：:、！!？?]+$/u;
const SUFFIX = /(?:（[^）]{1,20}）|\([^)]{1,20}\)|[（(][^）)]{1,20}[）)])$/u;
const LONGEST_ISSUERS = 80;
/** Where the issuers end: at 关于 or the year, else at what the report is on. */
const SUBJECT = /(?:19|20)\d{2}\s*年|[一二][〇○零]|关于|关\s于|“?十[三四五六]五/u;
const TOPIC = /法治政府建设|法治建设|依法行政/u;

export function findTitle(draft: Draft): Title | undefined {
  const block = draft.blocks.find((candidate) => candidate.part === 'title');
  if (!block) return undefined;
  const { prose, range } = block;
  const text = prose.text.replaceAll(/\s+/gu, '');
  const named = [...prose.matchAll(YEAR)].filter(({ index }) => !isCitedRange(prose.text.slice(0, index)));
  const years = (named.length > 0 ? named : [...prose.matchAll(YEAR_ALONE)]).map((match) => ({
    year: readYear(match.groups['year'] as string),
    range: match.range,
  }));
  const documentTypes = typesAtEnd(text);
  const endMark = END_MARK.exec(prose.text.trimEnd());
  return {
    text,
    range,
    years,
    year: years[0]?.year,
    documentType: documentTypes.at(-1),
    documentTypes,
    issuers: issuersIn(prose),
    endMark: endMark ? { text: endMark[0], range: prose.range(endMark.index, endMark.index + endMark[0].length) } : undefined,
  };
}

/** 《法治政府建设实施纲要（2021—2025年）》: the years of a title within the title. */
function isCitedRange(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》') && /\d{4}年?\s*[-—–~～至]+\s*$/u.test(before);
}

const DIGITS = '〇一二三四五六七八九';

function readYear(printed: string): number {
  const digits = [...printed].map((character) => (/\d/u.test(character) ? character : String(Math.max(0, DIGITS.indexOf(character)))));
  return Number(digits.join(''));
}

/** 安平县司法局2024年度…报告, 中共安平县委 安平县人民政府关于…的报告: the organs before the year or 关于. */
function issuersIn(prose: Prose): { name: string; range: Range }[] {
  for (const pattern of [SUBJECT, TOPIC]) {
    const at = prose.text.search(pattern);
    if (at < 2 || at > LONGEST_ISSUERS) continue;
    const names = namesIn(prose.text.slice(0, at));
    if (names.every(({ name }) => isOrganName(name)))
      return names.map(({ name, start, end }) => ({ name, range: prose.range(start, end) }));
  }
  return [];
}

/** The document types that a title ends in, one after the other. */
function typesAtEnd(title: string): string[] {
  let rest = title.replace(END_MARK, '').replace(SUFFIX, '');
  const types: string[] = [];
  for (;;) {
    const last = matchesOf(TYPES, rest).at(-1);
    if (!last || last.index + last[0].length !== rest.length) return types;
    types.unshift(last[0]);
    rest = rest.slice(0, last.index).replace(/的$/u, '');
  }
}
