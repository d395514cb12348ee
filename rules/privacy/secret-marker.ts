import { defineRule } from 'draftlint/rule';

/** The whole of a line: a mark on the draft and not a word of its text. */
const MARKS: readonly RegExp[] = [
  /^(?:绝密|机密|秘密)(?:[★☆*].{0,10})?$/u,
  /^(?:密级|秘密等级)[：:]?(?:绝密|机密|秘密)(?:[★☆*].{0,10})?$/u,
  /^[（(【]?内部(?:资料|文件|材料|使用)(?:[，,]?(?:注意保存|严禁外传|不得外传|请勿外传))?[）)】]?$/u,
  /^[（(【]?(?:此件|本件|该件)?(?:不予公开|不公开|不宜公开|依申请公开)(?:发布)?[）)】]?$/u,
  /^(?:公开(?:属性|方式|选项|类型|范围)|信息公开选项)[：:](?:不予公开|不公开|依申请公开)$/u,
];
const LONGEST = 24;

export default defineRule({
  summary: { zh: '公开稿上有密级或不公开的标记', en: 'secrecy mark on a draft to be published' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '标有密级、“内部资料”或“不予公开”的文稿不应公开；若标记是误留的，公开前应去掉。',
    en: 'What is marked secret, internal or not for publication must not be published; a mark left over by mistake must go first.',
  },
  basis: [
    { kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第二十四条', seen: 'S' },
    { kind: 'norm', title: '中华人民共和国保守国家秘密法', article: '第二十二条', seen: 'T' },
  ],
  examples: [
    {
      bad: '⟦秘密★1年⟧\n\n安平县2024年度法治政府建设情况的报告\n\n现将情况报告如下。',
      good: '安平县2024年度法治政府建设情况的报告\n\n现将情况报告如下。保守国家秘密，处理不予公开的申请3件。',
      circumstances: ['published'],
    },
  ],
  messages: {
    marked: {
      zh: '公开稿上有“{mark}”的标记：请核对此稿能否公开；可以公开的，删去标记。',
      en: 'the draft is to be published, but is marked “{mark}”; please check whether it may be; if so, delete the mark.',
    },
  },
  create({ draft, profile, report }) {
    return {
      end() {
        if (!profile.circumstances.includes('published')) return;
        // A mark above the title may be taken for what a web page has around a text.
        for (const { prose, range, cell, ordinal } of draft.blocks) {
          if (cell || ordinal || prose.text.length > LONGEST) continue;
          const mark = prose.text.replaceAll(/\s+/gu, '');
          if (MARKS.some((pattern) => pattern.test(mark))) report({ messageId: 'marked', at: range, data: { mark } });
        }
      },
    };
  },
});
