import { defineRule, type Range, type Watch } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** Signs set for a dash between Chinese words; a rule of them across the line is none. */
const SUBSTITUTE =
  /(?<=[\p{Script=Han}”）》])(?<dash>-{2,3}|－{2,3}|–{2,3}|─{2,3}|━{2,3}|—{3,4}|(?<!一)一一(?=[^一对]))(?=[\p{Script=Han}“（《\d])/dgu;
/** 法治一一建设: 一一 is a word of its own before verbs of answering and telling. */
const ONE_BY_ONE =
  /^一一(?:对应|回应|回复|答复|解答|解释|列举|列出|列明|说明|核对|核实|核查|比对|对照|落实|销号|整改|兑现|登记|记录|介绍|分析|破解|化解|解决|作答|作出|予以|进行|明确|走访|查看|查验|甄别|排查|梳理|道来|呈现|点评|标注|反馈|细化|分解|督办|印证|过|细|给|向|为|在)/u;
/** A subtitle is led by the full dash. */
const SUBTITLE = /^\s*(?<dash>[-－–—])(?=\p{Script=Han}[^，。；]{2,40}$)/dgu;
const SUBTITLED = /上的(?:讲话|发言|报告|致辞|汇报|主持词)|工作报告|纪实|侧记|综述|掠影/u;
const SINGLE_TELLING =
  /(?<=\p{Script=Han}{4})(?<dash>—)(?=(?:这是|这就是|即|也就是|就是|那就是|比如|例如|从而|因此|所以|不仅|而是|既是|无论)\p{Script=Han})/dgu;
/** What the words after it explain: 根本任务—依法治县; 目标—任务—措施 are joined. */
const EXPLAINING =
  /(?<=\p{Script=Han}{2}(?:任务|目标|关键|核心|根本|主线|法宝|一点|重点|原则|宗旨|主题|底线|课题|精髓|基石|前提|问题))(?<!—[^，。；：]{0,12})(?<dash>—)(?=\p{Script=Han}{2}[^，。；：—]*(?:[，。；：]|$))/dgu;

/** “法治安平”—普法品牌; “甲”—乙—丙 are joined. */
const AFTER_QUOTE = /(?<=”)(?<!—[^，。；：]{0,12})(?<dash>—)(?=\p{Script=Han}{2}[^，。；：—]*(?:[，。；：]|$))/dgu;

export default defineRule({
  summary: { zh: '破折号形式不对', en: 'malformed dash' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '破折号是占两字的“——”；一字线“—”和连字符“-”用于起止和连接，不能代替它。',
    en: 'The dash is ——, as wide as two characters; — and - join and are no dashes.',
  },
  basis: [clause('4.10、4.13')],
  examples: [
    { bad: '聚焦关键环节⟦--⟧制度建设。', good: '聚焦关键环节——制度建设，贯通安平—临河公路。' },
    { bad: '在法治轨道上前行\n\n⟦—⟧在全县推进会上的讲话', good: '在法治轨道上前行\n\n——在全县推进会上的讲话' },
  ],
  messages: {
    malformed: { zh: '“{found}”不是破折号：写“——”。', en: '“{found}” is no dash; write “——”.' },
  },
  create({ report }) {
    return {
      matches: [
        ...[SUBSTITUTE, SINGLE_TELLING, EXPLAINING, AFTER_QUOTE].map(
          (pattern): Watch => [
            pattern,
            ({ text, index, range }, prose, { cell }) => {
              if (!cell && !(text === '一一' && ONE_BY_ONE.test(prose.text.slice(index)))) tell(text, range);
            },
          ],
        ),
        [
          SUBTITLE,
          (match, { text }, { cell }) => {
            const range = match.rangeOf('dash');
            if (!cell && range && SUBTITLED.test(text)) tell(match.groups['dash'] ?? '', range);
          },
        ],
      ],
    };

    function tell(found: string, range: Range): void {
      // To the core 一一 is a number, which no fix may change.
      const fix = found === '一一' ? {} : { fix: { safe: true, edits: [{ range, newText: '——' }] } };
      report({ messageId: 'malformed', at: range, data: { found }, ...fix });
    }
  },
});
