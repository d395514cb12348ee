import { defineRule } from 'draftlint/rule';

/**
 * ×× and XX between Chinese words, 20XX年, X月X日, empty 【】 and （ ）, runs of underscores, （待补充）, TODO.
 * Not: 138××××1234 (a masked number), A××B, 张××等人 (a masked name), 3××4.
 */
const CROSSES =
  /(?<![\p{Script=Latin}\d×✕Ｘ*＊])(?:[×✕Ｘ]{2,}|[Xx]{2,}(?=[\p{Script=Han}%％，。、；：）】]|$))(?![\p{Script=Latin}\d])|20[\dX×x]?[X×x]{1,2}(?=年)|(?<![\p{Script=Latin}\d])[×Xx](?=[年月日](?![\p{Script=Latin}]))|(?<![○〇])[○〇]{2,}(?=[省市县区乡镇局村年月日号人件次])/gu;
const MARKS =
  /【[\s　]*】|_{3,}|_{2}(?=\s?[年月日件次个%％])|年[ 　]{1,8}月[ 　]{1,8}日|＿{2,}|[（(【[](?:请?(?:待|此处)?(?:补充|填写|填报|核实|确认|补)|待定|待填|此处.{0,10}(?:填写|补充|插入).{0,10}|数据待.{1,6})(?:完整|数据)?[）)】\]]|(?<![\p{Script=Latin}])(?:TODO|TBD|FIXME)(?![\p{Script=Latin}])/giu;
/** A surname before ×× and what goes on with the person after it. */
const SURNAME =
  /(?:^|[^\p{Script=Han}]|[的与和、对将被向由])[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤]$/u;

export default defineRule({
  summary: { zh: '留有占位符', en: 'placeholder left in' },
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '占位符说明内容尚未填写。', en: 'A placeholder shows that something is still to be filled in.' },
  basis: [{ kind: 'practice' }],
  examples: [
    { bad: '全年共办理案件⟦××⟧件。', good: '全年共办理案件30件，联系电话138××××1234。' },
    { bad: '⟦20XX⟧年⟦X⟧月，召开会议⟦（待补充）⟧。', good: '王××等3人不服处罚决定一案审结。' },
  ],
  messages: { placeholder: { zh: '“{found}”是占位符：请填写实际内容。', en: '“{found}” is a placeholder; fill it in.' } },
  create({ report }) {
    return {
      matches: [
        [
          CROSSES,
          ({ text: found, index, range }, prose) => {
            if (!isMaskedName(prose.text, index)) report({ messageId: 'placeholder', at: range, data: { found } });
          },
        ],
        [MARKS, ({ text: found, range }) => report({ messageId: 'placeholder', at: range, data: { found } })],
      ],
    };
  },
});

function isMaskedName(text: string, index: number): boolean {
  return SURNAME.test(text.slice(Math.max(0, index - 2), index));
}
