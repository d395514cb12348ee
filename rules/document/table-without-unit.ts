import { type Block, defineRule } from 'draftlint/rule';

const UNIT =
  '人次|件次|场次|户次|家次|批次|万元|亿元|万人|平方米|平方公里|公里|公顷|小时|百分点|[件人起宗个名项条家场次户例篇部处所支本册卷份期天位台套批类亩吨米元村站辆间栋张％%‰]';
const NUMBER = /^-?\d[\d,，.]*$/u;
const WITH_UNIT = new RegExp(String.raw`^-?\d[\d,，.]*\s*[余多]?[万亿]?(?<unit>${UNIT})$`, 'u');
/** 受理（件）, 单位：件, 以件计. */
const STATED = `[（(/](?:单位[：:])?(?<unit>${UNIT})[）)]?|单位\\s*[：:为]|计量单位|以.{1,4}(?:计|为单位)`;
const AROUND = new RegExp(STATED, 'u');
/** Also the heads that say by themselves what is counted: 件数, 办结率. */
const STATES_UNIT = new RegExp(`${STATED}|[件人户次场家例份条项个天]数|人次|场次|件次|[率％%]|占比|比例|比重|得分|分值|评分|金额.*元`, 'u');
const COUNTS_NOTHING = /^(?:序号|编号|号|No\.?|#|年份|年度|日期|时间|月份|电话|联系方式|排名|名次|页码|备注|代码|邮编)$/iu;
const YEAR = /^(?:19|20)\d{2}$/u;
/** How many blocks of text before a table may state its unit. */
const ABOVE = 2;

export default defineRule({
  summary: { zh: '数字表格没有写明单位', en: 'table of numbers that states no unit' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '表中数字没有单位，读者不知道是件、人还是元；单位写一次即可。',
    en: 'Without a unit nobody knows whether a table counts cases, persons or money; to say it once is enough.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '办理情况见下表。\n\n| ⟦事项⟧ | 受理 | 办结 |\n| --- | --- | --- |\n| 行政复议 | 40 | 38 |\n| 行政应诉 | 12 | 12 |',
      good: '办理情况见下表（单位：件）。\n\n| 事项 | 受理 | 办结 |\n| --- | --- | --- |\n| 行政复议 | 40 | 38 |\n| 行政应诉 | 12 | 12 |',
      format: 'markdown',
    },
    {
      bad: '| 事项 | 受理（件） |\n| --- | --- |\n| 行政复议 | ⟦40人⟧ |\n| 行政应诉 | 12 |',
      good: '| 事项 | 受理（件） |\n| --- | --- |\n| 行政复议 | 40件 |\n| 行政应诉 | 12 |',
      format: 'markdown',
    },
  ],
  messages: {
    missing: {
      zh: '表格中的数字没有单位，可在表头或表格上方写明，如“（单位：件）”。',
      en: 'The numbers of this table have no unit; state it in the header or above the table, such as （单位：件）.',
    },
    other: {
      zh: '表头的单位是“{head}”，这里写的是“{cell}”，请核对。',
      en: 'The header’s unit is “{head}”, this cell’s “{cell}”; please check.',
    },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        // The form of these reports is prescribed, without units.
        if (facts.title?.text.includes('政府信息公开')) return;
        for (const { cells, around } of tablesIn(draft.blocks)) {
          const heads = cells.filter(({ cell }) => cell?.row === 0);
          for (const finding of otherUnits(heads, cells)) report({ messageId: 'other', ...finding });
          const first = heads.find((head) => wordsOf(head) !== '') ?? cells[0];
          if (first && countsSomething(cells) && ![...cells, ...around].some(statesUnit))
            report({ messageId: 'missing', at: rangeOf(first) });
        }
      },
    };
  },
});

interface Table {
  readonly cells: readonly Block[];
  /** The text right before it and after it. */
  readonly around: readonly Block[];
}

function tablesIn(blocks: readonly Block[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const table = blocks[at]?.cell?.table;
    if (table === undefined) continue;
    let end = at;
    while (blocks[end]?.cell?.table === table) end++;
    const around = [...blocks.slice(Math.max(0, at - ABOVE), at), ...blocks.slice(end, end + 1)].filter(({ cell }) => !cell);
    tables.push({ cells: blocks.slice(at, end), around });
    at = end - 1;
  }
  return tables;
}

function wordsOf({ prose }: Block): string {
  return prose.text.trim();
}

/** Without the bars of the cell. */
function rangeOf({ prose }: Block): Block['range'] {
  return prose.range(0, prose.text.length);
}

function statesUnit(block: Block): boolean {
  const words = wordsOf(block);
  return block.cell ? STATES_UNIT.test(words) || WITH_UNIT.test(words) : AROUND.test(words);
}

/** Whether at least two numbers stand in columns that count: no years, ordinals, telephone numbers. */
function countsSomething(cells: readonly Block[]): boolean {
  const columns = new Map<number, Block[]>();
  for (const block of cells) {
    const column = block.cell?.column ?? 0;
    const own = columns.get(column);
    if (own) own.push(block);
    else columns.set(column, [block]);
  }
  let numbers = 0;
  for (const [head, ...body] of columns.values()) {
    const words = body.map(wordsOf).filter(Boolean);
    const counts = words.filter((word) => NUMBER.test(word) && !YEAR.test(word));
    const isOrdinal = counts.every((word, index) => Number(word) === index + 1);
    if (!head || COUNTS_NOTHING.test(wordsOf(head)) || isOrdinal || counts.length * 2 < words.length) continue;
    numbers += counts.length;
  }
  return numbers >= 2;
}

function otherUnits(heads: readonly Block[], cells: readonly Block[]): { at: Block['range']; data: { head: string; cell: string } }[] {
  const units = new Map(heads.map((head) => [head.cell?.column, STATES_UNIT.exec(wordsOf(head))?.groups?.['unit']]));
  return cells.flatMap((block) => {
    const { cell } = block;
    const head = cell && cell.row > 0 ? units.get(cell.column) : undefined;
    const own = head === undefined ? undefined : WITH_UNIT.exec(wordsOf(block))?.groups?.['unit'];
    return head === undefined || own === undefined || own === head ? [] : [{ at: rangeOf(block), data: { head, cell: own } }];
  });
}
