import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import { readOrgan } from './organs.ts';
import type { Title } from './title.ts';

/**
 * `party-committee` 党委 · `government` 人民政府 · `people's-congress` 人大常委会 · `department` 局、委、办 and other 工作部门 ·
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

/** The level of an organ by its place name. */
export type IssuerLevel = 'national' | 'province' | 'city' | 'county' | 'township' | 'village';

/** An organ that submits the draft. `name` is without layout spaces. */
export interface Issuer {
  readonly name: string;
  readonly kind: IssuerKind;
  readonly level: IssuerLevel | undefined;
  /** The place in its name: 安平县. */
  readonly place: string | undefined;
  /** Everywhere it is named as issuer: above the title, in the title, in the signature. */
  readonly ranges: readonly Range[];
  readonly source: 'heading' | 'title' | 'signature';
}

export interface Recipient {
  readonly name: string;
  readonly kind: IssuerKind;
  readonly level: IssuerLevel | undefined;
  readonly range: Range;
}

export interface Signature {
  readonly organs: readonly {
    readonly name: string;
    readonly range: Range;
    readonly kind: IssuerKind;
    readonly level: IssuerLevel | undefined;
  }[];
  /** 成文日期, as printed and as a calendar date where it is one. */
  readonly date:
    | { readonly text: string; readonly range: Range; readonly year?: number; readonly month?: number; readonly day?: number }
    | undefined;
  readonly range: Range;
}

const YEAR_IN_TITLE = /(?:19|20)\d{2}年|关于/u;

/** The organs named above the title, then those the title begins with, then those that sign; each once. */
export function findIssuers(draft: Draft, title: Title | undefined, signature: Signature | undefined): readonly Issuer[] {
  const byName = new Map<string, Issuer>();
  const add = (name: string, range: Range, source: Issuer['source']): void => {
    const known = byName.get(name);
    const { kind, level, place } = readOrgan(name);
    byName.set(name, known ? { ...known, ranges: [...known.ranges, range] } : { name, kind, level, place, ranges: [range], source });
  };
  for (const block of draft.blocks) {
    if (block.part === 'issuer') for (const organ of organsIn(block)) add(organ.name, organ.range, 'heading');
  }
  const inTitle = title && issuerInTitle(title.text);
  if (title && inTitle) add(inTitle, title.range, 'title');
  for (const organ of signature?.organs ?? []) add(organ.name, organ.range, 'signature');
  return [...byName.values()];
}

/** 安平县司法局2024年度…报告, 安平县人民政府关于…的报告: the organ before the year or 关于. */
function issuerInTitle(title: string): string | undefined {
  const at = title.search(YEAR_IN_TITLE);
  if (at < 4) return undefined;
  const name = title.slice(0, at);
  const { kind } = readOrgan(name);
  return kind === 'other' || name.length > 40 ? undefined : name;
}

const NAME = /[^\s、，,；;：:]+(?:\s[^\s、，,；;：:](?=\s|$))*/gu;

/** The organs named in a block, layout spaces between single characters removed: `中 共 安 平 县 委` is one. */
function organsIn(block: Block): { name: string; range: Range }[] {
  const { text } = block.prose;
  const isSpaced = /^\S(?:\s+\S)+$/u.test(text.trim());
  if (isSpaced || !/\s{2,}|[、，,；;：:]/u.test(text.trim())) {
    const from = text.length - text.trimStart().length;
    const name = text.replaceAll(/\s+/gu, '').replace(/[：:]$/u, '');
    return name ? [{ name, range: block.prose.range(from, text.trimEnd().length) }] : [];
  }
  return [...block.prose.matchAll(NAME)].map((match) => ({ name: match.text.replaceAll(/\s+/gu, ''), range: match.range }));
}

export function findRecipients(draft: Draft): readonly Recipient[] {
  return draft.blocks
    .filter((block) => block.part === 'recipient')
    .flatMap((block) => organsIn(block))
    .map(({ name, range }) => {
      const { kind, level } = readOrgan(name);
      return { name, kind, level, range };
    });
}

const SIGN_DATE = /(?<year>\d{2,4}|[〇○零一二三四五六七八九]{2,4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?/u;

export function findSignature(draft: Draft): Signature | undefined {
  const blocks = draft.blocks.filter((block) => block.part === 'signature' || block.part === 'date');
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return undefined;
  const organs = blocks
    .filter((block) => block.part === 'signature')
    .flatMap((block) => organsIn(block))
    .map(({ name, range }) => {
      const { kind, level } = readOrgan(name);
      return { name, range, kind, level };
    });
  const date = blocks.find((block) => block.part === 'date');
  return { organs, date: date && readSignDate(date), range: { start: first.range.start, end: last.range.end } };
}

function readSignDate(block: Block): NonNullable<Signature['date']> {
  const text = block.prose.text.trim();
  const groups = SIGN_DATE.exec(text.replaceAll(/\s+/gu, ''))?.groups;
  const number = (name: string): number | undefined => (groups?.[name] && /^\d+$/u.test(groups[name]) ? Number(groups[name]) : undefined);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  return {
    text,
    range: block.range,
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}
