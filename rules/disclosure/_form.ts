/** What the rules about the form of the annual report on disclosure share. */
import type { Basis, Text } from 'draftlint/rule';

/** The notice that the form came with. */
export const FORM: readonly [Basis] = [
  {
    kind: 'norm',
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    article: '国办公开办函〔2021〕30号',
    seen: 'S',
  },
];

/** What a broken sum is told with. */
export const MISMATCH = {
  zh: '{equation}，相差{difference}：{advice}。',
  en: '{equation}, off by {difference}: {advice}.',
} as const satisfies Text;
