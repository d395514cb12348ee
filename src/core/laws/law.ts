import { laws } from '../../generated/laws.ts';
import type { CalendarDate } from '../calendar.ts';

/** A national law or regulation, with the dates that decide whether it may be cited. From `data/laws.tsv`, whose explanation stands beside it. */
export interface Law {
  /** Without 中华人民共和国, brackets full-width: `行政处罚法`, `法治政府建设实施纲要（2021—2025年）`. */
  readonly title: string;
  readonly kind: LawKind;
  /** First adoption, also where a later act took over the title; undefined if not known. */
  readonly adopted: CalendarDate | undefined;
  readonly revised: CalendarDate | undefined;
  readonly revisedEffective: CalendarDate | undefined;
  readonly repealed: CalendarDate | undefined;
  readonly replacedBy: string | undefined;
  /** How the deciding fact was seen: the repeal if there is one, else the adoption. */
  readonly seen: 'P' | 'S' | 'M';
}

/** `law` includes decisions of the National People’s Congress and its Standing Committee. */
export type LawKind = 'law' | 'administrative' | 'party' | 'judicial';

const KINDS: Readonly<Record<string, LawKind>> = { l: 'law', a: 'administrative', p: 'party', j: 'judicial' };

let byKey: ReadonlyMap<string, Law> | undefined;

/** All laws by their `keyOf`. Read when a draft first cites anything. */
export function lawsByKey(): ReadonlyMap<string, Law> {
  byKey ??= new Map(
    laws()
      .split('\n')
      .map((line) => {
        const law = new ListedLaw(line);
        return [keyOf(law.title), law];
      }),
  );
  return byKey;
}

/** One line of the list. A draft cites few laws, so that what follows the title is read when it is asked for. */
class ListedLaw implements Law {
  readonly title: string;
  readonly #line: string;

  constructor(line: string) {
    this.title = line.slice(0, line.indexOf('|')).replace('－', '—');
    this.#line = line;
  }

  get kind(): LawKind {
    return KINDS[this.#cell(1)] as LawKind;
  }
  get adopted(): CalendarDate | undefined {
    return dateOf(this.#cell(2));
  }
  get revised(): CalendarDate | undefined {
    return dateOf(this.#cell(3));
  }
  get revisedEffective(): CalendarDate | undefined {
    return dateOf(this.#cell(4));
  }
  get repealed(): CalendarDate | undefined {
    return dateOf(this.#cell(5));
  }
  get replacedBy(): string | undefined {
    return this.#cell(6) || undefined;
  }
  get seen(): Law['seen'] {
    return this.#cell(7) as Law['seen'];
  }

  #cell(at: number): string {
    return this.#line.split('|')[at] as string;
  }
}

function dateOf(printed: string): CalendarDate | undefined {
  if (printed === '') return undefined;
  const [year, month, day] = printed.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** What a title may have after it in brackets without being another title: （2021年修订）, （新修订）. */
const EDITION = /（(?:(?:19|20)\d{2}年?)?(?:最?新?修[订正改](?:版|本|稿)?|最?新版|(?:19|20)\d{2}年?版?)）$/u;
const STATE = '中华人民共和国';

/** Nothing else of a title is changed. */
const MAY_VARY = /[\s()（〈〉<>《》\d]|^中华人民共和国/u;

/** What is compared of a title: no 中华人民共和国 before it and no edition after it, no blanks, brackets and dashes of one kind, no 年 after a range of years. */
export function keyOf(title: string): string {
  if (!MAY_VARY.test(title)) return title;
  const key = title
    .replaceAll(/\s+/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/[〈〉<>《》]/gu, '')
    .replaceAll(/(?<=\d)年?[-－—–~～至]+(?=\d)/gu, '-')
    .replace(/(?<=-\d{4})年(?=）$)/u, '')
    .replace(EDITION, '');
  return key.startsWith(STATE) && key.length > STATE.length + 1 ? key.slice(STATE.length) : key;
}

/** The law of a title as printed between 《》: full or without 中华人民共和国, also 新行政处罚法. */
export function lawTitled(title: string): Law | undefined {
  const key = keyOf(title);
  return lawsByKey().get(key) ?? (key.startsWith('新') ? lawsByKey().get(keyOf(key.slice(1))) : undefined);
}
