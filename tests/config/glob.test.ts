import { expect, test } from 'vitest';
import { matchesGlob } from '../../src/core/config/glob.ts';

test.for([
  ['townships/**', 'townships/2024/linhe.txt'],
  ['**/draft.md', 'draft.md'],
  ['**/draft.md', 'a/b/draft.md'],
  ['*.txt', 'a/b/draft.txt'],
  ['a/*.txt', 'a/draft.txt'],
  ['./a/*.txt', 'a/draft.txt'],
  ['a/**/b/*.{txt,md}', 'a/b/draft.md'],
  ['a/**/b/*.{txt,md}', 'a/x/y/b/draft.txt'],
  ['{a,b/{c,d}}/*', 'b/d/draft'],
  ['第?稿.txt', '第𠮷稿.txt'],
  ['{a.txt', '{a.txt'],
  ['a,b.(1)+[x].txt', 'a,b.(1)+[x].txt'],
])('%s matches %s', ([glob, path]) => {
  expect(matchesGlob(glob as string, path as string)).toBe(true);
});

test.for([
  ['townships/**', 'township/linhe.txt'],
  ['a/*.txt', 'a/b/draft.txt'],
  ['a/*.txt', 'b/a/draft.txt'],
  ['*.txt', 'draft.txtx'],
  ['a?b', 'a/b'],
  ['*.{txt,md}', 'draft.docx'],
  ['a.txt', 'abtxt'],
])('%s does not match %s', ([glob, path]) => {
  expect(matchesGlob(glob as string, path as string)).toBe(false);
});

test('a hostile glob ends soon', () => {
  expect(matchesGlob(`${'*a'.repeat(60)}b`, 'a'.repeat(200))).toBe(false);
  expect(matchesGlob(`${'**/'.repeat(60)}b`, 'a/'.repeat(200))).toBe(false);
  expect(matchesGlob(`${'{a,a}'.repeat(60)}b`, 'a'.repeat(200))).toBe(false);
});
