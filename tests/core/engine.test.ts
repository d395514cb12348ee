import { describe, expect, test } from 'vitest';
import { type ActiveRule, runRules } from '../../src/core/engine.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import { defineRule, type Rule, type Visitors } from '../../src/core/rule.ts';
import { readText } from '../../src/readers/text/index.ts';

/** What rules with these visitors find in a text, as `code “words”`. */
function found(text: string, ...rules: ((report: (at: { start: number; end: number }) => void) => Visitors)[]): string[] {
  const draft = readText(text);
  const active = rules.map((visitors, at): ActiveRule => ({ id: `test/rule-${at}`, rule: ruleOf(visitors), options: {} }));
  const profile = { preset: 'recommended', circumstances: [], presets: [], sections: [], isOrdered: false, reason: { zh: '', en: '' } };
  const diagnostics = runRules({ draft, facts: factsOf(draft), profile, rules: active, language: 'zh' });
  return diagnostics.map(({ code, range }) => `${code} “${text.slice(range.start, range.end)}”`);
}

function ruleOf(visitors: (report: (at: { start: number; end: number }) => void) => Visitors): Rule {
  return defineRule({
    summary: { zh: '试', en: 'test' },
    severity: 'info',
    certainty: 'possible',
    since: '0.1.0',
    why: { zh: '试', en: 'test' },
    basis: [{ kind: 'practice' }],
    examples: [],
    messages: { found: { zh: '见', en: 'found' } },
    create: ({ report }) => visitors((at) => report({ messageId: 'found', at })),
  });
}

const TEXT = '关于2024年度工作情况的报告\n\n受理5件。\n\n“办结”4件，结案4件。\n';

describe('the engine', () => {
  test('gives each match of a pattern with its prose and block', () => {
    const ofBody = found(TEXT, (report) => ({
      matches: [[/\d(?<unit>件)/dgu, (match, prose, { part }) => part === 'body' && prose.text.startsWith('受理') && report(match.range)]],
    }));
    expect(ofBody).toEqual(['test/rule-0 “5件”']);
    const units = found(TEXT, (report) => ({
      matches: [[/\d(?<unit>件)/dgu, (match) => report(match.rangeOf('unit') ?? match.range)]],
    }));
    expect(units).toEqual(['test/rule-0 “件”', 'test/rule-0 “件”', 'test/rule-0 “件”']);
  });

  test('knows of a match whether it is quoted', () => {
    const unquoted = found(TEXT, (report) => ({ matches: [[/办结|结案/gu, (match) => !match.isQuoted && report(match.range)]] }));
    expect(unquoted).toEqual(['test/rule-0 “结案”']);
  });

  test('takes a rule that throws at a match out of the run, and no other', () => {
    const fails = (): Visitors => ({
      matches: [
        [
          /5件/gu,
          () => {
            throw new Error('broken');
          },
        ],
      ],
      end: () => {
        throw new Error('not reached');
      },
    });
    expect(found(TEXT, fails, (report) => ({ matches: [[/4件/gu, ({ range }) => report(range)]] }))).toEqual([
      'internal/rule-crashed “受理5件。”',
      'test/rule-1 “4件”',
      'test/rule-1 “4件”',
    ]);
  });
});
