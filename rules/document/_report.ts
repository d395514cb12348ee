import type { Block, Draft, Facts, Issuer, Profile, Range } from 'draftlint/rule';

/** Whether the draft is an official report of which formal elements can be asked. */
export function isReport(profile: Profile, facts: Facts): boolean {
  return facts.title !== undefined && profile.presets.includes('official-document');
}

/** Whether the draft is a report on law-based government. */
export function isAnnualReport(profile: Profile): boolean {
  return profile.presets.some((name) => name.startsWith('law-based-government'));
}

const REPORTING = new Set(['报告', '请示', '汇报', '总结', '小结', '情况', '年报']);

/** Whether the draft goes to a superior by its kind: 报告, 请示, and what is written in place of a 报告. */
export function isReporting({ documentType, title }: Facts): boolean {
  return documentType !== undefined && REPORTING.has(documentType) && !/述职|述法|政府工作报告/u.test(title?.text ?? '');
}

/** The issuers whose names tell what they are. */
export function knownIssuers({ issuers }: Facts): readonly Issuer[] {
  return issuers.filter(({ kind }) => kind !== 'other');
}

/** Whether the draft is the words of a report made to a meeting, which nobody signs and no organ is addressed in. */
export function isSpoken(draft: Draft, { recipients }: Facts): boolean {
  const isBeforeMeeting = draft.blocks.some(({ part, prose }) => part === 'annotation' && /会议上|大会上/u.test(prose.text));
  return isBeforeMeeting || recipients.some(({ name }) => /各位|代表$|委员$|同志们/u.test(name));
}

/** The running text before the sign-off; what is attached behind it is no part of it. */
export function textBlocks(draft: Draft): readonly Block[] {
  const end = draft.blocks.findIndex(({ part }) => part === 'signature' || part === 'date' || part === 'copy');
  return draft.blocks.filter(({ part }, at) => (end < 0 || at < end) && (part === 'body' || part === 'heading' || part === 'title'));
}

/** The empty range after the last block of running text: the place where the sign-off belongs. */
export function endOfBody(draft: Draft): Range {
  const end = textBlocks(draft).at(-1)?.range.end ?? 0;
  return { start: end, end };
}

/** The marks that a block's words end in; the range is empty where there are none. */
export function endMarkOf({ prose }: Block): { readonly text: string; readonly range: Range } {
  const words = prose.text.trimEnd();
  const index = words.length - (/[^\p{L}\p{N}）)》”]*$/u.exec(words)?.[0].length ?? 0);
  return { text: words.slice(index).trim(), range: prose.range(index, words.length) };
}
