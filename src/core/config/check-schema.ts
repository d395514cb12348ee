import * as v from 'valibot';
import { SEVERITIES } from '../diagnostic.ts';

/** The keys of a check that every kind has. */
const FRAME = {
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u),
    v.description('名称，小写字母、数字和连字符；规则名为 project/名称'),
  ),
  pattern: v.pipe(v.string(), v.nonEmpty(), v.description('正则表达式（RE2 语法，无反向引用和先行断言）')),
  scope: v.optional(
    v.pipe(
      v.picklist(['draft', 'title', 'heading', 'paragraph', 'sentence', 'cell']),
      v.description('在哪里找：draft 全文、title 标题、heading 小标题、paragraph 段落、sentence 句子、cell 表格单元格'),
    ),
  ),
  section: v.optional(v.pipe(v.string(), v.nonEmpty(), v.description('只在标题含有这些字的部分里找'))),
  message: v.pipe(
    v.union([v.pipe(v.string(), v.nonEmpty()), v.strictObject({ zh: v.pipe(v.string(), v.nonEmpty()), en: v.optional(v.string()) })]),
    v.description('提示文字；可用 {found}，substitution 可用 {replacement}，occurrence 可用 {count}、{min}、{max}'),
  ),
  severity: v.optional(v.pipe(v.picklist(SEVERITIES), v.description('级别，不写为 warning'))),
  bad: v.pipe(v.string(), v.nonEmpty(), v.description('应当报出的示例稿，读入时实际检查')),
  good: v.pipe(v.string(), v.nonEmpty(), v.description('不应报出的示例稿，读入时实际检查')),
};
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What each kind of check takes. */
export const CHECK_KINDS = {
  existence: v.strictObject({ kind: v.literal('existence'), ...FRAME }),
  substitution: v.strictObject({
    kind: v.literal('substitution'),
    ...FRAME,
    replacement: v.pipe(v.string(), v.description('应当写成的文字')),
  }),
  occurrence: v.strictObject({
    kind: v.literal('occurrence'),
    ...FRAME,
    min: v.optional(v.pipe(COUNT, v.description('至少出现几次'))),
    max: v.optional(v.pipe(COUNT, v.description('至多出现几次'))),
  }),
  'required-near': v.strictObject({
    kind: v.literal('required-near'),
    ...FRAME,
    near: v.pipe(v.string(), v.nonEmpty(), v.description('同一范围内必须有的文字，正则表达式；范围不写为 sentence')),
  }),
} as const;

export type CheckKind = keyof typeof CHECK_KINDS;
export type WrittenCheck = v.InferOutput<(typeof CHECK_KINDS)[CheckKind]>;
