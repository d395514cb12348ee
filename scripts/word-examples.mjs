/**
 * Writes examples/*.docx: the departments' reports as drafters set them in Word, with headings that Word numbers; the good one by
 * GB/T 9704—2012, the bad one with a title in 黑体 and the side margins that Word begins with.
 * The files are committed; run `node scripts/word-examples.mjs` after the texts change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { AlignmentType, Document, Footer, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';

const millimetres = (number) => Math.round((number / 25.4) * 1440);
const font = (name) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name });
const BODY = { font: font('仿宋_GB2312'), size: 32 };
const HEADINGS = [
  [/^[一二三四五六七八九十]+、/u, { font: font('黑体'), size: 32 }],
  [/^（[一二三四五六七八九十]+）/u, { font: font('楷体_GB2312'), size: 32 }],
];
const SPACING = { line: 560, lineRule: LineRuleType.EXACT };
const INDENT = { firstLine: 640 };

const paragraph = (children, more) => new Paragraph({ spacing: SPACING, children, ...more });
const run = (text, look = BODY) => new TextRun({ text, ...look });

/** A line whose number Word makes; of a head that its paragraph runs on after, only the head has its look. */
function numbered(line, level) {
  const [pattern, look] = HEADINGS[level];
  const words = line.replace(pattern, '');
  const cut = level === 1 && words.includes('。') ? words.indexOf('。') + 1 : words.length;
  const runs = [run(words.slice(0, cut), look), ...(cut < words.length ? [run(words.slice(cut))] : [])];
  return paragraph(runs, { indent: INDENT, numbering: { reference: 'headings', level } });
}

function paragraphsOf(text, title) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const recipient = lines.findIndex((line) => /[:：]$/u.test(line));
  const date = lines.findLastIndex((line) => /^\d{4}年\d+月\d+日$/u.test(line));
  return lines.flatMap((line, at) => {
    if (at < recipient)
      return paragraph([run(line, { font: font(title), size: 44 })], {
        alignment: AlignmentType.CENTER,
        spacing: { line: 600, lineRule: LineRuleType.EXACT },
      });
    if (at === recipient) return [paragraph([]), paragraph([run(line)])];
    if (at === date - 1) return [paragraph([]), paragraph([run(line)], { alignment: AlignmentType.RIGHT, indent: { right: 640 } })];
    if (at === date) return paragraph([run(line)], { alignment: AlignmentType.RIGHT, indent: { right: 1280 } });
    const level = HEADINGS.findIndex(([pattern]) => pattern.test(line));
    return level < 0 ? paragraph([run(line)], { indent: INDENT }) : numbered(line, level);
  });
}

const levels = ['%1、', '（%2）'].map((text, level) => ({
  level,
  text,
  format: LevelFormat.CHINESE_COUNTING,
  alignment: AlignmentType.START,
  suffix: 'nothing',
  style: { run: HEADINGS[level][1], paragraph: { indent: INDENT } },
}));
const number = new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font('宋体'), size: 28 })] });

const SETTINGS = {
  'bad-department': { title: '黑体', left: 31.8, right: 31.8 },
  'good-department': { title: '方正小标宋简体', left: 28, right: 26 },
};

for (const [name, { title, left, right }] of Object.entries(SETTINGS)) {
  const document = new Document({
    creator: '安平县水务局',
    styles: { default: { document: { run: BODY } } },
    numbering: { config: [{ reference: 'headings', levels }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(left), right: millimetres(right) },
          },
        },
        footers: { default: new Footer({ children: [number] }) },
        children: paragraphsOf(readFileSync(`examples/${name}.txt`, 'utf8'), title),
      },
    ],
  });
  writeFileSync(`examples/${name}.docx`, await Packer.toBuffer(document));
}
