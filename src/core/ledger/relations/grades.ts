import type { Text } from '../../text.ts';
import { isAdditive, isComparable } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const GRADE: Text = { zh: '等次', en: 'grade' };
const TOGETHER: Text = { zh: '以上各等次', en: 'those grades and better' };
/** Grades from the best down. */
const SCALES = [
  ['优秀', '良好', '中等', '合格', '及格', '达标'],
  ['非常满意', '满意', '基本满意'],
] as const;
const NAMES = SCALES.flat().sort((a, b) => b.length - a.length);
/** What a report tells two of may be one grade by two names, or two. */
const PASSING = ['合格', '及格', '达标'] as const;
/** 合格及以上, 良好以上等次. */
const AND_BETTER = new RegExp(`(?<grade>${NAMES.join('|')})(?:等次|等级|档次)?[及或]?以上(?:等次|等级|档次|的|有|为|共)*$`, 'u');
const ONE = new RegExp(`(?<![不未非及或])(?<grade>${NAMES.join('|')})(?:等次|等级|档次|案卷|的|有|为)*$`, 'u');
/** How many figures before and after may tell the grades. */
const NEAR = 8;

/** 优秀96人、良好150人、合格68人，合格及以上314人: a grade and all better ones come to what is told of them together. */
export function findGrades({ block, figures }: Passage): Relation[] {
  if (!block.prose.includes('以上')) return [];
  return figures.flatMap((total, at) => {
    const lowest = AND_BETTER.exec(total.label)?.groups?.['grade'];
    if (lowest === undefined || !isAdditive(total)) return [];
    const scale: readonly string[] = SCALES.find((names) => (names as readonly string[]).includes(lowest)) ?? [];
    const told = gradesAbout(figures, at);
    if (PASSING.filter((grade) => grade === lowest || told.has(grade)).length > 1) return [];
    const better = scale.slice(0, scale.indexOf(lowest) + 1).flatMap((grade) => told.get(grade) ?? []);
    const [best, worst] = [told.get(scale[0] as string), told.get(lowest)];
    // 优秀96人、合格314人: those of the lowest grade may be all of them already.
    if (!best || !worst || best === worst || worst.rough.value === total.rough.value) return [];
    const formula: Formula = { type: 'sum', parts: better.map((figure) => term(figure, GRADE)), wholes: [term(total, TOGETHER)] };
    return [{ kind: 'sum', formula, verdict: verdictOf(formula), certainty: 'likely' }];
  });
}

/** The figures of a sentence that each tell one grade, by its name; the nearest before the total, and else after it. */
function gradesAbout(figures: readonly Figure[], at: number): ReadonlyMap<string, Figure> {
  const total = figures[at] as Figure;
  const told = new Map<string, Figure>();
  for (const figure of figures.slice(Math.max(0, at - NEAR), at + NEAR)) {
    if (figure === total || figure.sentence !== total.sentence || figure.depth < total.depth || !isComparable(figure, total)) continue;
    const grade = ONE.exec(figure.label)?.groups?.['grade'];
    if (grade !== undefined && (figure.index < total.index || !told.has(grade))) told.set(grade, figure);
  }
  return told;
}
