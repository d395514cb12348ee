import { type IssuerLevel, isCollective, isSameOrgan, type Organ } from './organs.ts';

/**
 * How another organ stands to an issuer: `leader` 本级党委、人大、政府 of a department, or the party committee and 人大 beside a government ·
 * `superior` one level up · `beyond` further up than the direct superior · `peer` beside it · `subordinate` below it ·
 * `unknown` where the names do not say.
 */
export type Standing = 'same' | 'leader' | 'superior' | 'beyond' | 'peer' | 'subordinate' | 'unknown';

const RANKS: Readonly<Record<IssuerLevel, number>> = { village: 0, township: 1, county: 2, city: 3, province: 4, national: 5 };
const LEADERS: ReadonlySet<string> = new Set(['party-committee', 'government', 'congress']);
/** Counties that stand directly under their province. */
const HAINAN = /海南|(?:定安|屯昌|澄迈|临高)县|(?:白沙|昌江|乐东|陵水|保亭|琼中)/u;

export function standingOf(other: Organ, issuer: Organ): Standing {
  if (isSameOrgan(other, issuer)) return 'same';
  if (isCollective(other.name)) return standingOfMany(other.name, issuer);
  const isLeader = LEADERS.has(other.kind);
  if (isBeside(other, issuer)) return isLeader ? 'leader' : 'peer';
  const own = boundsOf(issuer.levels.filter((level) => !isOnly(other.levels, level)));
  const its = boundsOf(other.levels.filter((level) => !occupied(issuer, other).has(level)));
  if (!own || !its) return 'unknown';
  const least = its.least - own.most;
  if (its.most < own.least) return 'subordinate';
  const isDepartment = issuer.kind === 'department' || issuer.kind === 'inner-office';
  const reach = isDepartment && isLeader ? 0 : 1;
  if (least > reach) return HAINAN.test(issuer.name) && least === 2 ? 'superior' : 'beyond';
  return least === 1 ? 'superior' : 'unknown';
}

/** Whether both are of one place: 安平县司法局 and 县委, or 安平县人民政府. */
function isBeside(other: Organ, issuer: Organ): boolean {
  const own = issuer.place ?? issuer.shortPlace;
  if (own === undefined) return false;
  if (other.shortPlace !== undefined) return own.endsWith(other.shortPlace);
  return other.place !== undefined && (own.endsWith(other.place) || other.place.endsWith(own));
}

/** The levels that the issuer's own places take up, so that another place cannot have them: beside 安平县, a 市 is none of a county. */
function occupied(issuer: Organ, other: Organ): ReadonlySet<IssuerLevel> {
  const [level] = issuer.levels;
  if (level === undefined || issuer.levels.length !== 1) return new Set();
  if (level !== 'township' || issuer.places.length < 2) return new Set([level]);
  const county = issuer.places.at(-2) as string;
  const isCounty = other.place === county || (other.shortPlace !== undefined && county.endsWith(other.shortPlace));
  return new Set(isCounty ? ['township', 'city', 'province'] : ['township', 'county']);
}

function isOnly(levels: readonly IssuerLevel[], level: IssuerLevel): boolean {
  return levels.length === 1 && levels[0] === level;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function boundsOf(levels: readonly IssuerLevel[]): Bounds | undefined {
  if (levels.length === 0) return undefined;
  const ranks = levels.map((level) => RANKS[level]);
  return { least: Math.min(...ranks), most: Math.max(...ranks) };
}

const OWN_UNITS =
  /(?:局|厅|委|办|机关|中心)(?:直|属)(?:各|有关)?|各(?:股|科|处)?(?:室|所|队|站)|各(?:股室|科室|处室|司法所|派出所|基层)|(?:下|所)属/u;
const DEPARTMENTS =
  /(?:[县区市旗州省]|机关|政府)(?:直|属)?(?:各|有关)(?:部门|单位|机关|工作部门|委办局)|各(?:部门|工作部门|委办局)|[县区市旗州省]直(?:部门|单位|机关)/u;
const LOWER: readonly (readonly [RegExp, number])[] = [
  [/各(?:村|社区|居)/u, RANKS.village],
  [/各(?:乡|镇|街道|苏木)/u, RANKS.township],
  [/各(?:县|区|旗|自治县)/u, RANKS.county],
  [/各(?:地级市|市州|州市|盟市|市（州|设区)/u, RANKS.city],
];

/** How organs named together stand: 各乡镇 below a county, 县直各部门 below a county’s government but beside its departments. */
function standingOfMany(name: string, issuer: Organ): Standing {
  if (OWN_UNITS.test(name)) return 'subordinate';
  const own = boundsOf(issuer.levels);
  if (!own) return 'unknown';
  const rank = LOWER.find(([pattern]) => pattern.test(name))?.[1];
  if (rank !== undefined) return rank < own.least ? 'subordinate' : 'unknown';
  return DEPARTMENTS.test(name) && LEADERS.has(issuer.kind) && own.least >= RANKS.county ? 'subordinate' : 'unknown';
}
