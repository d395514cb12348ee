import type { Draft } from '../draft.ts';
import type { Range } from '../range.ts';

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
}

const YEAR = /(?<![\d〔[（(])(?<year>(?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*年/gu;
const TYPES =
  /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|总结|汇报|方案|规划|计划|要点|说明|情况|年报|材料)/gu;
const SUFFIX = /(?:（[^）]{1,20}）|\([^)]{1,20}\))?[。.]?$/u;

export function findTitle(draft: Draft): Title | undefined {
  const block = draft.blocks.find((candidate) => candidate.part === 'title');
  if (!block) return undefined;
  const text = block.prose.text.replaceAll(/\s+/gu, '');
  const years = [...block.prose.matchAll(YEAR)].map((match) => ({ year: readYear(match.groups['year'] as string), range: match.range }));
  const documentTypes = typesAtEnd(text);
  return { text, range: block.range, years, year: years[0]?.year, documentType: documentTypes.at(-1), documentTypes };
}

const DIGITS = '〇一二三四五六七八九';

function readYear(printed: string): number {
  const digits = [...printed].map((character) =>
    /\d/u.test(character) ? character : /[○零]/u.test(character) ? '0' : DIGITS.indexOf(character),
  );
  return Number(digits.join(''));
}

/** The document types that a title ends in, one after the other. */
function typesAtEnd(title: string): string[] {
  let rest = title.replace(SUFFIX, '');
  const types: string[] = [];
  for (;;) {
    const last = [...rest.matchAll(TYPES)].at(-1);
    if (!last || last.index + last[0].length !== rest.length) return types;
    types.unshift(last[0]);
    rest = rest.slice(0, last.index).replace(/的$/u, '');
  }
}
