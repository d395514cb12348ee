/** 尚未承接, 没有换发, 正在整改, 正在有序推进; 没有清理出问题 tells what was found, not what was left undone. */
const UNDONE =
  /(?:(?<not>未|没有)|正在|继续|持续|仍在|还在|尚在)(?:有序|稳步|加快|抓紧|加紧|积极|全力|逐步|依法)?(?<act>\p{Script=Han}{2})(?![出到过])/u;

/** What words say is not done, by the two characters that its verb begins with: 承接; `isBegun` where it is being done. */
export interface Undone {
  readonly act: string;
  readonly isBegun: boolean;
}

export function undoneIn(words: string): Undone | undefined {
  const groups = UNDONE.exec(words)?.groups;
  return groups && { act: groups['act'] as string, isBegun: groups['not'] === undefined };
}

/** 未采纳 of 采纳: whether words tell that what others tell was not done. */
export function tellsUndone(words: string, done: string): boolean {
  const undone = undoneIn(words);
  return undone !== undefined && done.includes(undone.act);
}

/** 其余44件正在办理, 剩余34个在建: what is not done yet; 限期整改 is a way of doing it. */
const UNFINISHED = /正在|尚[未在]|仍在|还在|在[建办审途研]|未/u;

export function isUnfinished(words: string): boolean {
  return UNFINISHED.test(words);
}
