import { defineRule } from 'draftlint/rule';

const REQUEST =
  /(?:妥否|当否|是否妥当)[，,]?\s*请(?:批示|批复|审批|审示|指示)|请(?:予|示)?(?:批复|审批|批准)(?=[。！]|$)|(?:恳请|请求|恳求|请)[^，。；]{0,20}(?:予以批准|批准为盼|予以拨付|同意为盼|拨付为盼)|请予(?:批准|同意|拨付)/gu;

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
      bad: '安平县司法局2024年度工作报告\n\n恳请增加编制。⟦妥否，请批示⟧。',
      good: '安平县司法局2024年度工作报告\n\n全年接收请示（报告）30件。',
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
      prose(prose, block) {
        if (block.part !== 'body' || facts.documentType !== '报告' || /政府工作报告|人民代表大会/u.test(facts.title?.text ?? '')) return;
        for (const match of prose.matchAll(REQUEST)) report({ messageId: 'request', at: match.range, data: { found: match.text } });
      },
    };
  },
});
