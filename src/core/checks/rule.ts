import type { Fix } from '../diagnostic.ts';
import type { Range } from '../range.ts';
import { defineRule, type Rule } from '../rule.ts';
import { PROJECT } from '../rule-name.ts';
import { fill, type Text } from '../text.ts';
import type { Check, CompilePattern, Pattern } from './check.ts';
import { type Piece, type Unit, unitsOf } from './units.ts';

/** So many findings of one check are told of one draft; looking for more would let a hostile pattern take quadratic time. */
export const MOST_FINDINGS = 200;

interface Found {
  readonly range: Range;
  readonly text: string;
}

/** The id of the rule that a check amounts to. */
export function idOfCheck({ name }: Check): string {
  return `${PROJECT}/${name}`;
}

/** The rule that a check amounts to. Throws `PatternError` if a pattern of it is none. */
export function ruleOfCheck(check: Check, compile: CompilePattern): Rule {
  const pattern = compile(check.pattern);
  const near = check.kind === 'required-near' ? compile(check.near) : undefined;
  const explained = explainedOf(check);
  return defineRule({
    summary: explained,
    severity: check.severity,
    certainty: 'likely',
    since: '',
    why: explained,
    basis: [],
    examples: [{ bad: check.bad, good: check.good }],
    messages: {
      found: { zh: '{message}', en: '{message}' },
      more: {
        zh: '此项检查已报{most}处，其余不再列出，请先改正前面的。',
        en: 'this check reported {most} places; the rest is not listed; mend these first.',
      },
    },
    create: ({ draft, facts, report }) => ({
      end() {
        let count = 0;
        for (const unit of unitsOf(check.scope, check.section, draft, facts)) {
          for (const { at, values, fix } of findingsIn(unit, check, pattern, near)) {
            if (++count > MOST_FINDINGS) {
              report({ messageId: 'more', at, data: { most: MOST_FINDINGS } });
              return;
            }
            const message = { zh: fill(check.message.zh, values), en: fill(check.message.en, values) };
            report({ messageId: 'found', at, data: { message }, ...(fix && { fix }) });
          }
        }
      },
    }),
  });
}

/** The message as it is told of no place: with the values that hold everywhere, and … for those that only a draft gives. */
function explainedOf(check: Check): Text {
  const values = {
    found: '……',
    count: '……',
    ...(check.kind === 'substitution' && { replacement: check.replacement }),
    ...(check.kind === 'occurrence' && { min: String(check.min ?? 0), max: String(check.max ?? '……') }),
  };
  return { zh: fill(check.message.zh, values), en: fill(check.message.en, values) };
}

interface Finding {
  readonly at: Range;
  /** What may stand in braces in the message. */
  readonly values: Readonly<Record<string, string>>;
  readonly fix?: Fix;
}

function* findingsIn(unit: Unit, check: Check, pattern: Pattern, near: Pattern | undefined): Generator<Finding> {
  if (check.kind === 'occurrence') yield* miscounted(unit, check, pattern);
  else if (!near || !isAnywhere(near, unit)) {
    for (const { range, text } of foundIn(unit, pattern)) {
      if (check.kind !== 'substitution') yield { at: range, values: { found: text } };
      else if (text !== check.replacement) {
        const fix = { safe: false, edits: [{ range, newText: check.replacement }] };
        yield { at: range, values: { found: text, replacement: check.replacement }, fix };
      }
    }
  }
}

/** Each one too many, or, where there are too few, the unit itself. */
function* miscounted(unit: Unit, { min = 0, max }: Check & { kind: 'occurrence' }, pattern: Pattern): Generator<Finding> {
  const bounds = { min: String(min), max: String(max ?? '') };
  let count = 0;
  for (const { range, text } of foundIn(unit, pattern)) {
    count++;
    if (max !== undefined && count > max) yield { at: range, values: { ...bounds, found: text, count: String(count) } };
    if (max === undefined && count >= min) return;
  }
  if (count < min) yield { at: unit.anchor, values: { ...bounds, found: '', count: String(count) } };
}

function isAnywhere(pattern: Pattern, { pieces }: Unit): boolean {
  for (const { text } of pieces) for (const _match of pattern.matches(text)) return true;
  return false;
}

function* foundIn({ pieces }: Unit, pattern: Pattern): Generator<Found> {
  for (const piece of pieces) {
    for (const { start, end } of pattern.matches(piece.text))
      yield { range: rangeIn(piece, start, end), text: piece.text.slice(start, end) };
  }
}

function rangeIn({ block, index }: Piece, start: number, end: number): Range {
  return block.prose.range(index + start, index + end);
}
