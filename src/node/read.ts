import type { Draft } from '../core/draft.ts';
import { type ReadOptions, readDraft, UnreadableDraft } from '../index.ts';
import type { FailedInput, OldWordInput, TextInput, WordInput } from './input.ts';

/** The draft of what was read from a file; a Word document or a page that cannot be read whole is a failure. */
export async function draftOfInput(input: TextInput | WordInput | OldWordInput, options: ReadOptions): Promise<Draft | FailedInput> {
  try {
    if (input.format === 'doc') {
      const { findExtractor, readOldWord } = await import('./old-word.ts');
      return await readOldWord(input.bytes, findExtractor());
    }
    return await ('text' in input ? readDraft(input.text, input.format, options) : readDraft(input.bytes, 'docx', options));
  } catch (error) {
    if (!(error instanceof UnreadableDraft)) throw error;
    return { path: input.path, failure: { code: error.code, message: error.text } };
  }
}
