import { defineRule, overlaps, type ProseMatch, type Watch } from 'draftlint/rule';

/**
 * ×× and XX between Chinese words, 20XX年, X月X日, X个, empty 【】 and （ ）, runs of underscores, （待补充）, TODO.
 * Not: 138××××1234 (a masked number), A××B, 张××等人 (a masked name), 3××4.
 */
const CROSSES =
  /(?<![\p{Script=Latin}\d×✕Ｘ*＊])(?:[×✕Ｘ]{2,}|[Xx]{2,}(?=[\p{Script=Han}%％，。、；：）】]|$))(?![\p{Script=Latin}\d])|20[\dX×x]?[X×x]{1,2}(?=年)|(?<![\p{Script=Latin}\d])[×Xx](?=[年月日](?![\p{Script=Latin}]))|(?<=\p{Script=Han})[×XxＸ](?=余?(?:[个件次项场份名条家起期]|人次|万元)(?![\p{Script=Latin}]))|(?<![○〇])[○〇]{2,}(?=[省市县区乡镇局村年月日号人件次])/gu;
const MARKS =
  /【[\s　]*】|_{3,}|_{2}(?=\s?[年月日件次个%％])|年[ 　]{1,8}月[ 　]{1,8}日|＿{2,}|[（(【[](?:请?(?:待|此处)?(?:补充|填写|填报|核实|确认|补)|待定|待填|此处.{0,10}(?:填写|补充|插入).{0,10}|数据待.{1,6})(?:完整|数据)?[）)】\]]|(?<![\p{Script=Latin}])(?:TODO|TBD|FIXME)(?![\p{Script=Latin}])/giu;
/** Marks and letters for a number that is not known yet: 活动？？场次, N份, （　）件, 20**年, 12月*日; not 1+N, N个工作日 of a service promised. */
const UNKNOWN =
  /(?=[?？NnＮ*… 　（(])(?:(?<=\p{Script=Han})[?？]{2,}(?=[个件次场份名人条项家期起处万余年月日%％])|(?<=\p{Script=Han})[NnＮ](?=余?(?:[件次份名家期起]|场次?|人次)(?:[，。；、]|$))|(?<=\p{Script=Han})(?:\*{2,}|…{1,2}|[ 　]{2,}|[（(][ 　]{0,6}[）)])(?=余?(?:[件次份名家期起]|场次?|人次|户次|万元)(?:[，。；、]|$))|(?<=\d{2})\*{1,2}(?=年)|(?<![\p{Script=Latin}\d*])\*{1,2}(?=[月日]))/gu;
/** 0551—×××××××: the rest of a telephone number, which may be left out on purpose. */
const BEFORE_REST = /(?<!\d)0\d{2,3}[\s　]?[-－—–]{1,2}[\s　]?$/u;
const REST_OF_NUMBER = 7;
/** 某某局, 某某县 where the issuer would say its name. */
const NAMELESS = /某某(?=(?:省|市|县|区|镇|乡|街道|局|委|办)(?:\p{Script=Han}|，|。|$))/gu;
/** What those who wrote and checked the draft told each other. */
const REMARK =
  /[（(【[](?:批注|编者按?注|校对|审稿|修改意见)[：:][^（）()【】[\]]{1,40}[）)】\]]|[（(【[](?![^（）()【】[\]]*(?:\d|其中|[已含]))[^（）()【】[\]]{0,16}(?:再核|核一下|核对一下|待核实?|待确认|(?:来源|数据|数字|金额|人数|时间|地点|名称|比例)待[定补查]|待更新|待完善|待修改|需核实|需补充|需更新|请更新|请修改|请核实|请核对|请确认|是否保留|是否删除|建议删[去除]|要不要|要改|改一下)[^（）()【】[\]]{0,10}[）)】\]]|[【[][^【】[\]]{2,20}[?？][】\]]|(?:以下|此处|本段|该段|这部分)(?:内容|数据|数字|情况)?[请由待]\p{Script=Han}{2,8}(?:提供|补充|完善|填写|更新)(?=[。；，）)]|$)/gu;
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
  messages: {
    placeholder: { zh: '“{found}”是占位符：请填写实际内容。', en: '“{found}” is a placeholder; fill it in.' },
    number: {
      zh: '“{found}”是号码中未写出的部分：请核对是有意隐去，还是尚未填写。',
      en: '“{found}” is the rest of a number that is not given; check whether it is masked on purpose or still to be filled in.',
    },
    remark: {
      zh: '“{found}”像是改稿时留下的话：请处理后删去。',
      en: '“{found}” looks like a remark left from editing; settle it, and delete it.',
    },
  },
  create({ report }) {
    const found: ProseMatch[] = [];
    const remarks: ProseMatch[] = [];
    const numbers: ProseMatch[] = [];
    return {
      matches: [
        [
          CROSSES,
          (match, prose) => {
            if (isMaskedName(prose.text, match.index)) return;
            (isRestOfNumber(prose.text, match) ? numbers : found).push(match);
          },
        ],
        ...[MARKS, UNKNOWN, NAMELESS].map((pattern): Watch => [pattern, (match) => found.push(match)]),
        [REMARK, (match) => remarks.push(match)],
      ],
      end() {
        for (const { range, text } of found) report({ messageId: 'placeholder', at: range, data: { found: text } });
        for (const { range, text } of numbers) report({ messageId: 'number', at: range, data: { found: text }, severity: 'info' });
        found.sort(byStart);
        let at = 0;
        for (const { range, text } of remarks.sort(byStart)) {
          while ((found[at]?.range.end ?? Number.POSITIVE_INFINITY) <= range.start) at++;
          // The first placeholder that ends after the remark begins overlaps with it, or none does.
          const next = found[at];
          if (next && overlaps(next.range, range)) continue;
          report({ messageId: 'remark', at: range, data: { found: text }, severity: 'warning' });
        }
      },
    };
  },
});

function byStart(one: ProseMatch, other: ProseMatch): number {
  return one.range.start - other.range.start;
}

function isRestOfNumber(text: string, { index, text: { length } }: ProseMatch): boolean {
  return length >= REST_OF_NUMBER && BEFORE_REST.test(text.slice(Math.max(0, index - 8), index));
}

function isMaskedName(text: string, index: number): boolean {
  return SURNAME.test(text.slice(Math.max(0, index - 2), index));
}
