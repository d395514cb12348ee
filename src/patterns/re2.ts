import { RE2JS, RE2JSException } from 're2js';
import { type CompilePattern, PatternError } from '../core/checks/check.ts';
import type { Range } from '../core/range.ts';

/** UTF-16 units. */
export const LONGEST_PATTERN = 500;
/** Instructions of a compiled pattern: what each character of a draft may cost. */
export const LARGEST_PROGRAM = 500;

/** Patterns of RE2: no back-references, and so time linear in the text; lookbehind as far as it is linear. */
export const compilePattern: CompilePattern = (source) => {
  if (source.length > LONGEST_PATTERN) {
    const [zh, en] = [`正则表达式超过 ${LONGEST_PATTERN} 个字`, `the pattern is longer than ${LONGEST_PATTERN} characters`];
    throw new PatternError({ zh, en });
  }
  const program = compile(source);
  if (program.programSize() > LARGEST_PROGRAM) {
    throw new PatternError({
      zh: `正则表达式展开后过大（${program.programSize()}，最多 ${LARGEST_PROGRAM}）：请减少重复次数`,
      en: `the pattern is too large when its repetitions are written out (${program.programSize()}, at most ${LARGEST_PROGRAM}); repeat less`,
    });
  }
  if (program.test(''))
    throw new PatternError({ zh: '正则表达式能匹配空文字，处处都会报', en: 'the pattern matches nothing at all, and so everywhere' });
  return {
    *matches(text): Generator<Range> {
      const matcher = program.matcher(text);
      while (matcher.find()) if (matcher.end() > matcher.start()) yield { start: matcher.start(), end: matcher.end() };
    },
  };
};

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.LOOKBEHINDS);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message.replace(/^error parsing regexp: /u, '');
    throw new PatternError({
      zh: `正则表达式有误：${reason}（不支持反向引用和先行断言）`,
      en: `bad pattern: ${reason} (back-references and lookahead are not supported)`,
    });
  }
}
