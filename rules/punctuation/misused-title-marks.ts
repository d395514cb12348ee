import { defineRule } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** What is held, taught or awarded, and an organ; none of them is a work. */
const NO_WORK =
  /《(?<name>[^《》\n]{2,40}(?:专题学习|学习会|培训班|座谈会|研讨会|动员会|推进会|专题会议?|专题讲座|知识讲座|主题党日|主题活动|宣传活动|普法活动|创建活动|知识竞赛|演讲比赛|宣传月|宣传周|宣传日|专项行动|专项整治|奖|称号|示范[县市区镇乡村户]|先进(?:集体|个人|单位)|公司|委员会|司法局|公安局|人民政府|人民法院|人民检察院))》/gu;
/** Works may be called anything. */
const WORK =
  /(?:[书著文报片剧诗歌曲]|电影|影片|栏目|节目|视频|动漫|专栏|文章|论文|小说|课件|简报|通讯|纪录片|宣传片|观看|收看|收听|播放|播出|演出|演唱|阅读|撰写|刊登|刊载|刊发|出版|编写|编印|发表|题为|主题为)[^，。；]{0,6}$/u;

export default defineRule({
  summary: { zh: '书名号用于活动、课程、奖项或机构', en: 'title marks around an activity, a course, an award or an organ' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '书名号标示书、文件、报刊、影视等作品；活动、课程、奖项、机构的名称不用书名号，需要突出时用引号。',
    en: '《》 mark works such as books, documents and films; names of activities, courses, awards and organs have quotation marks at most.',
  },
  basis: [clause('附录A.13.1')],
  examples: [{ bad: '组织⟦《森林防火专题学习》⟧。', good: '组织“森林防火专题学习”，学习《森林防火条例》。' }],
  messages: {
    noWork: {
      zh: '“《{name}》”看来不是书或文件：活动、课程、奖项、机构的名称不用书名号，可写“{name}”加引号，请核对。',
      en: '“《{name}》” does not look like a book or document; put quotation marks around {name} or none; please check.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          NO_WORK,
          ({ groups, index, range }, prose) => {
            const before = prose.text.slice(Math.max(0, index - 12), index);
            if (!WORK.test(before)) report({ messageId: 'noWork', at: range, data: { name: groups['name'] ?? '' } });
          },
        ],
      ],
    };
  },
});
