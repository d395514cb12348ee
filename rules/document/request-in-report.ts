import { defineRule } from 'draftlint/rule';

/** Asking to be answered; not 报请审批, 提请批准: what others were asked in the year reported on. */
const ANSWER =
  /(?:是否)?(?:妥否|当否|可否|是否妥当)[，,]?\s*请(?:予)?(?:批示|批复|审批|审示|指示|审定|核准|批准)|(?<![提报申呈函])请(?:予以?)?(?:批示|批复|审批|批准|核准|批转(?:执行)?)(?=[。！；]|$)|(?<![提报申呈])请予以?(?:支持)?(?:批准|同意|拨付|解决|审批|批复|核拨|追加)/u;
/** 恳请…; 请求 only where a clause begins with it and nobody else asks. */
const BEG =
  /(?:恳请|恳求|特请|(?<=^|[。；，])(?:特此)?请求|(?<=^|[。；])请|(?<=，)请(?=[县市区省镇乡][委政财]|上级|贵))[^，。；：]{0,30}?(?:批准|批复|拨付|拨给|追加|核拨|审批|予以同意|给予支持|予以支持|予以解决|帮助解决|协调解决|增加编制|批准为盼|同意为盼|为盼|为荷)(?=[。；，！]|$)/u;
/** 恳请市政府拨付专项经费50万元. */
const BEG_MEANS =
  /(?:恳请|恳求|特请|(?<=^|[。；，])(?:特此)?请求)[^，。；：]{0,20}?(?:拨付|下拨|划拨|追加|增加|核增|安排|给予|补充|解决|倾斜)[^，。；：]{0,16}?(?:经费|资金|编制|补助|名额|指标|人员)[^，。；：]{0,10}(?=[。；，！]|$)/u;
const REQUEST = new RegExp(`(?=[是妥当可请恳特])(?:${ANSWER.source}|${BEG.source}|${BEG_MEANS.source})`, 'gu');
const TYPES = new Set(['报告', '汇报', '总结', '情况']);

export default defineRule({
  summary: { zh: '报告中夹带请示事项', en: 'request within a report' },
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '报告不需批复，夹带的请示会得不到办理；请示应另文。',
    en: 'A report is not answered; a request in it stays undone. Send it as a 请示 of its own.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十五条第四项', seen: 'T' }],
  examples: [
    {
      bad: '安平县司法局2024年度工作报告\n\n⟦恳请增加编制⟧。⟦妥否，请批示⟧。',
      good: '安平县司法局2024年度工作报告\n\n全年接收请示（报告）30件，规范性文件依法报请批准。',
    },
  ],
  messages: {
    request: {
      zh: '“{found}”是请示用语：不得在报告中夹带请示事项，请另文请示。',
      en: '“{found}” is a request; a report must not carry one. Send a 请示 of its own.',
    },
  },
  create({ facts, report }) {
    return {
      matches: [
        [
          REQUEST,
          ({ text: found, range, isQuoted }, _, { part }) => {
            if ((part !== 'body' && part !== 'heading') || isQuoted) return;
            const { documentType, title } = facts;
            if (!TYPES.has(documentType ?? '') || /政府工作报告|人民代表大会|请示/u.test(title?.text ?? '')) return;
            report({ messageId: 'request', at: range, data: { found } });
          },
        ],
      ],
    };
  },
});
