import type { Draft } from '../../core/draft.ts';

export function readMarkdown(_text: string): Draft {
  throw new Error('not yet');
}
