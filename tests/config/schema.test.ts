import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { validateConfig } from '../../src/core/config/validate.ts';
import { presets } from '../../src/generated/presets.ts';
import { rules } from '../../src/generated/rules.ts';

/** What an editor checks `draftlint.yaml` against, by a validator of its own; JSON Schema draft 7. */
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync('schema/draftlint.json', 'utf8')) as object);

/** What the schema and draftlint itself say of a configuration: they must agree. */
function verdicts(yaml: string): { schema: boolean; draftlint: boolean } {
  const data: unknown = parse(yaml);
  return { schema: validate(data ?? {}), draftlint: validateConfig(data, { rules, presets }).problems.length === 0 };
}

const section = (rest: string): string => `sections: [{ id: plan, ${rest} }]`;

describe('a configuration that holds', () => {
  test.for([
    '',
    'extends: recommended',
    'extends: law-based-government/county',
    'extends: [recommended, ../shared/draftlint.yaml]',
    'extends: ./more.yml',
    'extends: []',
    'extends:\nrules:\nsections:\ncircumstances:\noverrides:',
    'circumstances: upward',
    'circumstances: [upward, published]',
    'summary: 本县的检查',
    'summary: { zh: 本县的检查, en: our checks }',
    'ordered: true',
    'rules: { date/*: off }',
    'rules: { date/*: { severity: hint } }',
    'rules: { date/wrong-weekday: error, document/overlong: { limit: 4000 } }',
    'rules: { document/overlong: { severity: warning, limit: 1 } }',
    'rules: { date/wrong-weekday: {} }',
    'sections: [{ id: plan }]',
    section('name: 计划, headings: 打算'),
    section('name: { zh: 计划, en: plan }, headings: [下一步…打算, ^计划$], passages:'),
    section('exceptions: [制定…计划], required: false'),
    section('basis: [{ kind: norm, title: 某规定, seen: S, article: 第五条 }, { kind: practice }, { kind: logic }]'),
    'overrides: [{ files: "a/**", extends: recommended, rules: { date/*: off }, sections: [{ id: plan }] }]',
    'terms: { add: [{ term: 法律带头人 }, { term: [甲乙, 丙丁], write: 戊己, reason: 统一称谓, severity: error, certainty: certain }] }',
    "terms: { add: [{ term: 公分, preceded-by: ['#', 几], not-followed-by: 子 }], remove: 布署 }",
    'terms: { add:, remove: [] }',
    'overrides: [{ files: [a.txt, b.txt], circumstances: published, ordered: false }]',
    'locked: [date/*, document/missing-signature]',
    'locked: date/*',
    'locked:\nignores:',
    'ignores: [{ rule: date/*, quote: 2月30日, reason: 原文如此, until: 2025-12-31, files: a.txt }]',
    'ignores: [{ rule: [date/*, document/overlong], fingerprint: 0f, files: [a.txt, "b/**"], reason: }]',
  ])('is one for both: %s', (yaml) => {
    expect(verdicts(yaml)).toEqual({ schema: true, draftlint: true });
  });

  test.for(Object.keys(presets))('the preset %s is one', (name) => {
    expect(verdicts(readFileSync(`presets/${name}.yaml`, 'utf8'))).toEqual({ schema: true, draftlint: true });
  });
});

describe('a configuration with a mistake', () => {
  test.for([
    'overrides: [{ files: ../a.txt }]',
    'overrides: [{ files: ["a\\\\b.txt"] }]',
    '[]',
    'terms: [甲乙]',
    'terms: { ad: [] }',
    'terms: { add: [{ write: 甲乙 }] }',
    'terms: { add: [{ term: 甲 }] }',
    'terms: { add: [{ term: 甲乙, severity: off }] }',
    'terms: { add: [{ term: 甲乙, before: 丙 }] }',
    'terms: { remove: [3] }',
    'locked: [date/wrng-weekday]',
    'overrides: [{ files: a.txt, locked: [date/*] }]',
    'overrides: [{ files: a.txt, ignores: [] }]',
    'ignores: { rule: date/*, quote: 甲 }',
    'ignores: [date/*]',
    'ignores: [{ quote: 甲, reason: 乙 }]',
    'ignores: [{ rule: [], quote: 甲, reason: 乙 }]',
    'ignores: [{ rule: 3, quote: 甲, reason: 乙 }]',
    'ignores: [{ rule: date/*, reason: 乙 }]',
    'ignores: [{ rule: date/*, quote: "", reason: 乙 }]',
    'ignores: [{ rule: dates/*, quote: 甲, reason: 乙 }]',
    'ignores: [{ rule: date/*, quote: 甲, reason: 3 }]',
    'ignores: [{ rule: date/*, quote: 甲, reason: 乙, until: 2025-13-01 }]',
    'ignores: [{ rule: date/*, quote: 甲, reason: 乙, file: a.txt }]',
    'recommended',
    'extnds: recommended',
    'extends: recomended',
    'extends: [recommended, 5]',
    'extends: { recommended: true }',
    'circumstances: upwards',
    'summary: 5',
    'summary: { en: our checks }',
    'summary: { zh: 检查, fr: contrôles }',
    'ordered: "yes"',
    'rules: [date/wrong-weekday]',
    'rules: { date/wrong-weakday: error }',
    'rules: { dates/*: off }',
    'rules: { date/wrong-weekday: fatal }',
    'rules: { date/wrong-weekday: false }',
    'rules: { date/wrong-weekday: }',
    'rules: { date/*: }',
    'rules: { date/*: { limit: 5 } }',
    'rules: { document/overlong: { severity: fatal } }',
    'rules: { document/overlong: { severity: info, limits: 5 } }',
    'rules: { document/overlong: { limit: "5" } }',
    'rules: { document/overlong: { limit: 0 } }',
    'rules: { document/overlong: { limit: 2.5 } }',
    'rules: { date/wrong-weekday: { limit: 5 } }',
    'sections: { plan: {} }',
    'sections: [plan]',
    'sections: [{ name: 计划 }]',
    'sections: [{ id: "" }]',
    'sections: [{ id: 5 }]',
    section('title: 计划'),
    section('name: { en: plan }'),
    section('name: 5'),
    section('headings: [打算, 5]'),
    section('headings: ["…"]'),
    section('passages: ""'),
    section('exceptions: " ^ "'),
    section('required: "no"'),
    section('basis: [{ kind: norm, title: 某规定 }]'),
    section('basis: [{ kind: norm, title: 某规定, seen: X }]'),
    section('basis: [{ kind: habit }]'),
    section('basis: [{ kind: practice, title: 某规定 }]'),
    'overrides: { files: a.txt }',
    'overrides: [{ rules: {} }]',
    'overrides: [{ files: [], rules: {} }]',
    'overrides: [{ files: , rules: {} }]',
    'overrides: [{ files: 5 }]',
    'overrides: [{ files: a.txt, overrides: [] }]',
    'overrides: [{ files: a.txt, rules: { no/rule: off } }]',
  ])('is one for both: %s', (yaml) => {
    expect(verdicts(yaml)).toEqual({ schema: false, draftlint: false });
  });
});
