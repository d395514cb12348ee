import { defineRule } from 'draftlint/rule';

/** A document that something is done by: 根据《关于做好…的通知》, 按照区委依法治区办《关于…的通知》. */
const CITED_BY = /(?:根据|按照|依据|依照|遵照|按)(?<organ>\p{Script=Han}{0,30}(?:[委府办局厅部会院]|办公室|机关))?$/u;
/** What the centre issues with the party is often published without a number. */
const CENTRAL = /中共中央|党中央|中央办公厅|中办|国务院|国家/u;
const DOCUMENT = /^关于.{2,}的?(?:通知|意见|决定|通报|函|批复|方案|办法|规定|实施意见|指导意见)(?:[（(][^）)]*[）)])?$/u;
const NUMBER = /^[\s（(]{0,2}[^。；，《》]{0,24}(?:〔|\[|﹝|【|（|\()\s?\d{4}\s?(?:〕|\]|﹞|】|）|\))\s?(?:第\s?)?\d+\s?号/u;
const SHORT_NAME = /^[（(](?:以下|下)[简统]?称/u;

export default defineRule({
  summary: { zh: '引用文件没有写明发文机关和发文字号', en: 'document cited without organ and number' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '引用公文，实务上先引标题、后引发文字号，标题里没有发文机关的要写明是谁发的，读者才查得到。',
    en: 'By custom a document is cited by title, then number, and by the organ where the title does not name it; otherwise no reader can find it.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '根据⟦《关于做好2024年度法治政府建设报告工作的通知》⟧要求，现将有关情况报告如下。',
      good: '根据县委依法治县办《关于做好2024年度法治政府建设报告工作的通知》（安法办〔2024〕12号）要求，现将有关情况报告如下。',
    },
  ],
  messages: {
    anonymous: {
      zh: '引用《{title}》没有写发文机关和发文字号：实务上写作“××机关《……》（×〔××××〕×号）”，请补上。',
      en: '《{title}》 is cited without the organ that issued it and its number; by custom both are given; add them.',
    },
    unnumbered: {
      zh: '引用{organ}《{title}》没有写发文字号：实务上在标题后写明“（×〔××××〕×号）”，请补上。',
      en: '《{title}》 of {organ} is cited without its number, which by custom follows the title; add it.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const seen = new Set<string>();
        for (const { title, range, block, index, end } of facts.citations) {
          const isFirst = !seen.has(title);
          seen.add(title);
          if (!isFirst || (block.part !== 'body' && block.part !== 'heading') || !DOCUMENT.test(title)) continue;
          const { text } = block.prose;
          const cited = CITED_BY.exec(text.slice(Math.max(0, index - 40), index));
          const after = text.slice(end, end + 48);
          if (!cited || NUMBER.test(after) || SHORT_NAME.test(after)) continue;
          const organ = cited.groups?.['organ'];
          if (organ === undefined) report({ messageId: 'anonymous', at: range, data: { title: short(title) } });
          else if (!CENTRAL.test(organ)) report({ messageId: 'unnumbered', at: range, data: { title: short(title), organ } });
        }
      },
    };
  },
});

function short(title: string): string {
  return title.length > 30 ? `${title.slice(0, 26)}……${title.slice(-2)}` : title;
}
