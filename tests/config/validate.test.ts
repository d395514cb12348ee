import { expect, test } from 'vitest';
import { validateConfig } from '../../src/core/config/validate.ts';
import { presets } from '../../src/generated/presets.ts';
import { rules } from '../../src/generated/rules.ts';

const check = (data: unknown): string[] =>
  validateConfig(data, { rules, presets }).problems.map(({ path, message }) => `${path.join('.')}: ${message.en}`);

test('finds every mistake at once and names the nearest right name', () => {
  expect(
    check({
      extnds: 'recommended',
      extends: ['recomended', './other.yaml'],
      circumstances: ['upwards'],
      rules: {
        'date/imposible-date': 'error',
        'date/wrong-weekday': 'fatal',
        'document/overlong': { severty: 'info', limit: '5000' },
        'datum/*': 'off',
      },
      sections: [
        { name: 'x' },
        { id: 'plan', required: 'no', headings: [1, '…'], exceptions: ['^'], basis: [{ kind: 'norm', title: '条例' }] },
      ],
      ordered: 'yes',
      overrides: [{ rules: {} }, { files: 'a.txt', overrides: [] }],
    }),
  ).toEqual([
    'extnds: unknown key “extnds”; did you mean “extends”?',
    'extends.0: unknown preset “recomended”; did you mean “recommended”?',
    'circumstances.0: unknown value “upwards”; did you mean “upward”?',
    'rules.date/imposible-date: unknown rule “date/imposible-date”; did you mean “date/impossible-date”?',
    'rules.date/wrong-weekday: unknown severity “fatal”; there are error, warning, info, hint, off',
    'rules.document/overlong.severty: unknown option “severty”; did you mean “severity”?',
    'rules.document/overlong.limit: bad option “limit”: got text “5000”, expected a number (without quotes)',
    'rules.datum/*: unknown rule “datum/*”; did you mean “date/*”?',
    'sections.0: id is missing',
    'sections.1.headings.0: expected text here; put it in quotes',
    'sections.1.headings.1: a phrase must not be empty',
    'sections.1.exceptions.0: a phrase must not be empty',
    'sections.1.required: required takes true or false',
    'sections.1.basis.0: bad basis: seen is missing',
    'ordered: ordered takes true or false',
    'overrides.0: files is missing',
    'overrides.1.overrides: overrides cannot stand in an override; move it to the top level',
  ]);
});

test.for([
  ['statistics/nope', ''],
  ['dates/wrong-wekday', '; did you mean “date/wrong-weekday”?'],
  ['document/wrong-weekday', '; did you mean “date/wrong-weekday”?'],
  ['dates/*', '; did you mean “date/*”?'],
])('of an unknown rule %s area and name are near each by itself', ([name, hint]) => {
  expect(check({ rules: { [name as string]: 'off' } })).toEqual([`rules.${name}: unknown rule “${name}”${hint}`]);
});

test.for([[], 'recommended', { rules: [] }, { rules: { 'date/*': null } }, { rules: { 'date/wrong-weekday': false } }])(
  'reports a wrong type: %j',
  (data) => {
    expect(check(data)).toHaveLength(1);
  },
);

test.for(['constructor', 'toString', '__proto__'])('does not take %s for a name it knows', (name) => {
  const own = (value: unknown): unknown => JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`);
  expect(check({ extends: name })).toHaveLength(1);
  expect(check({ rules: own('error') })).toHaveLength(1);
  expect(check({ rules: { 'document/overlong': own(1) } })).toHaveLength(1);
});

test('takes both forms of a rule, one word for a list, and an empty file', () => {
  expect(validateConfig(null, { rules, presets })).toEqual({
    config: { extends: [], rules: {}, sections: [], overrides: [] },
    problems: [],
    checks: [],
    mentioned: [],
  });
  const { config, problems } = validateConfig(
    {
      extends: 'recommended',
      circumstances: 'upward',
      rules: { 'date/*': 'off', 'document/overlong': { severity: 'warning', limit: 4000 } },
      sections: [{ id: 'plan', required: false, exceptions: ['制定…计划'] }],
      ordered: true,
      overrides: [{ files: 'a.txt', rules: { 'date/impossible-date': 'error' } }],
    },
    { rules, presets },
  );
  expect(problems).toEqual([]);
  expect(config).toEqual({
    extends: ['recommended'],
    circumstances: ['upward'],
    rules: { 'date/*': { severity: 'off' }, 'document/overlong': { severity: 'warning', options: { limit: 4000 } } },
    sections: [{ id: 'plan', isRequired: false, exceptions: ['制定…计划'] }],
    isOrdered: true,
    overrides: [
      {
        files: ['a.txt'],
        config: { extends: [], rules: { 'date/impossible-date': { severity: 'error' } }, sections: [], overrides: [] },
      },
    ],
  });
});
