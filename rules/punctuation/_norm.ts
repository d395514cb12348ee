/** What the rules about punctuation rest on. */
import type { Basis } from 'draftlint/rule';

/** A clause of the standard on punctuation; `seen` as for every basis. */
export function clause(article: string, seen: 'T' | 'S' | 'M' = 'S'): Basis {
  return { kind: 'norm', title: 'GB/T 15834—2011 标点符号用法', article, seen };
}
