import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotatedPairs, convert, hasProgram, IS_ASKED, type Pair } from './annotated.ts';

const isThere = IS_ASKED && hasProgram('soffice') && hasProgram('pdftoppm');

describe.skipIf(!isThere)('LibreOffice (skipped unless ORACLES=1 and soffice and pdftoppm are installed, as after .ci/run)', () => {
  let pairs: Pair[];
  beforeAll(async () => {
    pairs = await annotatedPairs();
  }, 60_000);

  test('has every comment and tracked change of annotated copies, at the words', () => {
    for (const { copy, comments } of pairs) {
      const document = readFileSync(convert(copy, 'fodt'), 'utf8');
      expect(document.match(/<office:annotation /gu)).toHaveLength(comments);
      expect(document).toMatch(/<text:insertion>|<text:deletion>/u);
      expect(document).toMatch(/<dc:creator>draftlint<\/dc:creator>/u);
    }
    const [{ copy }] = pairs as [Pair];
    const document = readFileSync(convert(copy, 'fodt'), 'utf8');
    expect(document).toMatch(/<\/office:annotation>(?:<[^>]*>)*98\.5%(?:<[^>]*>)*<office:annotation-end /u);
  }, 240_000);

  test('draws the page of an annotated copy as that of the draft, but for the comments', () => {
    const [{ copy, original }] = pairs as [Pair];
    const [drawn, bare] = [copy, original].map((bytes) => {
      const pdf = convert(bytes, 'pdf');
      const picture = execFileSync('pdftoppm', ['-r', '40', '-f', '1', '-l', '1', '-gray', pdf], { maxBuffer: 64 * 1024 * 1024 });
      return { words: execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }), dark: picture.filter((byte) => byte < 128).length };
    });
    expect(drawn?.words.replaceAll(/\s/gu, '')).toContain('合格23件，合格率98.5%');
    expect(drawn?.dark).toBeGreaterThan(1000);
    expect(bare?.words.replaceAll(/\s/gu, '')).toContain('关于2024年度法治政府建设情况的报告。');
  }, 240_000);
});
