import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { validateConfig } from '../src/core/config/validate.ts';
import { presets } from '../src/generated/presets.ts';
import { rules } from '../src/generated/rules.ts';

test('what is generated is fresh', async () => {
  await expect(promisify(execFile)(process.execPath, ['scripts/generate.mjs', '--check'])).resolves.toMatchObject({ stderr: '' });
}, 60_000);

describe('presets', () => {
  test.for(Object.keys(presets))('%s is a configuration without mistakes', (name) => {
    const { problems } = validateConfig(parse(readFileSync(`presets/${name}.yaml`, 'utf8')), { rules, presets });
    expect(problems).toEqual([]);
  });

  test('only reports of a known kind ask for sections, and each section rests on a text that was seen', () => {
    for (const { name, sections } of Object.values(presets)) {
      expect(sections.length > 0).toBe(name.startsWith('law-based-government/') || name === 'information-disclosure');
      for (const { id, basis, headings } of sections) {
        expect(headings, `${name} ${id}`).not.toEqual([]);
        expect(basis, `${name} ${id}`).toContainEqual(expect.objectContaining({ kind: 'norm', seen: 'S' }));
      }
    }
  });
});

test('the schema knows every rule and every preset', () => {
  const text = readFileSync('schema/draftlint.json', 'utf8');
  for (const name of [...Object.keys(rules), ...Object.keys(presets)]) expect(text).toContain(JSON.stringify(name));
});
