import { defineRule, type Facts, type Issuer } from 'draftlint/rule';

/** 我局, 我办, 我镇 …; not 自我, 为我办实事, 我办理, 我委托, 我区别. */
const SELF =
  /(?<![自唯忘大小无非敌超])我(?:(?<organ>局(?![限势面外])|(?<![为替帮给找]我)办(?![法理公案事实好的完结了成])|院(?![子落])|厅|委(?![托派员任屈婉实]))|(?<township>乡(?![村愁亲])|镇(?![定静压守])|街道)|(?<county>县|区(?![别分域划间])|旗(?![帜号舰])))/gu;
/** Where 我区 may mean the autonomous region. */
const REGION = /自治区|广西|内蒙古|宁夏|新疆|西藏/u;

export default defineRule({
  summary: { zh: '自称与发文机关不符', en: 'self-reference that does not fit the issuer' },
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '自称与发文机关不符，多为照搬部门材料未改。', en: 'Usually a department’s text that was pasted without adapting it.' },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十九条、第二十条', seen: 'T' }],
  examples: [
    {
      bad: '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n⟦我局⟧开展普法讲座30场。',
      good: '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n我县开展普法讲座30场。',
    },
    {
      bad: '临河镇人民政府关于2024年度法治政府建设情况的报告\n\n⟦我乡⟧开展普法讲座30场。',
      good: '临河镇人民政府关于2024年度法治政府建设情况的报告\n\n我镇开展“我为群众办实事”活动，我县领导到会指导。',
    },
  ],
  messages: {
    foreign: {
      zh: '“{found}”与发文机关（{issuers}）不符：请改为有关机关的名称或与发文机关相符的自称。',
      en: '“{found}” does not fit the issuer ({issuers}); name the organ meant.',
    },
  },
  create({ draft, facts, report }) {
    const { issuers } = facts;
    const isKnown = issuers.length > 0 && issuers.every(({ kind }) => kind !== 'other');
    const names = issuers.map(({ name }) => name).join('、');
    let isRegion: boolean | undefined;
    const mayBeRegion = (): boolean => {
      isRegion ??= REGION.test(draft.text);
      return isRegion;
    };
    return {
      matches: [
        [
          SELF,
          (match, _, block) => {
            if (block.part !== 'body' || !isKnown || match.isQuoted) return;
            const { organ, township, county } = match.groups;
            const isForeign = organ
              ? !issuers.some((issuer) => isOrgan(issuer, organ))
              : township
                ? !issuers.some((issuer) => isOfTownship(issuer, township))
                : !isOfCounty(facts, county as string) && !(county === '区' && mayBeRegion());
            if (!isForeign) return;
            const data = { found: match.text, issuers: names };
            // 我县 and 我区 may speak of another place than the issuer's own.
            report({ messageId: 'foreign', at: match.range, data, ...(county && { severity: 'warning' as const }) });
          },
        ],
      ],
    };
  },
});

function isOrgan({ name, kind, role }: Issuer, self: string): boolean {
  if (self === '办') return name.includes('办') || kind === 'subdistrict' || role === '司法局';
  if (self === '委') return kind === 'party-committee' || /委(?:员会)?(?:党组)?$/u.test(name);
  return name.replace(/党组$|[^局院厅]{2,10}[科股室处]$/u, '').endsWith(self);
}

/** A 镇 never calls itself 乡; where the name says no more than the level, either may be meant. */
function isOfTownship({ kind, level, place, shortPlace }: Issuer, self: string): boolean {
  if (kind === 'subdistrict' && self === '街道') return true;
  const own = place ?? shortPlace ?? '';
  return level === 'township' && (own.endsWith(self) || !/[乡镇]$|街道$/u.test(own));
}

/** Whether 我县 fits what is known of the places the issuers and recipients are of; true where nothing is known. */
function isOfCounty({ issuers, recipients, title }: Facts, self: string): boolean {
  const places = [...issuers, ...recipients].flatMap((organ) => [...organ.places, organ.shortPlace ?? '']);
  const counties = places.filter((place) => /[县区旗]$/u.test(place));
  if (counties.length === 0) return !issuers.some(({ level, place }) => level === 'city' && /市$/u.test(place ?? '') && self === '县');
  return counties.some((place) => place.endsWith(self)) || (title?.text.includes(self) ?? false);
}
