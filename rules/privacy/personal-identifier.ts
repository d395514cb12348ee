import { defineRule, type Identifier, type Text } from 'draftlint/rule';

const KINDS: Readonly<Record<Identifier['kind'], Text>> = {
  'identity-card': { zh: '公民身份号码', en: 'identity card number' },
  'credit-code': { zh: '统一社会信用代码', en: 'unified social credit code' },
  mobile: { zh: '手机号码', en: 'mobile number' },
  'bank-card': { zh: '银行卡号', en: 'bank card number' },
  passport: { zh: '护照号码', en: 'passport number' },
  plate: { zh: '车牌号码', en: 'number plate' },
  address: { zh: '住址门牌', en: 'number of a home' },
  'party-name': { zh: '案件当事人姓名', en: 'name of a party to a case' },
};
/** Printed to be called. */
const HOTLINE = /(?:咨询|举报|监督|投诉|服务|值班|办公|求助|报警|公布|公开)(?:电话|热线|手机|方式)|热线|微信号?|客服/u;
const CONTACT = /联系(?:人|电话|方式|手机)/u;
/** Accounts that money is to be paid to. */
const PUBLIC_ACCOUNT = /专户|对公|捐[款赠]|缴[款费]|收款|财政|非税/u;

export default defineRule({
  summary: { zh: '出现个人身份信息', en: 'personal identifier in the draft' },
  severity: 'warning',
  certainty: 'likely',
  severityIn: { upward: 'info' },
  since: '0.1.0',
  why: {
    zh: '身份号码、手机号码、银行卡号、车牌号码、住址门牌和当事人姓名一经公开就收不回来，报告也用不着。',
    en: 'Identity, mobile and card numbers, number plates, home addresses and the names of parties cannot be taken back once published, and a report has no need of them.',
  },
  basis: [{ kind: 'norm', title: '中华人民共和国个人信息保护法', seen: 'M' }, { kind: 'practice' }],
  examples: [
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n一、主要工作\n\n为困难群众（身份证号⟦110101199003070070⟧，电话⟦13800138000⟧）办理法律援助。',
      good: '安平县2024年度法治政府建设情况的报告\n\n一、主要工作\n\n为困难群众张某办理法律援助，公布举报电话0734-7212345，受理编号为202413800138000。',
    },
  ],
  messages: {
    personal: {
      zh: '出现{kind}“{found}”（原文完整，此处已隐去）：公开前请删去或隐去，请核对。',
      en: '{kind} “{found}” (in full in the draft, masked here); delete or mask it before publication; please check.',
    },
    miswritten: {
      zh: '出现{kind}“{found}”（原文完整，此处已隐去），且位数或校验码不对，可能抄错：公开前请删去或隐去，请核对。',
      en: '{kind} “{found}” (in full in the draft, masked here) with a wrong length or check digit, perhaps miscopied; delete or mask it before publication; please check.',
    },
    contact: {
      zh: '联系方式是手机号码“{found}”（此处已隐去）：报送时可以保留，公开前宜改用办公电话，请核对。',
      en: 'the contact given is the mobile number “{found}” (masked here); it may stay in what is sent, but an office number is better in what is published; please check.',
    },
    enterprise: {
      zh: '出现{kind}“{found}”（此处已隐去）：报告中一般用不着，请核对是否需要公开。',
      en: '{kind} “{found}” (masked here) stands in the draft; a report seldom needs it; please check whether to publish it.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { kind, masked: found, range, block, index, isMiswritten } of facts.identifiers) {
          if (block.part === 'debris') continue;
          const before = /[^。；\n]*$/u.exec(block.prose.text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
          const data = { kind: KINDS[kind], found };
          if (kind === 'mobile' && HOTLINE.test(before)) continue;
          if (kind === 'bank-card' && PUBLIC_ACCOUNT.test(before)) continue;
          if (kind === 'mobile' && (CONTACT.test(before) || block.part === 'annotation')) {
            report({ messageId: 'contact', at: range, data: { found }, severity: 'info', certainty: 'possible' });
          } else if (kind === 'credit-code') report({ messageId: 'enterprise', at: range, data, severity: 'info', certainty: 'possible' });
          else report({ messageId: isMiswritten ? 'miswritten' : 'personal', at: range, data });
        }
      },
    };
  },
});
