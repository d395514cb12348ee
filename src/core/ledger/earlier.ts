import type { Sentence } from '../facts/sentences.ts';
import type { Figure } from './figure.ts';

/** What came before the period told of: what earlier years left, or what was taken in before. */
const EARLIER =
  /结转(?![至到入]?(?:下|次|明|20))|结转20\d{2}年[^。]{0,40}?(?:审结|办结|结案)(?!率)|旧存|遗留|(?<![比较与同])(?:上年|去年)|往年|历年|存量|积案|跨年|以前年度|历史|(?:之前|以前|此前|前期|早前|[年月日号]前|(?:部分|包[括含]|含)[^，。；：（）]{0,12}\d[年月日])(?:已|所|已经|新|共)?(?:受理|收到|接收|接到|登记|交办|转办|立案|承接)/u;

/** 包案化解信访积案8件，已化解6件: what the sentence is about itself. */
const ABOUT_OLD = /^[^，。；：\d]*积案(?=\d)|包案[^，。；：\d]{0,8}积案(?=\d)/gu;

const KNOWN = new WeakMap<Sentence, boolean>();

/** Whether the sentence of a figure says that older matters may be among those it counts, so that more may be settled than was taken in. */
export function tellsOfEarlier({ sentence, line }: Figure): boolean {
  const known = KNOWN.get(sentence) ?? EARLIER.test(line.includes('积案') ? line.replace(ABOUT_OLD, '') : line);
  KNOWN.set(sentence, known);
  return known;
}
