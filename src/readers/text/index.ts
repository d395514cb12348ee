import type { Draft } from '../../core/draft.ts';

export function readText(_text: string): Draft {
  throw new Error('not yet');
}
