import { defineRule, type Recipient } from 'draftlint/rule';
import { isAnnualReport, isReport, isReporting } from './_report.ts';

const LEADERS = new Set(['party-committee', 'government', 'congress']);

export default defineRule({
  summary: { zh: '上行文主送多个上级机关', en: 'a document sent upward to several superiors' },
  severity: 'info',
  certainty: 'possible',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: {
    zh: '向上级机关行文，原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关；党委、政府并列主送属常见情形。',
    en: 'A document sent upward in principle has one recipient and others get copies; a party committee with its government is usual.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十五条第一项', seen: 'T' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n⟦县委、县政府，市司法局，市委依法治市办⟧：\n\n现将情况报告如下。',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府，市司法局：\n\n现将情况报告如下。',
      preset: 'law-based-government/department',
    },
  ],
  messages: {
    several: {
      zh: '主送“{names}”：上行文原则上主送一个上级机关，其余可改为抄送，请核对。',
      en: 'Addressed to “{names}”; in principle one superior is addressed and the others get copies; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { recipients } = facts;
        const [first] = recipients;
        const last = recipients.at(-1);
        if (!first || !last || !isReport(profile, facts) || !isReporting(facts)) return;
        if (recipients.some(({ kind, name }) => kind === 'other' || name.includes('各'))) return;
        const leading = new Set(recipients.filter(isLeader).map(placeOf));
        const others = recipients.filter((recipient) => !isLeader(recipient)).length;
        // The yearly report goes to 本级党委和政府 and the department one level up.
        const isUsual = isAnnualReport(profile) ? leading.size <= 1 && others <= 1 : leading.size + others <= 1;
        if (isUsual) return;
        const at = { start: first.range.start, end: last.range.end };
        report({ messageId: 'several', at, data: { names: recipients.map(({ name }) => name).join('、') } });
      },
    };
  },
});

function isLeader({ kind }: Recipient): boolean {
  return LEADERS.has(kind);
}

/** 县委 and 安平县人民政府 are of one place. */
function placeOf({ shortPlace, place }: Recipient): string {
  return (shortPlace ?? place ?? '').slice(-1);
}
