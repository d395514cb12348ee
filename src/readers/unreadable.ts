import type { Text } from '../core/text.ts';

/** Why a Word document or a page cannot be read whole. */
export type UnreadableCode = 'input/damaged' | 'input/unsupported' | 'input/too-large' | 'input/empty' | 'input/selector';

/** A document that cannot be read whole; nothing of it was checked. */
export class UnreadableDraft extends Error {
  readonly code: UnreadableCode;
  readonly text: Text;

  constructor(code: UnreadableCode, text: Text) {
    super(text.en);
    this.name = 'UnreadableDraft';
    this.code = code;
    this.text = text;
  }
}

const WORD_ADVICE: Text = { zh: '请在 Word 或 WPS 中打开并另存为新的 .docx', en: 'open it in Word or WPS and save it as a new .docx' };

export function damaged(zh: string, en: string, advice = WORD_ADVICE): UnreadableDraft {
  return new UnreadableDraft('input/damaged', { zh: `${zh}：${advice.zh}`, en: `${en}: ${advice.en}` });
}
