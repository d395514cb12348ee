import type { Figure } from './figure.ts';

/** What is due, and what is told as done of it. */

/** 应签订215份, 应当述法34名, 应按期公示1240条; 应急, 应诉 and 相应 are other words. */
const DUE = /(?<![相适响供反效对感答呼回因])应(?![急用诉对届邀聘])(?:当|该|予)?(?:按[时期])?(?<act>\p{Script=Han}{1,2})/u;
/** 已公示, 实际出庭, 实到. */
const DONE = /^(?:其中|现|目前|均|全部)*(?:已经?|实际?|共|完成)+/u;

/** The characters that the verb of what is due begins with, two where there are as many: 公示 of 应公示; undefined where nothing is due. */
export function dueIn(label: string): string | undefined {
  return label.includes('应') ? DUE.exec(label)?.groups?.['act'] : undefined;
}

/** Whether a figure counts what is due. */
export function isDue({ label }: Figure): boolean {
  return dueIn(label) !== undefined;
}

/** Whether words tell that what was due has been done: 已公示 of 公示, 实到 of 到会. */
export function isDoneOf(act: string, words: string): boolean {
  const done = DONE.exec(words)?.[0];
  if (done === undefined) return false;
  const told = words.slice(done.length);
  // 应持执法证84人，已持证83人: the verb of one character, with its object in short.
  return told.startsWith(act) || (told.startsWith(act[0] as string) && (done.endsWith('实') || /^持证/u.test(told)));
}
