import type { Text } from '../../text.ts';
import { format } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { productOf } from '../product.ts';
import { type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const TOTAL: Text = { zh: '总量', en: 'total' };
const COUNT: Text = { zh: '个数', en: 'count' };
const AVERAGE: Text = { zh: '每个的数', en: 'in each' };
const IN_ALL: Text = { zh: '个数×每个的数', en: 'count times what is in each' };
/** 每队, 每个网格配备, 每支队伍有: of what as many are told. */
const IN_EACH = /^每一?(?<unit>[个名支]?)(?<noun>\p{Script=Han}{0,6}?)(?:各|都|均|分别|配备?|配置|设置?|选派|安排|抽调|有|为|是|培训)*$/u;
const TOGETHER = /^(?:总共|一共|共计?|合计|总计|累计)/u;
/** 抽调84人|组成12个组. */
const MAKING = /^(?:，|并)?(?:分别?)?(?:组成|组建|分成|分为|编成|编为|成立)/u;
/** How far before what is in each the count of them may stand. */
const MOST_BACK = 3;

/** 培训3批，每批120人，共培训360人; 抽调84人组成12个组，每组7人: what is the same in each makes all of them. */
export function findInEach({ block, figures }: Passage): Relation[] {
  if (!block.prose.includes('每')) return [];
  return figures.flatMap((each, at) => {
    const groups = IN_EACH.exec(each.label)?.groups;
    if (!groups || !isPlain(each) || each.group === 'money') return [];
    const countAt = countBefore(figures, at, `${groups['unit']}`, `${groups['noun']}`);
    const count = figures[countAt];
    const between = count && countAt === at - 2 ? (figures[at - 1] as Figure) : undefined;
    if (between && isTold(between, each)) return [averageOf(between, count as Figure, each)];
    const total = count && (totalAfter(figures, at) ?? totalBefore(figures, countAt, each));
    if (!count || !total) return [];
    const all = productOf(count.value, each, '');
    const text = `${count.text}×${each.text} = ${format(all.value)}${each.unit}`;
    const formula = { type: 'sum' as const, parts: [term({ ...all, text }, IN_ALL)], wholes: [term(total, TOTAL)] };
    return [{ kind: 'average' as const, formula, verdict: verdictOf(formula), certainty: 'likely' as const }];
  });
}

/** 培训8期|640人次|，每期80人次, 网格48个，配备网格员96名，每个网格2名: all right after the count, which what is in each is the average of. */
function isTold(total: Figure, { group, lead, object }: Figure): boolean {
  const isNext = total.lead.trim() === '' || (object === '' && GIVEN.test(total.lead));
  return isNext && isPlain(total) && total.group === group && lead.startsWith('，');
}

/** 配备网格员, 培训: all that those counted before have. */
const GIVEN = /^，(?:共)?(?:配备|配置|选配|选聘|聘任|聘请|培训|参训)\p{Script=Han}{0,6}$/u;

function averageOf(total: Figure, count: Figure, each: Figure): Relation {
  const formula = {
    type: 'quotient' as const,
    parts: [term(total, TOTAL)],
    wholes: [term(count, COUNT)],
    result: term(each, AVERAGE),
    factor: 1 as const,
  };
  return { kind: 'average', formula, verdict: verdictOf(formula), certainty: 'likely' };
}

function isPlain({ measure, isLimit, isReference, isPercent, qualifier, unit }: Figure): boolean {
  return measure === 'level' && !isLimit && !isReference && !isPercent && qualifier === undefined && unit !== '';
}

/** The index of the count of those in each of which something is told, named by its count noun or its name; -1 if there is none. */
function countBefore(figures: readonly Figure[], at: number, unit: string, noun: string): number {
  const each = figures[at] as Figure;
  for (let index = at - 1; index >= Math.max(0, at - MOST_BACK); index--) {
    const count = figures[index] as Figure;
    if (count.sentence !== each.sentence || count.depth !== each.depth) return -1;
    const isUnit = unit === '' ? count.unit.startsWith(noun) : count.unit === unit;
    const isNamed = noun === '' ? isUnit : isUnit === (unit !== '') && isNameOf(count, noun);
    if (isPlain(count) && (isNamed || (unit === '' && isUnit))) return index;
  }
  return -1;
}

/** 12个|检查组, 检查组|12个 for 每组. */
function isNameOf({ label, object }: Figure, noun: string): boolean {
  return object === '' ? label.endsWith(noun) : object.slice(0, LONGEST_NAME).includes(noun);
}

const LONGEST_NAME = 10;

/** 每期80人，共培训240人次. */
function totalAfter(figures: readonly Figure[], at: number): Figure | undefined {
  const [each, total] = [figures[at] as Figure, figures[at + 1]];
  if (total?.sentence !== each.sentence || total.depth !== each.depth || !isPlain(total) || !TOGETHER.test(total.label)) return undefined;
  // 每期120人，累计培训350人次: those who came, who may have been fewer.
  const isOfOne = total.group === each.group || (each.unit === '人' && total.unit === '人次' && total.label.startsWith('共'));
  const isOfOneName =
    each.object === '' || total.object === '' || total.object.startsWith(each.object) || each.object.startsWith(total.object);
  return isOfOne && isOfOneName && total.lead.includes('，') ? total : undefined;
}

/** 抽调84人组成12个组，每组7人. */
function totalBefore(figures: readonly Figure[], countAt: number, { group, object }: Figure): Figure | undefined {
  const [total, count] = [figures[countAt - 1], figures[countAt] as Figure];
  if (total?.sentence !== count.sentence || total.group !== group || object !== '' || !isPlain(total)) return undefined;
  return MAKING.test(count.lead) || MAKING.test(total.object) ? total : undefined;
}
