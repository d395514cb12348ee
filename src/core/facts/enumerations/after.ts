import { matchesOf } from '../../matches.ts';
import { type Extent, extentOf, type Item, isUniform, splitAtConjunctions, splitItems, stretchEnd } from '../items.ts';
import { ABSTRACT, type Counted, DOING, KIND, type List } from './counted.ts';

/** Lists that a count stands before: 三项制度，即…; 四个镇（…）; 六个部分：…. */

const NAME = String.raw`(?<name>[^，。；：、（）()“”《》—\d,;:]{0,12}?)”?`;
const NAMELY = new RegExp(
  `^${NAME}(?:[，,]?(?:具体|主要|从[^，。；：]{1,6}到[^，。；：]{1,4})?(?:分别|依次)(?:是|为|系|有)[：:]?|[，,]?(?:即|也就是)[是为：:]*(?![将可使时])|——)`,
  'u',
);
const COLON = new RegExp(`^${NAME}(?:组成|构成)?[：:]`, 'u');
const BRACKET = new RegExp(`^${NAME}[（(]`, 'u');
const INCLUDING = new RegExp(`^${NAME}[，,]?(?:包括|涵盖)了?[：:]?`, 'u');
/** What goes on after a list without being of it. */
const GOING_ON = /^(?:占|同比|环比|较|比|均|都|已|共|其中|并|且|有|全|确|进一步|不断|切实|为|使|让|以|在|由|对|形成|作为|是)/u;
/** What begins the numbers of a chain: it is counted by its numbers. */
const ORDINAL = /^\s*(?:[一1]是|一要|[（(][一1][）)]|[1一①][、.．]|①|第一|首先|其中|一方面)/u;
/** What a colon leads to that explains rather than lists. */
const EXPLAINING = /^(?:是指?|指|即|在|通过|对|从|由|将|要|我|全|今|本|各)/u;
/** Remarks in brackets, no list of what is counted: （不含兼职）. */
const REMARK = /^(?:不?含|其中|如|共|占|约|见|参见|以下|同比|较|比|截至)/u;
const AREA = /^(?:社区|街道|村居|镇街|县区|市区|乡镇|园区|部门|单位|居委会|村委会|[国省市州县区乡镇村旗街])$/u;
/** How far beyond its first mark a list is followed. */
const FARTHEST = 300;
const OPEN = /(?<![平中高初相同均优上下对一二三四])等(?![级候待额同于效])[^、]{0,12}$/u;
const DIVIDERS = /[、，；,;]/gu;
type Link = 'namely' | 'colon' | 'bracket' | 'including';

/** The list that follows a count: 三项制度，即…; 四个镇（…）; 六个部分：…. */
export function listAfter(text: string, counted: Counted): List | undefined {
  const rest = text.slice(counted.end, counted.end + 60);
  const links: readonly (readonly [Link, RegExp])[] = [
    ['namely', NAMELY],
    ['bracket', BRACKET],
    ['including', INCLUDING],
    ['colon', COLON],
  ];
  for (const [link, pattern] of links) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const name = match.groups?.['name'] ?? '';
    if (link !== 'namely' && (!KIND.test(counted.noun) || DOING.test(name))) return undefined;
    return listFrom(text, counted.end + match[0].length, counted, link, name);
  }
  return undefined;
}

export function listFrom(text: string, from: number, counted: Counted, link: Link, name = ''): List | undefined {
  const start = from + (/^[\s　]*/u.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  const end = stretchEnd(text, start);
  const list = text.slice(start, end);
  if (ORDINAL.test(list) || (/^\d/u.test(list) && /[和与及]/u.test(name))) return undefined;
  const items = splitItems(list);
  const isOpen = link === 'including' || OPEN.test(list);
  if (link === 'colon' && EXPLAINING.test(list)) return undefined;
  if (items.length < 2) return twoJoined(items, { start, end, isOpen });
  if (link === 'bracket' && !isListInBracket(items, counted, name)) return undefined;
  return { found: widened(text, end, items), isOpen, start, end };
}

/** 分别是北镇和南镇: two, where they have one form. */
function twoJoined(items: readonly Item[], list: Omit<List, 'found'>): List | undefined {
  const atoms = items.flatMap(splitAtConjunctions);
  return atoms.length === 2 && isUniform(atoms) ? { found: { least: 2, most: 2 }, ...list } : undefined;
}

function isListInBracket(items: readonly Item[], { count }: Counted, name: string): boolean {
  if (count > 12 || REMARK.test(items[0]?.text ?? '') || items.every(({ text }) => AREA.test(text))) return false;
  if (!isUniform(items) || items.some(({ text }) => text.length < 2)) return false;
  const last = items.at(-1)?.text.at(-1) ?? '';
  return items.length > 2 || name.includes(last) || ABSTRACT.test(name);
}

/** What a list may hold beyond the mark that it seems to end at: items that ， or ； divides. */
function widened(text: string, end: number, items: readonly Item[]): Extent {
  const found = extentOf(items);
  const rest = text.slice(end + 1, end + 1 + FARTHEST);
  if (!/[，；,;]/u.test(text[end] ?? '') || GOING_ON.test(rest)) return found;
  const next = rest.slice(0, stretchEnd(rest, 0));
  if (isUniform(items) && !isUniform([...items, { text: next, index: end + 1 }]) && !next.includes('、')) return found;
  const stretches = rest.split(/[，；,;]/u).length;
  const marks = matchesOf(DIVIDERS, rest).length;
  return { least: Math.min(found.least, stretches + 1), most: found.most + marks + 1 };
}
