import { type Check, PatternError } from '../core/checks/check.ts';
import { idOfCheck } from '../core/checks/rule.ts';
import type { Text } from '../core/text.ts';
import { lintDraft, loadPatterns, readDraft } from '../index.ts';

/** A mistake of the check at an index, at one of its keys. */
export interface FailedCheck {
  readonly at: number;
  readonly key: 'pattern' | 'near' | 'bad' | 'good';
  readonly message: Text;
}

/** Compiles the patterns of checks and checks their examples. */
export async function tryChecks(checks: readonly Check[]): Promise<FailedCheck[]> {
  const patterns = await loadPatterns();
  const failed: FailedCheck[] = [];
  for (const [at, check] of checks.entries()) {
    const keys = check.kind === 'required-near' ? (['pattern', 'near'] as const) : (['pattern'] as const);
    const broken = keys.flatMap((key): FailedCheck[] => {
      const message = mistakeIn(key === 'near' && check.kind === 'required-near' ? check.near : check.pattern);
      return message ? [{ at, key, message }] : [];
    });
    if (broken.length > 0) failed.push(...broken);
    else {
      if ((await countIn(check, check.bad)) === 0) failed.push(silent(check, at));
      const found = await countIn(check, check.good);
      if (found > 0) failed.push({ at, key: 'good', message: reported(found) });
    }
  }
  return failed;

  function mistakeIn(source: string): Text | undefined {
    try {
      patterns(source);
      return undefined;
    } catch (error) {
      if (error instanceof PatternError) return error.text;
      throw error;
    }
  }

  async function countIn(check: Check, example: string): Promise<number> {
    const config = { extends: [], rules: {}, sections: [], checks: [check], overrides: [] };
    const { diagnostics } = lintDraft(await readDraft(example), { config, preset: 'recommended', patterns });
    return diagnostics.filter(({ code }) => code === idOfCheck(check)).length;
  }
}

/** A pattern that a block of YAML ends with a line end is mostly not meant to. */
function silent(check: Check, at: number): FailedCheck {
  return check.pattern.endsWith('\n') ? { at, key: 'pattern', message: LINE_END } : { at, key: 'bad', message: SILENT };
}

const LINE_END: Text = {
  zh: 'pattern 末尾带有换行，示例因此没有被报出：请写在一行里，或把“|”改为“|-”',
  en: 'the pattern ends with a line end, so that the example is not reported: write it in one line, or |- instead of |',
};
const SILENT: Text = { zh: '这个示例没有被报出，与检查不符', en: 'this example is not reported, so the check does not do what it says' };

function reported(count: number): Text {
  return { zh: `这个示例不该报而报了 ${count} 处`, en: `this example should be silent, but ${count} places in it are reported` };
}
