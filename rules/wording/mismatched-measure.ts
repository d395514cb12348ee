import { defineRule, type Prose, type ProseMatch } from 'draftlint/rule';

/** Nouns, units that never count them, and the usual one. */
interface Family {
  readonly nouns: readonly string[];
  readonly units: string;
  readonly usual: string;
  /** What must stand before the noun, so that it is what is counted. */
  readonly after?: RegExp;
}

const PEOPLE = '人员 民警 辅警 律师 调解员 网格员 志愿者 干部 职工 法官 检察官 法律明白人 监督员 协管员';
const FAMILIES: readonly Family[] = [
  family(PEOPLE, '家宗篇辆座台各', '名'),
  // 其中律师9件 are cases by who pleads.
  { ...family(PEOPLE, '件', '名'), after: /(?:培训|轮训|指派|安排|配备|聘请|招录|选派|选聘|派出|增派)\p{Script=Han}{0,2}$/u },
  family('法律顾问 公职律师 调解专家', '宗篇辆座台部场份起', '名'),
  family('案件 纠纷 信访事项 投诉 举报 线索 隐患', '名位台座辆只部', '件'),
  family('规范性文件 文件 方案 制度 通知 简报 意见书 建议书 文书 预案', '名位辆座台宗场', '件'),
  family('会议 座谈会 讲座 演练 听证会 推进会', '名位件份家台座辆篇起宗', '次'),
  family('企业 公司 合作社 机关单位 部门', '名位篇辆', '家'),
  family('执法记录仪 电脑 打印机 摄像头 执法车辆 无人机', '名位家起宗人', '台'),
  family('行政村 乡镇 街道', '名位辆篇', '个'),
];
/** Any number with a unit that never counts some of these. */
const COUNT = /(?<![\d.])(?<count>[1-9][\d,]*[余多]?万?[余多]?)(?<unit>[名位只件份个家宗起座台辆篇各人部场])/gu;
/** 人员5家，: the expression ends its clause, so that nothing else is counted: 12名企业家, 12名部门负责人. */
const END = /^次?(?:[，。；、）]|$)/u;
/** 12个件: what is counted has one word; 312个次 is so many times some, and 3个场 are farms. */
const TWO = /(?<=\d[余多]?)(?:个[件名份起宗]|[件名份次起场]个)(?=[，。；、）]|$)/gu;
/** What stands before a noun where the number counts something else. */
const OF_OTHERS: readonly RegExp[] = [
  // People at their homes, or several kinds at once: 走访干部家庭, 出动人员、车辆12辆.
  /(?:走访|慰问|探访|家访|入户|帮扶|涉及)[^，。；]{0,10}$|、$|[和及与]\p{Script=Han}{0,4}$/u,
  // What each of them has, or what is given to them: 平均每个行政村10名, 选派到乡镇12名.
  /(?:每一?[个家名位件起支座所场次]?|各|(?:派|配备|分配|安排|下沉)[^，。；\d]{0,8}[到至往给])[^，。；：\d]{0,6}$/u,
  // What is counted in 部 is what they are of: 电梯安全隐患36部.
  /电[梯话][^，。；]{0,6}$/u,
  // People by where they are from: 聘请监督员30名，其中企业12名、乡镇8名.
  /[名位人][，、：（](?:其中[，：]?)?(?:分别)?(?:来自)?$/u,
];
const REACH = 40;

function family(nouns: string, units: string, usual: string): Family {
  return { nouns: nouns.split(' '), units, usual };
}

export default defineRule({
  summary: { zh: '量词与名词不搭配', en: 'measure word that does not go with its noun' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '人用“名”，案件用“件”，企业用“家”；量词不搭配，多是改稿时漏改，或者把别的数据贴到了这里。',
    en: 'People are counted in 名, cases in 件, firms in 家; another word is mostly left over from editing, or the number is another’s.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '新招录执法⟦人员5家⟧，办理行政复议⟦案件36名⟧，服务⟦企业12名⟧，表彰⟦3家民警⟧。',
      good: '新招录执法人员5名，办理行政复议案件36件，培训12名企业家，走访干部12家。',
    },
  ],
  messages: {
    wrong: {
      zh: '“{found}”中的量词“{unit}”一般不用于“{noun}”：通常写“{right}”，请核对量词和数据。',
      en: '“{found}”: “{unit}” does not go with “{noun}”; usually “{right}”; please check the word and the number.',
    },
    two: {
      zh: '“{found}”是两个量词连用：请核对，只用一个。',
      en: '“{found}” are two measure words for one number; check, and write one.',
    },
  },
  create({ report }) {
    const read = (match: ProseMatch, prose: Prose): void => {
      const { text } = prose;
      const { count = '', unit = '' } = match.groups;
      const [start, end] = [match.index, match.index + match.text.length];
      const tell = (noun: string, from: number, to: number, right: string): void => {
        if (prose.isQuoted(from)) return;
        report({ messageId: 'wrong', at: prose.range(from, to), data: { found: text.slice(from, to), unit, noun, right } });
      };
      for (const { nouns, units, usual, after } of FAMILIES) {
        if (!units.includes(unit)) continue;
        const counted = nouns.find((noun) => text.endsWith(noun, start));
        const from = start - (counted?.length ?? 0);
        const before = text.slice(Math.max(0, from - REACH), from);
        if (
          counted &&
          END.test(text.slice(end, end + 2)) &&
          (after?.test(before) ?? true) &&
          !OF_OTHERS.some((pattern) => pattern.test(before))
        )
          tell(counted, from, end, `${counted}${count}${usual}`);
        if (after) continue;
        const named = nouns.find((noun) => text.startsWith(noun, end) && END.test(text.slice(end + noun.length, end + noun.length + 2)));
        if (named) tell(named, start, end + named.length, `${count}${usual}${named}`);
      }
    };
    const tellTwo = ({ text, range }: ProseMatch): void => report({ messageId: 'two', at: range, data: { found: text } });
    return {
      matches: [
        [COUNT, read],
        [TWO, tellTwo],
      ],
    };
  },
});
