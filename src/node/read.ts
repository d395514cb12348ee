import type { Draft } from '../core/draft.ts';
import { readDraft, UnreadableDraft } from '../index.ts';
import type { FailedInput, TextInput, WordInput } from './input.ts';

/** The draft of what was read from a file; a Word document that cannot be read whole is a failure. */
export async function draftOfInput(input: TextInput | WordInput): Promise<Draft | FailedInput> {
  try {
    return await ('text' in input ? readDraft(input.text, input.format) : readDraft(input.bytes));
  } catch (error) {
    if (!(error instanceof UnreadableDraft)) throw error;
    return { path: input.path, failure: { code: error.code, message: error.text } };
  }
}
