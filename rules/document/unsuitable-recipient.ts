import { defineRule, standingOf } from 'draftlint/rule';
import { isAnnualReport, isReport, isReporting, knownIssuers } from './_report.ts';

export default defineRule({
  summary: { zh: '主送机关与发文机关不相称', en: 'recipient that does not fit the issuer' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '部门一般报本级党委和政府及上一级政府有关部门，乡镇报县级党委和政府，政府报同级党委、人大常委会，党委和政府报上一级党委和政府。',
    en: 'Departments report to their own party committee and government and to the department one level up, townships to the county, governments to the organs beside and one level above them.',
  },
  basis: [{ kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第五章', seen: 'S' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n⟦省政府⟧：\n\n现将情况报告如下。',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n现将情况报告如下。',
      preset: 'law-based-government/department',
    },
  ],
  messages: {
    beyond: {
      zh: '{issuer}的年度报告主送“{recipient}”：一般报本级或上一级机关，请核对。',
      en: '{issuer} addresses its yearly report to “{recipient}”; it generally goes to its own level or one above; please check.',
    },
    self: {
      zh: '主送“{recipient}”就是发文机关{issuer}自己：一般报本级党委、人大常委会或上一级机关，请核对。',
      en: '“{recipient}” is {issuer} itself; the report generally goes to the organs beside it or one level up; please check.',
    },
    below: {
      zh: '{issuer}的年度报告主送“{recipient}”：这是下级机关，请核对。',
      en: '{issuer} addresses its yearly report to “{recipient}”, which stands below it; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const issuers = knownIssuers(facts);
        const [first] = issuers;
        if (!first || !isAnnualReport(profile) || !isReport(profile, facts) || !isReporting(facts)) return;
        for (const recipient of facts.recipients) {
          const standings = new Set(issuers.map((issuer) => standingOf(recipient, issuer)));
          // 市政府 may also be one level above 安平市人民政府.
          if (standings.has('same') && recipient.shortPlace !== '市') {
            const own = issuers.find((issuer) => standingOf(recipient, issuer) === 'same') ?? first;
            report({ messageId: 'self', at: recipient.range, severity: 'warning', data: { issuer: own.name, recipient: recipient.name } });
          }
          if (standings.size > 1) continue;
          const data = { issuer: first.name, recipient: recipient.name };
          if (standings.has('beyond')) report({ messageId: 'beyond', at: recipient.range, data });
          if (standings.has('subordinate')) report({ messageId: 'below', at: recipient.range, data });
        }
      },
    };
  },
});
