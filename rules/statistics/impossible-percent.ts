import { defineRule, type Figure } from 'draftlint/rule';

/** 占…的, 占比, 比重 and rates by name, right before the number. */
const SHARE = /(?:占[^，。；]{0,20}|比重|率|满意度)(?:的|分别|均|已|仅|达到?|为|约|高达|是|至|到|[\s　])*$/u;
/** What may well exceed 100 %: changes, plans fulfilled, ratios of different things, stocks. */
const MAY_EXCEED = new RegExp(
  [
    '增长|增幅|增加|增速|同比|环比|上升|提高|提升|下降|拉动|贡献|超额|超出|相当于|是[^，。；]*的',
    '计划|目标|任务|指标|预算|预期|年初|上年|去年|同期|序时|完成[^率整]|(?<!整改|按时|按期|及时|办理)(?:完成|达成|兑现)率|执行率|资金到位率|征收率|征缴率|收缴率|入库率',
    '负债率|周转率|利用率|产销率|回报率|收益率|利润率|杠杆率|自给率|拨备|流动性|偿付|偿债|保值|溢价率|加价率|加成率|通胀|通货膨胀|换手率|资本充足',
    '使用率|入住率|出租率|入座率|上座率|负荷率|满载率|超载|出栏率|繁殖率|繁育率|复种|毛[^，。；]{1,6}率|巩固率|效率|频率|功率|倍率|密度|倍数|抚养比|容积率',
  ].join('|'),
  'u',
);
/** 下降150%, the fall itself; not 下降至150%, a level. */
const FALL =
  /(?:下降|降低|减少|回落|下滑|缩减|压减|(?:降|减|跌)幅|(?:下降|减少|降低)(?:幅度|比例|率))(?:了|均|分别|约|近|超过?|逾|高达|达到?|为|[\s　])*$/u;
/** What may turn from a gain into a loss falls by more than itself. */
const SIGNED = /利润|利得|盈|亏|净|结余|收益|顺差|逆差|差额|余额|现金流|增(?:速|幅|长|量)|[减下降少]不[^，。；]*$/u;
const HUNDRED = 100n;
const ABOVE = /以上|超|逾|多于|高于/u;

/** 120%, and 100%以上, 超过100%. */
function isAboveAll({ value, qualifier }: Figure): boolean {
  const all = HUNDRED * 10n ** BigInt(value.scale);
  return value.units > all || (value.units === all && qualifier !== undefined && ABOVE.test(qualifier));
}

export default defineRule({
  summary: { zh: '占比、比率或降幅超过100%', en: 'share, rate or fall above 100%' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '部分不会多于整体，占比和比率不会超过100%；数量减到零，也只减少100%。',
    en: 'A part is never more than its whole, and what is gone has fallen by 100%.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '主动公开信息1200条，占比⟦120%⟧。', good: '主动公开信息1200条，同比增长120%。' }],
  messages: {
    over: {
      zh: '“{label}”后是{printed}，占比和比率不会超过100%：请核对分子、分母和百分数；说的是增幅或完成计划的，请写明。',
      en: '“{label}” is {printed}, and no share or rate is above 100%; check the counts and the rate, or say that it is a growth or a plan fulfilled.',
    },
    fall: {
      zh: '“{label}”后是{printed}，数量最多减少100%：请核对两期的数和百分数，或写“由X降至Y”。',
      en: '“{label}” is {printed}, and nothing falls by more than all of it; check the two numbers and the percentage, or write 由X降至Y.',
    },
  },
  create({ facts, report }) {
    /** A rate that its table's own counts give, such as settled cases of earlier years among those taken in. */
    const isOfItsTable = (figure: Figure): boolean =>
      figure.sentence.block.cell !== undefined &&
      facts.ledger.relationsOf(figure).some(({ kind, verdict }) => kind === 'rate' && verdict === 'holds');
    return {
      end() {
        for (const figure of facts.figures) {
          const { isPercent, measure, label, text, numberRange } = figure;
          if (!isPercent || !isAboveAll(figure)) continue;
          if (FALL.test(label) && !SIGNED.test(figure.line.slice(0, figure.index))) {
            report({ messageId: 'fall', at: numberRange, data: { label, printed: text } });
            continue;
          }
          if (measure !== 'share') continue;
          if (!SHARE.test(label) || MAY_EXCEED.test(label) || isOfItsTable(figure)) continue;
          report({ messageId: 'over', at: numberRange, data: { label, printed: text } });
        }
      },
    };
  },
});
