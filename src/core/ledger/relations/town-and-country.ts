import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const LESS: Text = { zh: '较低', en: 'lower' };
const MORE: Text = { zh: '较高', en: 'higher' };
const TOWN = /^城[镇市](?:常住)?居民/u;
const COUNTRY = /^(?:农村|乡村)(?:常住)?居民|^农民/u;
const ALL = /^(?:全体)?(?:常住)?居民/u;
const FARTHEST = 10;

/** What everyone has for each head lies between what people in towns and in the country have: 城镇居民人均收入 ≥ 全体居民人均收入 ≥ 农村居民人均收入. */
export function findTownAndCountry({ block, figures }: Passage): Relation[] {
  if (!block.prose.includes('居民人均')) return [];
  return figures.flatMap((all, at) => {
    const name = nameOf(all, ALL);
    if (name === undefined) return [];
    const near = figures.slice(at + 1, at + 1 + FARTHEST);
    const [town, country] = [TOWN, COUNTRY].map((whose) =>
      near.find((figure) => figure.group === all.group && nameOf(figure, whose) === name),
    );
    if (!town || !country) return [];
    const [low, high] = country.rough.value < town.rough.value ? [country, town] : [town, country];
    return [bound(low, all), bound(all, high)];
  });
}

/** What a mean is of, without whose it is: 人均可支配收入. */
function nameOf({ label, measure, isReference, isLimit, qualifier }: Figure, whose: RegExp): string | undefined {
  if (measure !== 'level' || isReference || isLimit || qualifier || !label.includes('人均')) return undefined;
  const core = coreOf(label);
  return whose.test(core) ? core.replace(whose, '') : undefined;
}

function bound(low: Figure, high: Figure): Relation {
  const formula: Formula = { type: 'bound', parts: [term(low, LESS)], wholes: [term(high, MORE)] };
  return { kind: 'average', formula, verdict: verdictOf(formula), certainty: 'likely' };
}
