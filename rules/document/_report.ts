import type { Draft, Facts, Profile, Range } from 'draftlint/rule';

/** Whether the draft is an official report of which formal elements can be asked. */
export function isReport(profile: Profile, facts: Facts): boolean {
  return facts.title !== undefined && (profile.preset.startsWith('law-based-government') || profile.preset === 'official-document');
}

/** The empty range after the last block of running text: the place where the sign-off belongs. */
export function endOfBody(draft: Draft): Range {
  const last = draft.blocks.findLast((block) => block.part === 'body' || block.part === 'heading' || block.part === 'title');
  const end = last?.range.end ?? 0;
  return { start: end, end };
}
