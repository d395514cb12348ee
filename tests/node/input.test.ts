import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decode } from '../../src/node/decode.ts';
import { discover } from '../../src/node/discover.ts';
import { decodeInput, readInput } from '../../src/node/input.ts';

const TEXT = '全年受理40件，办结率95%。\n';
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** 工作平稳。 in GB18030. */
const GBK = [0xb9, 0xa4, 0xd7, 0xf7, 0xc6, 0xbd, 0xce, 0xc8, 0xa1, 0xa3];

describe('the encoding is found', () => {
  test.for([
    ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), 'utf-8', TEXT],
    ['UTF-16 LE with BOM', utf16(`\ufeff${TEXT}`, false), 'utf-16le', TEXT],
    ['UTF-16 BE with BOM', utf16(`\ufeff${TEXT}`, true), 'utf-16be', TEXT],
    ['UTF-16 LE', utf16(TEXT, false), 'utf-16le', TEXT],
    ['UTF-16 BE', utf16(TEXT, true), 'utf-16be', TEXT],
    ['GB18030', Uint8Array.from(GBK), 'gb18030', '工作平稳。'],
  ] as const)('%s', ([, bytes, encoding, text]) => {
    expect(decode(bytes)).toMatchObject({ encoding, text });
  });
});

test.for([
  ['a page that says so, of few words', Buffer.from('<meta charset="big5"><p>\xb1\xc0\xb6\x69', 'latin1'), undefined],
  [
    'a text of which no character is common',
    Buffer.from('\xbe\xc8\xb3\xe7\xc7\xcf\xbc\xbc\xbf\xe4\xba\xb8\xb0\xed\xbc\xad\xc0\xd4\xb4\xcf\xb4\xd9', 'latin1'),
    undefined,
  ],
  ['but not a page that says Latin and is Chinese', Buffer.from([...Buffer.from('<meta charset=iso-8859-1><p>'), ...GBK]), 'gb18030'],
] as const)('another encoding is not passed off as GB18030: %s', ([, bytes, encoding]) => {
  expect(decode(bytes)?.encoding).toBe(encoding);
});

test('UTF-8 with a broken byte is not passed off as GB18030', () => {
  const bytes = Buffer.from(`${TEXT.repeat(3)}`);
  bytes[bytes.lastIndexOf(Buffer.from('办')) + 1] = 0x41;
  expect(decodeInput('a.txt', bytes, 1000)).toMatchObject({
    failure: { code: 'input/undecodable', message: { en: expect.stringContaining('line 3') } },
  });
});

test('a Word draft is known by its first bytes', () => {
  expect(decodeInput('a.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 1]), 1000)).toMatchObject({ format: 'docx' });
});

test.for([
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
] as const)('a %s is known by its first bytes', ([, bytes]) => {
  expect(decodeInput('a.txt', Uint8Array.from([...bytes, 0, 1]), 1000)).toMatchObject({ failure: { code: 'input/unsupported' } });
});

describe('files', () => {
  let folder: string;
  const write = (name: string, content = TEXT): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a folder gives its drafts, each once and in order, without what ignore files leave out', async () => {
    for (const name of ['乡镇/甲.txt', '乡镇/乙.md', '乡镇/图.png', '乡镇/草/丙.txt', '乡镇/旧/丁.txt', '乡镇/~$甲.txt']) write(name);
    write('.gitignore', '旧/\n草/\n');
    write('乡镇/.draftlintignore', '!草/**\n乙.md\n');
    expect(await discover(['乡镇', '乡镇/甲.txt', './乡镇/*.txt'], folder)).toEqual(['乡镇/甲.txt', '乡镇/草/丙.txt']);
  });

  test('a copy with comments is checked only where it is named itself', async () => {
    for (const name of ['甲.docx', '甲.annotated.docx', '丙.annotated.dotx', '乙.annotated.txt']) write(name);
    expect(await discover(['.'], folder)).toEqual(['乙.annotated.txt', '甲.docx']);
    expect(await discover(['*.docx'], folder)).toEqual(['甲.docx']);
    expect(await discover(['甲.annotated.docx'], folder)).toEqual(['甲.annotated.docx']);
  });

  test('a folder’s drafts may be templates, pages of any name and what cannot be read', async () => {
    const names = ['a.dotx', 'b.DOTM', 'c.dot', 'd.wpt', 'e.shtml', 'f.mht', 'g.uof'];
    for (const name of [...names, 'h.do', 'i.xlsx']) write(name);
    expect(await discover(['.'], folder)).toEqual(names);
  });

  test('a file named itself is read even if ignored, brackets and all', async () => {
    write('.gitignore', '*.txt\n');
    write('报告[定].txt');
    expect(await discover(['报告[定].txt'], folder)).toEqual(['报告[定].txt']);
  });

  test('a glob may be absolute', async () => {
    write('甲.txt');
    const [found] = await discover([join(folder, '*.txt')], folder);
    expect(found).toEqual(expect.stringContaining('甲.txt'));
  });

  test('a link whose file is gone is told apart from a file that is not there', () => {
    symlinkSync('gone.txt', join(folder, 'link.txt'));
    expect(readInput(join(folder, 'link.txt'), 9)).toMatchObject({ failure: { message: { zh: expect.stringContaining('链接所指') } } });
    expect(readInput(join(folder, 'gone.txt'), 9)).toMatchObject({ failure: { message: { zh: expect.stringContaining('没有这个文件') } } });
  });

  test('a folder read as a file, and a device without end, are failures', async () => {
    expect(await readInput(folder, 1000)).toMatchObject({ failure: { code: 'input/unreadable' } });
    expect(await readInput('/dev/zero', 1000)).toMatchObject({ failure: { code: 'input/too-large' } });
  });
});
