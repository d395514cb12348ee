import type { Language } from '../../core/text.ts';

/** The words of the report besides those of findings and rules. */
export interface Words {
  readonly report: string;
  readonly file: string;
  readonly kind: string;
  readonly issuers: string;
  readonly year: string;
  readonly length: string;
  readonly digest: string;
  readonly characters: (count: number) => string;
  readonly opinions: string;
  readonly number: string;
  readonly clause: string;
  readonly result: string;
  readonly opinion: string;
  readonly changed: string;
  readonly kept: string;
  readonly none: string;
  readonly left: (ignored: number, known: number) => string;
  readonly signers: readonly string[];
  readonly draft: string;
  readonly ledger: string;
  readonly ledgerHeads: readonly string[];
  readonly relations: string;
  readonly relationHeads: readonly string[];
  readonly noFigures: string;
  readonly rules: string;
  readonly ruleHeads: readonly string[];
  readonly basis: string;
  readonly unread: string;
  readonly overview: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly disclaimer: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    report: '稿件检查报告',
    file: '文件',
    kind: '文种',
    issuers: '发文机关',
    year: '报告年度',
    length: '篇幅',
    digest: '文本校验码',
    characters: (count) => `${count} 字`,
    opinions: '一、问题和处理意见',
    number: '序号',
    clause: '条款',
    result: '结果',
    opinion: '处理意见',
    changed: '已改',
    kept: '不改，理由：',
    none: '没有发现问题。',
    left: (ignored, known) =>
      `另有${[...(ignored > 0 ? [`忽略的问题 ${ignored} 条`] : []), ...(known > 0 ? [`基线已知的问题 ${known} 条`] : [])].join('、')}，未列入。`,
    signers: ['经办人', '复核人', '审核人', '日期'],
    draft: '二、稿件',
    ledger: '三、台账',
    ledgerHeads: ['位置', '数据', '指标', '勾稽'],
    relations: '勾稽关系',
    relationHeads: ['结论', '关系', '算式'],
    noFigures: '稿中没有数据。',
    rules: '四、条款说明',
    ruleHeads: ['条款', '说明', '依据'],
    basis: '依据',
    unread: '未能检查',
    overview: '汇总',
    colon: '：',
    semicolon: '；',
    disclaimer: '本报告按规则逐项列出稿件中与规则不符之处；内容是否属实，由起草单位负责。身份证号、电话、账号和当事人姓名已遮盖一部分。',
  },
  en: {
    report: 'Report on a draft',
    file: 'File',
    kind: 'Kind',
    issuers: 'Issuer',
    year: 'Year reported on',
    length: 'Length',
    digest: 'Digest of the text',
    characters: (count) => `${count} characters`,
    opinions: '1. Findings and decisions',
    number: 'No.',
    clause: 'Clause',
    result: 'Result',
    opinion: 'Decision',
    changed: 'changed',
    kept: 'kept, because:',
    none: 'Nothing was found.',
    left: (ignored, known) =>
      `Not listed: ${[...(ignored > 0 ? [`${ignored} ignored`] : []), ...(known > 0 ? [`${known} known by the baseline`] : [])].join(', ')}.`,
    signers: ['Drafted by', 'Checked by', 'Approved by', 'Date'],
    draft: '2. The draft',
    ledger: '3. The ledger',
    ledgerHeads: ['Place', 'Figure', 'Indicator', 'Relations'],
    relations: 'Relations',
    relationHeads: ['Verdict', 'Kind', 'Equation'],
    noFigures: 'The draft has no figures.',
    rules: '4. The clauses',
    ruleHeads: ['Clause', 'Why', 'Basis'],
    basis: 'Basis',
    unread: 'Not checked',
    overview: 'Overview',
    colon: ': ',
    semicolon: '; ',
    disclaimer:
      'This report lists where the draft departs from the rules. Whether its statements are true is for those who wrote it to answer. Identity, telephone and account numbers and names of parties are masked in part.',
  },
};
