import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/project-term.ts';

const terms = {
  add: [{ lexicon: 'project', wrong: '法律带头人', write: ['法律明白人'], source: 'project', certainty: 'likely', notFollowedBy: ['库'] }],
  remove: [],
} as const;

describe('wording/project-term', () => {
  test('reports a word of the project', () => {
    const { text } = parseMarked('培养⟦法律带头人⟧，建成法律带头人库，印发《法律带头人手册》，评选“⟦法律带头人⟧”。');
    const findings = lintText(rule, text, { terms });
    expect(mark(text, findings)).toBe('培养⟦法律带头人⟧，建成法律带头人库，印发《法律带头人手册》，评选“⟦法律带头人⟧”。');
    expect(findings[0]).toMatchObject({ certainty: 'likely', fix: { safe: false } });
  });

  test('reports nothing without terms', () => {
    expect(lintText(rule, '培养法律带头人。')).toEqual([]);
  });
});
