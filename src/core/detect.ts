import type { Draft } from './draft.ts';
import type { Facts } from './facts/index.ts';
import type { Circumstance } from './profile.ts';
import type { Text } from './text.ts';

interface Detected {
  readonly preset: string;
  readonly presetReason: Text;
  readonly circumstances: readonly Circumstance[];
  readonly circumstancesReason: Text;
}

const FAMILY = /法治政府|法治建设|依法行政/u;
const REPORT = /报告|总结|汇报/u;

/** Which preset and circumstances fit a draft, each with its reason. A draft that is no report of a known family gets `recommended`. */
export function detectProfile(draft: Draft, facts: Facts): Detected {
  return { ...detectPreset(facts), ...detectCircumstances(draft) };
}

/** The format of these reports has had its six parts since the trial version of 2019. */
const DISCLOSURE_SINCE = 2019;

function detectPreset({ title, issuers }: Facts): Pick<Detected, 'preset' | 'presetReason'> {
  if (title && /政府信息公开/u.test(title.text) && /年度报告|年报/u.test(title.text)) return disclosure(title.year);
  if (!title || !FAMILY.test(title.text) || !REPORT.test(title.text)) {
    return { preset: 'recommended', presetReason: { zh: '标题不是已知文种的报告', en: 'the title is not of a known kind of report' } };
  }
  const township = issuers.find((issuer) => issuer.level === 'township' && issuer.kind !== 'inner-office');
  if (township) return family('township', township.name);
  const isDepartment = (kind: string): boolean => kind === 'department' || kind === 'office' || kind === 'inner-office';
  const named = issuers.filter((issuer) => issuer.source !== 'signature');
  const heads = named.length > 0 ? named : issuers;
  const [first] = heads;
  if (first && heads.every((issuer) => isDepartment(issuer.kind))) return family('department', first.name);
  return family('county', first?.name ?? title.text);
}

function disclosure(year: number | undefined): Pick<Detected, 'preset' | 'presetReason'> {
  if (year !== undefined && year < DISCLOSURE_SINCE) {
    return {
      preset: 'recommended',
      presetReason: { zh: '政府信息公开年报，早于现行格式', en: 'an annual report on disclosure, older than the present format' },
    };
  }
  return {
    preset: 'information-disclosure',
    presetReason: { zh: '标题为政府信息公开工作年度报告', en: 'the title is an annual report on disclosure of government information' },
  };
}

function family(kind: string, name: string): Pick<Detected, 'preset' | 'presetReason'> {
  return {
    preset: `law-based-government/${kind}`,
    presetReason: {
      zh: `标题为法治政府建设报告，发文机关“${name}”`,
      en: `the title is a report on law-based government; issuer “${name}”`,
    },
  };
}

function detectCircumstances(draft: Draft): Pick<Detected, 'circumstances' | 'circumstancesReason'> {
  const has = (part: string): boolean => draft.blocks.some((block) => block.part === part);
  if (has('debris')) {
    return {
      circumstances: ['published'],
      circumstancesReason: { zh: '含网页导航文字，按公开稿', en: 'web navigation around it: a published copy' },
    };
  }
  const isSent =
    has('header') || has('recipient') || has('copy') || draft.blocks.some((block) => /^特此报告[。.]?$/u.test(block.prose.text.trim()));
  return isSent
    ? {
        circumstances: ['upward'],
        circumstancesReason: {
          zh: '有文号、主送机关、抄送或“特此报告”，按上报稿',
          en: 'it has a document number, a recipient, 抄送 or 特此报告: a copy sent upward',
        },
      }
    : {
        circumstances: ['published'],
        circumstancesReason: { zh: '没有上报稿的标志，按公开稿', en: 'nothing marks it as sent upward: a published copy' },
      };
}
