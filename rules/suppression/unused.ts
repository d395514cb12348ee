import { defineRule, type Ignore, type IgnoreUse } from 'draftlint/rule';

/** What a comment lacks that cannot be obeyed. */
const PROBLEMS = {
  format: 'elsewhere',
  directive: 'directive',
  unclosed: 'unclosed',
  stray: 'stray',
  last: 'last',
  rule: 'unruled',
  date: 'undated',
} as const;

export default defineRule({
  summary: { zh: '忽略没有用到、已到期或无效', en: 'ignore that hides nothing, has expired or cannot be obeyed' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '问题改正以后，留下的忽略会把以后新出的问题也藏起来。',
    en: 'An ignore that outlives its finding hides the next one.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '# 安平县工作报告\n\n⟦<!-- draftlint-ignore date/impossible-date -- 原文如此 -->⟧\n截至2024年2月29日，受理5件。\n',
      good: '# 安平县工作报告\n\n<!-- draftlint-ignore date/impossible-date -- 原文如此 -->\n截至2024年2月30日，受理5件。\n',
      format: 'markdown',
    },
    {
      bad: '# 安平县工作报告\n\n⟦<!-- draftlint-ignore-start date/impossible-date -- 原文如此 -->⟧\n截至2024年2月30日，受理5件。\n',
      good: '# 安平县工作报告\n\n<!-- draftlint-ignore-start date/impossible-date -- 原文如此 -->\n截至2024年2月30日，受理5件。\n<!-- draftlint-ignore-end -->\n',
      format: 'markdown',
    },
  ],
  messages: {
    idle: {
      zh: '对“{rules}”的忽略没有忽略任何问题：请删去，或核对规则、字句和位置。',
      en: 'This ignore of “{rules}” hides nothing: delete it, or check its rule, words and place.',
    },
    expired: {
      zh: '对“{rules}”的忽略已过期限（{until}），不再起作用：请改正所忽略的问题，或另定期限。',
      en: 'This ignore of “{rules}” held until {until} and hides nothing any more: mend what it hid, or set another day.',
    },
    unknown: { zh: '没有“{rule}”这条规则，不能忽略：请核对规则名。', en: 'There is no rule “{rule}” to ignore: check its name.' },
    misspelt: {
      zh: '没有“{rule}”这条规则，是否为“{near}”：请核对规则名。',
      en: 'There is no rule “{rule}”; “{near}” may be meant: check its name.',
    },
    locked: {
      zh: '“{rule}”已锁定，不能忽略：请改正所报的问题，删去此处的忽略。',
      en: '“{rule}” is locked and cannot be ignored: mend what it reports and delete this ignore.',
    },
    elsewhere: {
      zh: '只有 Markdown 稿件和网页可以用注释忽略，此处的注释会印在文中：请删去，写在 draftlint.yaml 的 ignores 里。',
      en: 'Only Markdown and web pages have comments; this one will be printed: delete it and use ignores in draftlint.yaml.',
    },
    directive: {
      zh: '没有这种写法：可写 draftlint-ignore、draftlint-ignore-start、draftlint-ignore-end。',
      en: 'There is no such directive: write draftlint-ignore, draftlint-ignore-start or draftlint-ignore-end.',
    },
    unclosed: {
      zh: '忽略的范围有头无尾，不起作用：请在末尾写 <!-- draftlint-ignore-end -->。',
      en: 'This range is never closed and hides nothing: end it with <!-- draftlint-ignore-end -->.',
    },
    stray: {
      zh: '前面没有 draftlint-ignore-start：请删去，或补上开头。',
      en: 'No draftlint-ignore-start stands before this: delete it, or write the start.',
    },
    last: {
      zh: '其后没有内容可忽略：请删去，或移到要忽略之处的前面。',
      en: 'Nothing follows that could be ignored: delete it, or move it before what is meant.',
    },
    unruled: {
      zh: '没有写忽略哪条规则，不起作用：请写 <!-- draftlint-ignore 规则 -- 理由 -->。',
      en: 'No rule is named, so nothing is hidden: write <!-- draftlint-ignore rule -- reason -->.',
    },
    undated: {
      zh: '期限“{until}”不是日历上的日期，不起作用：请写成 2025-12-31 的样子。',
      en: '“{until}” is no day of the calendar, so nothing is hidden: write it like 2025-12-31.',
    },
  },
  create({ ignoreUses, report }) {
    return {
      end() {
        for (const use of ignoreUses) check(use);
      },
    };

    function check({ ignore, idle, unknown, locked, isExpired }: IgnoreUse): void {
      const { at, target, reason, until = '' } = ignore;
      if (target.kind === 'nothing') {
        checkBroken(ignore, PROBLEMS[target.problem]);
        return;
      }
      for (const { name: rule, near } of unknown) {
        if (near === undefined) report({ messageId: 'unknown', at, data: { rule } });
        else report({ messageId: 'misspelt', at, data: { rule, near } });
      }
      for (const rule of locked) report({ messageId: 'locked', at, data: { rule }, severity: 'error' });
      // One without a reason hides nothing, which the other rule tells.
      if (reason === undefined) return;
      const told = [...unknown.map(({ name }) => name), ...locked];
      const rules = idle.filter((name) => !told.includes(name)).join('、');
      if (rules === '') return;
      if (isExpired) report({ messageId: 'expired', at, data: { rules, until } });
      else report({ messageId: 'idle', at, data: { rules } });
    }

    function checkBroken({ at, until = '' }: Ignore, messageId: (typeof PROBLEMS)[keyof typeof PROBLEMS]): void {
      if (messageId === 'undated') report({ messageId, at, data: { until } });
      else report({ messageId, at });
    }
  },
});
