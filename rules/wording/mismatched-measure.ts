import { defineRule, type ProseMatch } from 'draftlint/rule';

/** Nouns, units that never count them, and the usual ones. */
interface Family {
  readonly nouns: string;
  readonly units: string;
  readonly usual: string;
}

const PEOPLE = '人员|民警|辅警|律师|调解员|网格员|志愿者|干部|职工|法官|检察官|法律明白人|监督员|协管员';
const FAMILIES: readonly Family[] = [
  { nouns: PEOPLE, units: '[家宗篇辆座台各]', usual: '名' },
  { nouns: '案件|纠纷|信访事项|投诉|举报|线索|隐患', units: '[名位台座辆只]', usual: '件' },
  { nouns: '文件|方案|制度|通知|简报|意见书|建议书|文书|预案', units: '[名位辆座台宗]', usual: '件' },
  { nouns: '会议|座谈会|讲座|演练|听证会|推进会', units: '[件份家台座辆篇起宗]', usual: '次' },
  { nouns: '企业|公司|合作社|机关单位|部门', units: '[名位篇辆]', usual: '家' },
  { nouns: '执法记录仪|电脑|打印机|摄像头|执法车辆|无人机', units: '[名位家起宗人]', usual: '台' },
  { nouns: '行政村|乡镇|街道', units: '[名位辆篇]', usual: '个' },
];
const NUMBER = String.raw`[1-9][\d,]*[余多]?万?[余多]?`;
/** 人员5家，: the number ends its clause, so that nothing else is counted. 走访党员5家 counts households. */
const AFTER = FAMILIES.map(({ nouns, units }, at) => `(?<noun${at}>${nouns})(?<count${at}>${NUMBER})(?<unit${at}>${units})`).join('|');
/** 12名企业，: 12名企业家 and 12名部门负责人 go on. */
const BEFORE = FAMILIES.map(({ nouns, units }, at) => `(?<count${at}>${NUMBER})(?<unit${at}>${units})(?<noun${at}>${nouns})`).join('|');
const END = '(?=[，。；、）]|$)';
const NOUN_FIRST = new RegExp(`(?:${AFTER})${END}`, 'gu');
const NUMBER_FIRST = new RegExp(`(?<![\\d.])(?:${BEFORE})${END}`, 'gu');
/** What is said of people at their homes, or of several kinds at once: 走访干部家庭, 出动人员、车辆12辆. */
const AT_HOME = /(?:走访|慰问|探访|家访|入户|帮扶|涉及)[^，。；]{0,10}$|、$|[和及与]\p{Script=Han}{0,4}$/u;
/** 平均每个行政村10名, 选派到乡镇12名: the number counts what each of them has, or what is given to them. */
const OF_EACH = /(?:每一?[个家名位件起支座所场次]?|各|(?:派|配备|分配|安排|下沉)[^，。；\d]{0,8}[到至往给])[^，。；：\d]{0,6}$/u;
/** 聘请监督员30名，其中企业12名、乡镇8名: people by where they are from. */
const BY_PLACE = /[名位人][，、：（](?:其中[，：]?)?(?:分别)?(?:来自)?$/u;
const REACH = 40;

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
  },
  create({ report }) {
    const tell =
      (isNounFirst: boolean) =>
      (match: ProseMatch): void => {
        const at = FAMILIES.findIndex((_, index) => match.groups[`noun${index}`] !== undefined);
        const { usual } = FAMILIES[at] as Family;
        const [noun, count, unit] = ['noun', 'count', 'unit'].map((name) => match.groups[`${name}${at}`] ?? '') as [string, string, string];
        const right = isNounFirst ? `${noun}${count}${usual}` : `${count}${usual}${noun}`;
        if (!match.isQuoted) report({ messageId: 'wrong', at: match.range, data: { found: match.text, unit, noun, right } });
      };
    return {
      matches: [
        [
          NOUN_FIRST,
          (match, prose) => {
            const before = prose.text.slice(Math.max(0, match.index - REACH), match.index);
            if (AT_HOME.test(before) || OF_EACH.test(before) || BY_PLACE.test(before)) return;
            tell(true)(match);
          },
        ],
        [NUMBER_FIRST, tell(false)],
      ],
    };
  },
});
