import { RE2JS, RE2JSException } from 're2js';
import { type CompilePattern, PatternError } from '../core/checks/check.ts';
import type { Range } from '../core/range.ts';
import type { Text } from '../core/text.ts';

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
    throw new PatternError(mistakeOf(error.message.replace(/^error parsing regexp: /u, '')));
  }
}

/** What the engine says of a pattern, and in brackets its own words in Chinese too: they quote the place. */
function mistakeOf(reason: string): Text {
  const [, zh] = MISTAKES.find(([words]) => reason.startsWith(words)) ?? [];
  const hint = LACKING.test(reason) ? LACKS : { zh: '', en: '' };
  return { zh: `正则表达式有误：${zh ? `${zh}（${reason}）` : reason}${hint.zh}`, en: `bad pattern: ${reason}${hint.en}` };
}

/** What other engines have and this one lacks. */
const LACKING = /^invalid (?:or unsupported Perl syntax: `\(\?[=!]|escape sequence: `\\[1-9k])/u;
const LACKS: Text = { zh: '；不支持先行断言和反向引用', en: '; lookahead and back-references are not supported' };

const MISTAKES: readonly (readonly [words: string, zh: string])[] = [
  ['missing closing )', '缺少右括号“)”；括号本身写作 \\('],
  ['unexpected )', '多了右括号“)”；括号本身写作 \\)'],
  ['missing closing ]', '缺少右方括号“]”；方括号本身写作 \\['],
  ['missing argument to repetition operator', '“*”“+”“?”前面没有可重复的内容；符号本身前加“\\”'],
  ['invalid nested repetition operator', '重复符号连写，请只留一个'],
  ['invalid repeat count', '重复次数不对：至多 1000 次，前一个数不大于后一个，套用时相乘后也不超过'],
  ['invalid character class range', '字符范围不对：前一个字应在后一个字之前，\\p{ } 里应为已有的类名，如 \\p{Han}'],
  ['invalid escape sequence', '“\\”后面的字不对'],
  ['trailing backslash', '末尾多了“\\”'],
  ['duplicate capture group name', '两个分组用了同一个名称'],
  ['invalid named capture', '分组的名称不对，写作 (?<name>…)'],
  ['invalid or unsupported Perl syntax', '“(?”后面的写法不对或不支持'],
  ['invalid capture in lookbehind', '(?<=…) 里不能有分组，请用 (?:…)'],
  ['expression nests too deeply', '括号套得太深'],
  ['expression too large', '展开后过大，请减少重复次数'],
];
