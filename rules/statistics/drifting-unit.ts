import { defineRule, type Figure, formatDecimal } from 'draftlint/rule';

/** A unit that counts things, and the one that counts how often. */
const TIMES: Readonly<Record<string, string>> = { 件次: '件', 人次: '人', 场次: '场', 户次: '户' };
const PLAIN: Readonly<Record<string, string>> = { 件: '件', 起: '件', 宗: '件', 人: '人', 名: '人', 位: '人', 场: '场', 户: '户' };
/** A matter is settled once; visits and letters are counted by times. */
const SETTLED = /办结|审结|结案|化解|销号|立案/u;
/** When and where: what is counted stands without them in one place and with them in another. */
const PERIOD = /全年|今年以来|今年|一年来|(?:19|20)\d{2}年度?|累计|共计?|已|全[省市县区乡镇]|我[省市县区乡镇局]|先后|[\s　的了]/gu;
const VISITS = /来信|来访|接访|走访|咨询|热线|电话|访问|检查|巡查|巡逻|服务/u;

export default defineRule({
  summary: { zh: '同一数据的单位不一致或存疑', en: 'unit that changes, or does not fit what is counted' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '“件”数事项，“件次”数次数；同一个数一处写“120人”、一处写“120人次”，读者不知重复的算没算。',
    en: '“件” counts matters and “件次” how often they were handled; one number with both leaves open whether repeats count.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    { bad: '全年办结信访事项⟦17件次⟧。', good: '全年办结信访事项17件，接待来访17件次。' },
    {
      bad: '全年培训执法人员120人。\n\n培训执法人员⟦120人次⟧，成效明显。',
      good: '全年培训执法人员120人。\n\n培训执法人员360人次，成效明显。',
    },
  ],
  messages: {
    settled: {
      zh: '“{found}”数的是事项，一件事项办结一次：用“{unit}”；确指办理次数的，请写明。',
      en: '“{found}” counts matters, and each is settled once: write “{unit}”, or say that it counts how often.',
    },
    switched: {
      zh: '“{found}”前文作“{before}”，同一个数用了两种单位，请统一。',
      en: '“{found}” stands as “{before}” before: one number with two units; use one.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const known = new Map<string, Figure>();
        for (const figure of facts.figures) {
          const { unit, measure, isLimit, isReference, label, range, text } = figure;
          const kind = TIMES[unit] ?? PLAIN[unit];
          if (kind === undefined || measure !== 'level' || isLimit || isReference) continue;
          const before = sameNumber(figure, kind);
          if (before && unit in TIMES !== before.unit in TIMES) {
            const related = [{ range: before.range, message: { zh: before.text.trim(), en: before.text.trim() } }];
            report({ messageId: 'switched', at: range, data: { found: text.trim(), before: before.text.trim() }, related });
          } else if (unit === '件次' && SETTLED.test(label) && !VISITS.test(label)) {
            report({ messageId: 'settled', at: range, data: { found: `${label}${text.trim()}`, unit: kind } });
          }
        }

        /** The figure before that counts the same, by its words and its number. */
        function sameNumber(figure: Figure, kind: string): Figure | undefined {
          const words = figure.label.replaceAll(PERIOD, '');
          if (words.length < 4) return undefined;
          const key = [kind, words, formatDecimal(figure.value)].join(' ');
          const before = known.get(key);
          if (!before) known.set(key, figure);
          return before;
        }
      },
    };
  },
});
