import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/index.ts';
import { layoutOf, letter, paragraph, RIGHT, run, SECTION, TITLE } from './letter.ts';

test('a letter that is set as it should be is told nothing', () => {
  expect(layoutOf(letter()).found).toEqual([]);
});

test('nor is one whose formats all stand in styles', () => {
  const style = (id: string, base: string, font: string, size: number, properties: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/><w:pPr>${properties}</w:pPr><w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}"/><w:sz w:val="${size * 2}"/></w:rPr></w:style>`;
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>',
    style('t', '1', '方正小标宋简体', 22, '<w:jc w:val="center"/>'),
    style('b', '1', '仿宋_GB2312', 16, '<w:ind w:firstLineChars="200"/><w:spacing w:line="560" w:lineRule="exact"/>'),
    style('2', 'b', '黑体', 16, '<w:outlineLvl w:val="0"/>'),
    style('3', '2', '楷体_GB2312', 16, '<w:outlineLvl w:val="1"/>'),
  ].join('');
  const is = (id: string, text: string): string => paragraph(run(text), id && `<w:pStyle w:val="${id}"/>`);
  const pieces = {
    title: is('t', TITLE),
    recipient: is('', '县委、县政府：'),
    opening: is('b', '现将情况报告如下。'),
    first: is('2', '一、主要举措和成效'),
    second: is('3', '（一）强化组织领导'),
    text: is('b', '全县共受理行政复议申请40件，办结38件。'),
    third: is('2', '二、下一步安排'),
  };
  expect(layoutOf(letter({ ...pieces, styles })).found).toEqual([]);
  expect(layoutOf(letter({ ...pieces, styles: styles.replaceAll('仿宋_GB2312', '宋体') })).found).toEqual(['body-font 现将情况报告如下。']);
});

test('comments stand on the words, those on pages on the title', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  const red = paragraph(
    `${run('全县共受理', '仿宋', 16)}${run('约40件', '仿宋', 16, '<w:color w:val="FF0000"/>')}${run('。', '仿宋', 16)}`,
    '<w:ind w:firstLineChars="200"/><w:spacing w:line="579" w:lineRule="exact"/>',
  );
  try {
    writeFileSync(join(folder, 'a.docx'), letter({ text: RIGHT.text + red, section: SECTION.replace('11906', '12240') }));
    const silent = { write: () => undefined };
    await main(['annotate', 'a.docx'], { stdout: silent, stderr: silent, stdin: (async function* () {})(), env: {}, cwd: () => folder });
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, 'a.annotated.docx'))));
    const [source, comments] = ['document', 'comments'].map((name) => strFromU8(parts[`word/${name}.xml`] as Uint8Array)) as [
      string,
      string,
    ];
    const commented = [...comments.matchAll(/w:id="(\d+)"(?:(?!<\/w:comment>).)*?(layout\/[\w-]+)/gsu)].map(([, id, code]) => {
      const [, inner = ''] =
        new RegExp(`commentRangeStart [^>]*id="${id}"/>(.*)<w:commentRangeEnd [^>]*id="${id}"/>`, 'su').exec(source) ?? [];
      return `${code} ${inner.replaceAll(/<[^>]+>/gu, '')}`;
    });
    expect(commented.sort()).toEqual([`layout/page-size ${TITLE}`, 'layout/text-colour 约40件']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
