import { HAN_ZEROS, readChineseNumber } from '../chinese-number.ts';
import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import { isAddressee, isOrganName, namesIn, type Organ, readOrgan } from './organs.ts';
import type { Title } from './title.ts';

/** An organ that submits the draft. */
export interface Issuer extends Organ {
  /** Everywhere it is named as issuer: above the title, in the title, in the signature. */
  readonly ranges: readonly Range[];
  /** Where it is named first: in the 版头 or a line of its own at the title, in the title, in the signature. */
  readonly source: 'heading' | 'title' | 'signature';
}

/** An organ, or 各…, or a person, that the draft is addressed or copied to. */
export interface Recipient extends Organ {
  readonly range: Range;
}

/** 落款. */
export interface Signature {
  /** In the order they stand; `kind` is `other` where the name is none of an organ (a person signs). */
  readonly organs: readonly (Organ & { readonly range: Range })[];
  /** 成文日期, as printed and as a calendar date where it is one. */
  readonly date: SignDate | undefined;
  readonly range: Range;
}

export interface SignDate {
  readonly text: string;
  readonly range: Range;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const MARK = /(?:文件|（通知）|\(通知\))$/u;

/** The organs named in the 版头 or by the title, then those the title begins with, then those that sign; each once. */
export function findIssuers(draft: Draft, title: Title | undefined, signature: Signature | undefined): readonly Issuer[] {
  const byName = new Map<string, Issuer>();
  const add = (name: string, range: Range, source: Issuer['source']): void => {
    const known = byName.get(name);
    byName.set(name, known ? { ...known, ranges: [...known.ranges, range] } : { ...readOrgan(name), ranges: [range], source });
  };
  for (const block of draft.blocks) {
    if (block.part === 'issuer') for (const organ of organsIn(block)) add(organ.name, organ.range, 'heading');
    else if (block.part === 'header') {
      const mark = block.prose.text.replaceAll(/\s+/gu, '');
      const name = mark.replace(MARK, '');
      if (name !== mark && isOrganName(name)) add(name, block.range, 'heading');
    }
  }
  for (const { name, range } of title?.issuers ?? []) add(name, range, 'title');
  for (const organ of signature?.organs ?? []) add(organ.name, organ.range, 'signature');
  return [...byName.values()];
}

function organsIn({ prose }: Block): { name: string; range: Range }[] {
  return namesIn(prose.text).map(({ name, start, end }) => ({ name, range: prose.range(start, end) }));
}

/** 县委、县政府：现将…: a recipient with the text run in after it. */
const RUN_IN = /^(?<names>[^。：:！？]{2,60})[：:](?=.)/u;
/** 主送：县委, as some write it below the title. */
export const RECIPIENT_LABEL = /^(?:主送(?:机关)?|呈报|呈送|报送|呈|报)\s*[：:]\s*/u;
const MAIN_RECIPIENT = /^主送(?:机关)?[：:]/u;

/** 主送机关, below the title or, as a long list may, at the end after 主送：. */
export function findRecipients(draft: Draft): readonly Recipient[] {
  const blocks = draft.blocks.filter(({ part }) => part === 'recipient');
  if (blocks.length > 0) return blocks.flatMap((block) => listedIn(block, RECIPIENT_LABEL.exec(block.prose.text)?.[0].length ?? 0));
  const atEnd = draft.blocks.find(({ part, prose }) => part === 'copy' && MAIN_RECIPIENT.test(prose.text));
  if (atEnd) return listedIn(atEnd, MAIN_RECIPIENT.exec(atEnd.prose.text)?.[0].length ?? 0);
  const first = draft.blocks.find(({ part }) => part === 'body' || part === 'heading');
  const names = first && RUN_IN.exec(first.prose.text)?.groups?.['names'];
  if (!first || !names || !namesIn(names).every(({ name }) => isAddressee(name))) return [];
  return listedIn(first, 0, names.length);
}

const COPY = /^(?:抄送|抄报|分送|报送|送)[：:]/u;
const IMPRINT = /印发$|^共?印|^主送/u;

/** 抄送机关. */
export function findCopies(draft: Draft): readonly Recipient[] {
  return draft.blocks
    .filter(({ part, prose }) => part === 'copy' && !IMPRINT.test(prose.text.replaceAll(/\s+/gu, '')))
    .flatMap((block) => listedIn(block, COPY.exec(block.prose.text)?.[0].length ?? 0));
}

function listedIn({ prose }: Block, from: number, to = prose.text.length): Recipient[] {
  return namesIn(prose.text.slice(from, to)).map(({ name, start, end }) => ({
    ...readOrgan(name),
    range: prose.range(from + start, from + end),
  }));
}

export function findSignature(draft: Draft): Signature | undefined {
  const blocks = draft.blocks.filter((block) => block.part === 'signature' || block.part === 'date');
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return undefined;
  const organs = blocks
    .filter((block) => block.part === 'signature')
    .flatMap((block) => organsIn(block))
    .filter(({ name }) => !/^[（(]/u.test(name))
    .map(({ name, range }) => ({ ...readOrgan(name), range }));
  // Of several organs the last to sign dates the document.
  const date = blocks.findLast((block) => block.part === 'date');
  return { organs, date: date && readSignDate(date), range: { start: first.range.start, end: last.range.end } };
}

const SIGN_DATE = new RegExp(
  String.raw`(?<year>\d{2,4}|[${HAN_ZEROS}一二三四五六七八九]{2,4})(?:年|[-./．](?=\d))(?<month>\d{1,2}|[一二三四五六七八九十]{1,3}|元)(?:月|[-./．](?=\d))?(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?`,
  'u',
);
const ZERO = new RegExp(`[${HAN_ZEROS}]`, 'gu');

/** Dates side by side, one for each organ that signs: the first is told. */
const SIDE_BY_SIDE = /^\s*(?<first>\S+[日号])\s{2,}\S/u;

function readSignDate(block: Block): SignDate {
  const words = block.prose.text;
  const first = SIDE_BY_SIDE.exec(words)?.groups?.['first'];
  const text = first ?? words.trim();
  const start = words.indexOf(text);
  const groups = SIGN_DATE.exec(text.replaceAll(/\s+/gu, ''))?.groups;
  const [year, month, day] = [groups?.['year'], groups?.['month'], groups?.['day']].map(numberOf);
  return {
    text,
    range: block.prose.range(start, start + text.length),
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

function numberOf(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  if (printed === '元') return 1;
  return /^\d/u.test(printed) ? Number(printed) : readChineseNumber(printed.replaceAll(ZERO, '〇'));
}
