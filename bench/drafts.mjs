/** Drafts of our own vocabulary, the same on every run: a seed gives a draft. */

import { strToU8, zipSync } from 'fflate';

const PLACES = ['安平县', '临河县', '青溪县', '石桥县', '东岭县', '白沙县', '云塘县', '南渡县'];
const PARTS = [
  '加强党的领导，健全依法行政工作机制',
  '履行政府职能，优化法治化营商环境',
  '规范行政执法，提升执法质效',
  '化解矛盾纠纷，维护社会和谐稳定',
  '监督行政权力，推进政务公开',
  '强化普法宣传，夯实法治基础',
  '存在的问题和原因',
  '下一步工作打算',
];
const POINTS = [
  '健全制度机制',
  '压实工作责任',
  '强化队伍建设',
  '创新方式方法',
  '注重结果运用',
  '加强统筹协调',
  '严格审核把关',
  '推动服务下沉',
];
const TOPICS = ['行政执法', '行政复议', '法律援助', '人民调解', '政务服务', '合法性审查', '普法宣传', '社区矫正', '信访维稳', '市场监管'];
const VERBS = ['推进', '规范', '深化', '加强', '落实', '完善', '优化', '统筹', '细化', '督促'];
const OBJECTS = [
  '责任清单',
  '裁量基准',
  '权责事项',
  '工作台账',
  '联席会议制度',
  '案卷评查',
  '服务窗口',
  '培训计划',
  '公示平台',
  '考核办法',
];
const CLOSINGS = ['取得积极进展', '群众满意度稳步提高', '工作机制更加顺畅', '基层基础得到夯实', '办理质量持续提升', '形成了有效合力'];
const UNITS = ['件', '人次', '场次', '份', '项', '起'];
/** The share of sentences with numbers. */
const COUNTED = 0.2;
const DIGITS = '零一二三四五六七八九';

/** Numbers from 0 (included) to 1 that a seed decides. */
function chances(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 1 to 9999 in Chinese numerals. */
function han(number) {
  const text = ['千', '百', '十', '']
    .map((unit, at) => [Math.floor(number / 10 ** (3 - at)) % 10, unit])
    .map(([digit, unit]) => (digit === 0 ? '零' : DIGITS[digit] + unit))
    .join('');
  return text
    .replaceAll(/零+/gu, '零')
    .replaceAll(/^零|零$/gu, '')
    .replace(/^一十/u, '十');
}

/**
 * A county's report of at least `bytes` bytes of UTF-8 with title, recipient, headings of two ranks, figures and signature,
 * as plain text and as Markdown. Nine sums in ten hold.
 */
export function makeDraft(seed, bytes) {
  const chance = chances(seed);
  const pick = (words) => words[Math.floor(chance() * words.length)];
  const count = (most) => 1 + Math.floor(chance() * most);
  const [place, year] = [pick(PLACES), 2019 + (seed % 6)];

  const plain = [
    () => `${pick(VERBS)}${pick(TOPICS)}${pick(OBJECTS)}，${pick(VERBS)}${pick(TOPICS)}工作，${pick(CLOSINGS)}。`,
    () =>
      `坚持把${pick(TOPICS)}摆在突出位置，主要负责同志定期听取汇报，${pick(VERBS)}${pick(OBJECTS)}，推动${pick(TOPICS)}与中心工作同部署、同落实。`,
    () => `依据《${pick(TOPICS)}工作规定》，${pick(VERBS)}“${pick(OBJECTS)}+${pick(OBJECTS)}”模式，${pick(CLOSINGS)}。`,
    () => `针对${pick(TOPICS)}中的薄弱环节，会同有关部门${pick(VERBS)}${pick(OBJECTS)}，明确责任单位和完成时限，${pick(CLOSINGS)}。`,
    () => `各乡镇（街道）结合实际${pick(VERBS)}${pick(OBJECTS)}，畅通群众反映问题的渠道，${pick(TOPICS)}的规范化水平不断提升。`,
  ];
  const counted = [
    () => `${year}年${count(12)}月，${place}${pick(VERBS)}${pick(OBJECTS)}，涉及${pick(TOPICS)}${count(400)}${pick(UNITS)}。`,
    () => {
      const [all, unit] = [20 + count(480), pick(UNITS)];
      const part = count(all);
      const rest = all - part + (chance() < 0.1 ? 1 : 0);
      return `全年共受理${pick(TOPICS)}事项${all}${unit}，其中${pick(TOPICS)}${part}${unit}、其他${rest}${unit}。`;
    },
    () => {
      const all = 20 + count(480);
      const done = count(all);
      return `收到${pick(TOPICS)}申请${all}件，办结${done}件，办结率${((100 * done) / all).toFixed(1)}%。`;
    },
    () => `组织“${pick(TOPICS)}”专题培训${count(40)}场次，覆盖${count(9000)}人次，${pick(CLOSINGS)}。`,
  ];
  // Some thirteen numbers in a thousand characters, as in published reports.
  const sentence = () => pick(chance() < COUNTED ? counted : plain)();

  const lines = [
    { depth: 1, text: `${place}人民政府关于${year}年度法治政府建设情况的报告` },
    { text: '市人民政府：' },
    { text: `${year}年，${place}坚持以习近平法治思想为指导，${pick(VERBS)}法治政府建设，现将有关情况报告如下。` },
  ];
  let size = 0;
  const add = (line) => {
    lines.push(line);
    size += Buffer.byteLength(line.text) + 1;
  };
  const perPart = Math.max(1, bytes / PARTS.length);
  for (let part = 1; size < bytes; part++) {
    add({ depth: 2, text: `${han(part)}、${PARTS[(part - 1) % PARTS.length]}` });
    const end = Math.min(bytes, size + Math.min(perPart, 40_000));
    for (let point = 1; size < end; point++) {
      add({ depth: 3, text: `（${han(point)}）${pick(POINTS)}` });
      for (let paragraph = count(2); paragraph > 0; paragraph--) {
        add({ text: Array.from({ length: 2 + count(3) }, sentence).join('') });
      }
    }
  }
  lines.push({ text: '特此报告。' }, { text: `${place}人民政府` }, { text: `${year + 1}年1月${count(28)}日` });
  return {
    text: `${lines.map((line) => line.text).join('\n')}\n`,
    markdown: `${lines.map(({ depth, text }) => (depth ? `${'#'.repeat(depth)} ${text}` : text)).join('\n\n')}\n`,
  };
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const LOOK =
  '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>';
/** So many characters of a line have one run: Word cuts them at each edit. */
const RUN = 24;

/** A text as a .docx, as Word writes it: a paragraph a line, cut into runs that each say how they look; styles and relationships beside it. */
export function makeWord(text) {
  const runs = (line) =>
    Array.from(
      line.match(new RegExp(`.{1,${RUN}}`, 'gu')) ?? [],
      (words) => `<w:r w:rsidRPr="00B21C4E">${LOOK}<w:t xml:space="preserve">${words}</w:t></w:r>`,
    ).join('');
  const lines = text.split('\n').filter((line) => line !== '');
  const body = lines.map(
    (line) =>
      `<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/></w:pPr>${runs(line)}</w:p>`,
  );
  const styles = Array.from(
    { length: 60 },
    (_, at) =>
      `<w:style w:type="paragraph" w:styleId="a${at}"><w:name w:val="Style ${at}"/><w:basedOn w:val="a"/><w:pPr><w:ind w:left="${at}"/></w:pPr></w:style>`,
  );
  const relation = (type, target) =>
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relation('officeDocument', 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles.join('')}</w:styles>`,
    'word/_rels/document.xml.rels': relation('styles', 'styles.xml'),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

/** Different words of three to five characters that hardly any draft has, made of the characters of drafts, so that places in the text do begin as terms do. */
export function makeTerms(number) {
  const chance = chances(7);
  const characters = [...new Set([...PARTS, ...POINTS, ...TOPICS, ...VERBS, ...OBJECTS, ...CLOSINGS].join(''))].filter(
    (one) => one !== '，',
  );
  const terms = new Set();
  while (terms.size < number) {
    const length = 3 + Math.floor(chance() * 3);
    terms.add(Array.from({ length }, () => characters[Math.floor(chance() * characters.length)]).join(''));
  }
  return [...terms];
}
