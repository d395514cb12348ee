/**
 * Labels: the words that say what a figure counts. They are compared by their core, without the words that say when, where or how much:
 * 全年全市货物进出口总额 and 进出口总额 are one.
 */

/** When: stands before what is counted. */
const PERIOD = String.raw`(?:[\s　]|截至[^，]{0,12}?[年月日底末前](?![\d年月日底末前份])|(?:19|20)\d{2}年(?:度|末|底|全年)?|\d{1,2}月(?:份|末|底)?|全年|全年度|年末|年内|年底|年终|当年|今年(?:以来)?|本年度?|本[周月季](?:度|所)?|当[月日]|上半年|下半年|[一二三四]季度|期末|期间|目前|现有|累计|同期|初步核算|据[^，]{0,8}统计)`;
/** Words that lead over to what is counted. */
const OPENING =
  '(?:其中|所(?!有)|另有|另外|此外|同时|并且?|且|又|还(?![款贷原])|也|及(?![格时])|与(?!会)|和(?![解谐])|以及|对(?![外口])|在(?![校园职编岗建册读押])|经(?![营济费贸常])|由|从(?!业)|按(?![揭时期])|即(?!时)|包括|包含|含有?|分别|依次|实现(?![率值]))';
/** Whose: the reporting area as a whole. */
const AREA =
  '(?:全国|全省|全市|全县|全区|全州|全旗|全乡|全镇|全街道|全系统|全行业|全社会|我国|我省|我市|我县|我区|我乡|我镇|本省|本市|本县|本区|各级|各地|各类|各项|所有)';
/** All that may stand before the words that tell what is counted. */
const BEFORE_CORE = new RegExp(`^(?:${PERIOD}|${OPENING}|${AREA})+`, 'u');
/** What leads over to the number. */
const LINK =
  /(?:总数|总量|总额|总计|合计|共计|累计|数量|人次|人数|个数|户数|件数|条数|数|量|额)?(?:共|总共|一共|已经?|约|大约|近|超过?|达到?|达|为|有|是|即|计|仅|均|各|分别|实现|完成|突破|高达|多达|：|:|、)*$/u;

/** 外贸总值, 货物贸易进出口总值 and 进出口总值 are one. */
const TRADE = /(?:对外贸易|货物贸易|外贸)总?[值额]|进出口总值/u;
const TRADE_IN = /(?:对外贸易|货物贸易|外贸)(?=进出口|出口|进口)/u;
const NOTES = /\[\d{1,3}\]|（[^（）]*）|\([^()]*\)/gu;
const CLOSING = /[\]）)]/u;

/** Words without marks of notes and without what stands in brackets. Most have none, and to look for one mark is cheaper than to replace. */
export function withoutNotes(words: string): string {
  return CLOSING.test(words) ? words.replaceAll(NOTES, '') : words;
}

/** A label without notes and without what leads over to the number; its own nouns (总额, 率) stay. */
export function wordsOf(label: string): string {
  return withoutNotes(label).replace(
    /(?:共|总共|已经?|约|大约|近|超过?|达到?|达|为|有|是|即|计|仅|均|高达|多达|实现|完成|：|:|[\s　])+$/u,
    '',
  );
}

/** The words that tell what is counted: without period, area, linking words, brackets and blanks. */
export function coreOf(label: string): string {
  const known = CORES.get(label);
  if (known !== undefined) return known;
  const words = withoutNotes(label)
    .replaceAll(/[\s　“”"]/gu, '')
    .replace(BEFORE_CORE, '');
  const named = /[贸口]/u.test(words) ? words.replace(TRADE_IN, '').replace(TRADE, '进出口') : words;
  const core = named.replace(LINK, '').replaceAll(/[的总]/gu, '');
  if (CORES.size >= MOST_CORES) CORES.clear();
  CORES.set(label, core);
  return core;
}

/** The cores that were told last: finders of relations ask for those of the same labels one after the other. */
const CORES = new Map<string, string>();
const MOST_CORES = 1000;

/** Averages, prices and rates, of which a sum says nothing. */
const INTENSIVE =
  /人均|平均|日均|次均|户均|件均|月均|年均|均价|每[百千万亩人户件]|(?:单价|价格|标准|中位数|指数|系数|率)(?:为|达到?|约)*$/u;

export function isIntensive(label: string): boolean {
  return INTENSIVE.test(withoutNotes(label));
}

/** 研究与试验发展（R&D）经费支出 also goes by R&D经费支出. */
export function aliasOf(label: string): string | undefined {
  const match = /（(?<short>[A-Za-z][A-Za-z&0-9]*)）(?<rest>.*)$/u.exec(label);
  return match?.groups && coreOf(`${match.groups['short']}${match.groups['rest']}`);
}

/** How much two cores are alike, from 0 to 1: twice their longest common subsequence by their lengths. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

const LONGEST = 40;

/** The length of the longest common subsequence, of the first 40 characters. */
export function commonLength(a: string, b: string): number {
  const [left, right] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  let row = new Uint8Array(right.length + 1);
  for (const character of left) {
    const next = new Uint8Array(right.length + 1);
    for (let at = 1; at <= right.length; at++) {
      next[at] = right[at - 1] === character ? (row[at - 1] as number) + 1 : Math.max(row[at] as number, next[at - 1] as number);
    }
    row = next;
  }
  return row[right.length] as number;
}
