import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const ALL: Text = { zh: '全域总数', en: 'all there are' };
const SOME: Text = { zh: '另一处', en: 'the other place' };
/** 16个|乡镇（街道）, 20个|村（社区）: what an area is divided into, to the end of its name. */
const PLACES =
  /^个?(?<places>行政村|自然村|村（(?:社区|居)）|村（社区、居）|村|社区|乡镇（街道）|镇（街道）|乡镇|镇街|街道|县（市、区）|县（区）|区县|县区)(?<after>中的?|里|全部|均|都|全覆盖|实现全覆盖)?(?!\p{Script=Han}?级|级|干部|两|党|委|民|居民|法律顾问|调解|服务|司法|综合|矛盾|网格|警务|工作|便民|公共|人民|试点|示范|民主)/u;
/** 全县|16个乡镇, 下辖18个村: of all of the area. */
const OF_ALL = /(?:全[县市区镇乡州旗]|[我本][县市区镇乡]|下辖|现辖|所辖|(?:^|[，。；])[^，。；\d]{0,6}辖)(?:现|共|有|的)*$/u;
/** 本镇在全县|142个行政村中: the area named last is that of the places. */
const AREA = /^.*[全我本](?<area>[省市县区镇乡州旗])/su;
/** Another area's, or a plan's. */
const APART = /试点|示范|计划|拟|部分|其中|上年|去年|原|(?:19|20)\d{2}年[^，]*$/u;

/** How many places an area has, as it is told for all of it, against each other number of them that is told for all or of which some are told. */
export function findPlaces(figures: readonly Figure[]): Relation[] {
  const totals = new Map<string, Figure>();
  const relations: Relation[] = [];
  for (const figure of figures) {
    const told = placesOf(figure);
    if (!told) continue;
    const total = totals.get(told.places);
    if (told.isAll && !total) totals.set(told.places, figure);
    else if (total && total.sentence !== figure.sentence && mayBeOfOneArea(total, figure)) relations.push(...held(total, figure, told));
  }
  return relations;
}

interface Places {
  readonly places: string;
  /** Whether the figure is told for the area as a whole. */
  readonly isAll: boolean;
  /** Whether some of them are told: 16个乡镇中. */
  readonly isOfSome: boolean;
}

function placesOf(figure: Figure): Places | undefined {
  const { unit, group, measure, qualifier, isLimit, isReference, lead, line, end, sentence, depth } = figure;
  if (group !== 'things' || unit !== '个' || measure !== 'level' || qualifier || isLimit || isReference || depth > 0) return undefined;
  if (sentence.block.cell || !/^[行自村社乡镇街县区]/u.test(figure.object) || APART.test(lead)) return undefined;
  const groups = PLACES.exec(line.slice(end - sentence.index, end - sentence.index + 16))?.groups;
  if (!groups) return undefined;
  const { places = '', after = '' } = groups;
  const isAll = OF_ALL.test(lead) || (line.includes('辖') && /，共有?$/u.test(lead)) || /[全均都]/u.test(after);
  return { places, isAll, isOfSome: /[中里]/u.test(after) };
}

/** 全县12个乡镇 and 全市86个乡镇 are of two areas. */
function mayBeOfOneArea(total: Figure, figure: Figure): boolean {
  const [one, other] = [total, figure].map(({ lead }) => AREA.exec(lead)?.groups?.['area']);
  return one === undefined || other === undefined || one === other;
}

function held(total: Figure, figure: Figure, { isAll, isOfSome }: Places): Relation[] {
  const [whole, other] = [term(total, ALL), term(figure, SOME)];
  if (isAll) return [conflict({ type: 'sum', parts: [whole], wholes: [other] }, 'possible')];
  return isOfSome ? [conflict({ type: 'bound', parts: [other], wholes: [whole] }, 'likely')] : [];
}

function conflict(formula: Formula, certainty: Certainty): Relation {
  return { kind: formula.type === 'bound' ? 'subset' : 'conflict', formula, verdict: verdictOf(formula), certainty };
}
