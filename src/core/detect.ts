import type { Draft } from './draft.ts';
import type { HeaderElement } from './facts/header.ts';
import type { Facts, Title } from './facts/index.ts';
import { type Organ, readOrgan } from './facts/organs.ts';
import type { Circumstance } from './profile.ts';
import type { Text } from './text.ts';

interface Detected {
  readonly preset: string;
  readonly presetReason: Text;
  readonly circumstances: readonly Circumstance[];
  readonly circumstancesReason: Text;
}

type Preset = Pick<Detected, 'preset' | 'presetReason'>;

/** Which preset and circumstances fit a draft, each with its reason. A draft that is no report of a known family gets `recommended`. */
export function detectProfile(draft: Draft, facts: Facts): Detected {
  return { ...detectPreset(draft, facts), ...detectCircumstances(draft, facts) };
}

function detectPreset(draft: Draft, facts: Facts): Preset {
  const { title } = facts;
  if (!title) return recommended('没有标题', 'there is no title');
  if (/政府信息公开/u.test(title.text) && title.documentTypes.some((type) => type === '报告' || type === '年报'))
    return disclosure(title.year);
  return isLawBased(title)
    ? lawBased(draft, facts, title)
    : recommended('标题不是已知文种的报告', 'the title is not of a known kind of report');
}

function recommended(zh: string, en: string): Preset {
  return { preset: 'recommended', presetReason: { zh, en } };
}

/** The format of these reports has had its six parts since the trial version of 2019. */
const DISCLOSURE_SINCE = 2019;

function disclosure(year: number | undefined): Preset {
  if (year !== undefined && year < DISCLOSURE_SINCE) {
    return recommended('政府信息公开年报早于现行格式', 'an annual report on disclosure that is older than the present format');
  }
  return {
    preset: 'information-disclosure',
    presetReason: { zh: '标题为政府信息公开工作年度报告', en: 'the title is an annual report on disclosure of government information' },
  };
}

const FAMILY = /法治政府|法治建设|依法行政|法治(?!文化|队伍|乡村|社会|校园|企业|人才|阵地|环境|宣传)\p{Script=Han}{2,3}建设/u;
/** Reports on one side of the work are no annual reports on all of it. */
const OTHER_SUBJECT = /整改|督[察查]|考核|测评|评估|示范|创建|述法|述职|普法|方案|规划|纲要|要点|清单|调研|信息公开/u;
const REPORTS: ReadonlySet<string> = new Set(['报告', '总结', '小结', '综述', '汇报', '年报']);
/** 2024年工作总结及2025年工作计划 is a report first. */
const WITH_PLAN = /(?:报告|总结|情况)(?:[及和与暨、]|以及).{0,16}(?:计划|打算|安排|要点)$/u;

function isLawBased({ text, documentTypes, year }: Title): boolean {
  const words = text.replace(/[。．.]$/u, '').replace(/(?:（[^）]{1,20}）|\([^)]{1,20}\))$/u, '');
  const isWithPlan = WITH_PLAN.test(words);
  const subject = isWithPlan ? words.replace(WITH_PLAN, '') : words;
  if (!FAMILY.test(subject) || OTHER_SUBJECT.test(subject)) return false;
  const last = documentTypes.at(-1) ?? '';
  const isMaterial = last === '材料' && documentTypes.some((type) => REPORTS.has(type));
  return isWithPlan || isMaterial || REPORTS.has(last) || (last === '情况' && year !== undefined);
}

/** Organs whose reports go other ways. */
const NOT_ADMINISTRATIVE = /法院|检察院|人大|人民代表大会|公司|集团|学院|大学|学校|医院|银行/u;
const DEPARTMENTS: ReadonlySet<string> = new Set(['department', 'office', 'inner-office']);

/** The level by the organs that the head of the draft names, else by the place in the title, by who signs, by what the draft calls itself. */
function lawBased(draft: Draft, { issuers }: Facts, title: Title): Preset {
  const named = issuers.filter((issuer) => issuer.source !== 'signature');
  const subject = subjectOf(title);
  const isPlaced = named.length === 0 && subject?.place !== undefined;
  const organs: readonly Organ[] = isPlaced && subject ? [subject] : named.length > 0 ? named : issuers;
  const [first] = organs;
  if (!first) return bySelf(draft);
  if (organs.some(({ name }) => NOT_ADMINISTRATIVE.test(name))) {
    return recommended(`发文机关“${first.name}”不是行政机关`, `the issuer “${first.name}” is no administrative organ`);
  }
  const zh = isPlaced ? `题中地名或机关为“${first.name}”` : `发文机关为“${first.name}”`;
  const en = isPlaced ? `its title names “${first.name}”` : `issuer “${first.name}”`;
  const isTownship = organs.some(({ level, kind }) => level === 'township' && kind !== 'inner-office');
  if (isTownship) return family('township', zh, en);
  return family(organs.every(({ kind }) => DEPARTMENTS.has(kind)) ? 'department' : 'county', zh, en);
}

/** The place or organ that a title without issuer begins with: 关于安平县临河镇2024年度…的报告. */
function subjectOf({ text }: Title): Organ | undefined {
  const words = text.replace(/^关于(?:报送|上报|呈报|报告|公布|公开|印发)?/u, '');
  const end = words.search(/\d{4}年|[一二][〇○零]|法治|推进|加强|贯彻|落实|全面|依法|上?年度/u);
  return end > 1 ? readOrgan(words.slice(0, end)) : undefined;
}

const SELVES: readonly (readonly [kind: 'department' | 'township' | 'county', RegExp])[] = [
  ['department', /[我本][局委办厅院中队站](?!公室)/u],
  ['township', /[我本](?:镇|乡|街道|苏木)|全[镇乡]|全街道/u],
  ['county', /[我本全][县区市州旗盟]/u],
];

/** Which of the selves the draft names first. */
function bySelf({ blocks }: Draft): Preset {
  for (const { part, prose } of blocks) {
    if (part !== 'body' && part !== 'heading') continue;
    const found = SELVES.map(([kind, pattern]) => ({ kind, match: pattern.exec(prose.text) })).filter(({ match }) => match);
    const [first] = found.sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0));
    if (first)
      return family(first.kind, `未写明发文机关，自称“${first.match?.[0]}”`, `no issuer is named; it calls itself “${first.match?.[0]}”`);
  }
  return family('county', '未写明发文机关，按县级', 'no issuer is named; taken for a county');
}

function family(kind: 'county' | 'department' | 'township', zh: string, en: string): Preset {
  return {
    preset: `law-based-government/${kind}`,
    presetReason: { zh: `标题为法治政府建设报告，${zh}`, en: `the title is a report on law-based government; ${en}` },
  };
}

/** What only a copy that is sent has in its head; a mark of secrecy may stand on any draft. */
const SENT_HEADER: Readonly<Partial<Record<HeaderElement['kind'], Text>>> = {
  mark: { zh: '发文机关标志', en: 'the issuer’s mark' },
  number: { zh: '发文字号', en: 'a document number' },
  signer: { zh: '签发人', en: 'a signer' },
  urgency: { zh: '紧急程度', en: 'a degree of urgency' },
};

function detectCircumstances(draft: Draft, { header }: Facts): Pick<Detected, 'circumstances' | 'circumstancesReason'> {
  const has = (part: string): boolean => draft.blocks.some((block) => block.part === part);
  if (has('debris')) {
    return {
      circumstances: ['published'],
      circumstancesReason: { zh: '含网页导航文字，按公开稿', en: 'web navigation around it: a published copy' },
    };
  }
  const signs: Text[] = (header?.elements ?? []).flatMap(({ kind }) => SENT_HEADER[kind] ?? []);
  if (has('recipient')) signs.push({ zh: '主送机关', en: 'a recipient' });
  if (draft.blocks.some(({ prose }) => prose.includes('特此报告') && /^特此报告[。.]?$/u.test(prose.text.trim())))
    signs.push({ zh: '“特此报告”', en: '特此报告' });
  if (has('copy')) signs.push({ zh: '抄送或印发', en: '抄送 or 印发' });
  return signs.length > 0
    ? {
        circumstances: ['upward'],
        circumstancesReason: {
          zh: `有${[...new Set(signs.map(({ zh }) => zh))].join('、')}，按上报稿`,
          en: `it has ${[...new Set(signs.map(({ en }) => en))].join(', ')}: a copy sent upward`,
        },
      }
    : {
        circumstances: ['published'],
        circumstancesReason: { zh: '没有上报稿的标志，按公开稿', en: 'nothing marks it as sent upward: a published copy' },
      };
}
