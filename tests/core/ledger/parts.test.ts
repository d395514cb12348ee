import { describe, expect, test } from 'vitest';
import { bothOf, causesIn } from './pairs.ts';

describe('lists of parts', () => {
  test.for([
    // open and closed lists
    '全县培训干部120人，其中女干部⟦30|130⟧人。',
    '开展检查⟦130|120⟧次，其中，日常检查80次，专项检查50次。',
    '今年调解纠纷⟦1210|1200⟧件，其中邻里纠纷700件、婚姻家庭纠纷300件、合同纠纷150件、其他60件。',
    '受理案件120件（其中民事80件、行政⟦40|50⟧件）。',
    '受理案件120件（民事80件、行政⟦40|50⟧件）。',
    '办理案件120件，民事、刑事、行政分别为80件、30件、⟦10|20⟧件。',
    '收到申请三十二件，其中网上申请二十件，书面申请⟦十二|十五⟧件。',
    '全省收案⟦24 064|20 064⟧件，其中一审案件21 503件，二审案件2 561件。',
    '共受理投诉2461件，其中商品类⟦1367|1567⟧件，服务类1094件。',
    '12345热线受理诉求46653件。其中，12345前台即时办结⟦27929|37929⟧件，网络转办18724件。',
    // a list ends where a mark cuts deeper, and goes on after what is told of all
    '共受理举报501件，其中广告类329件、侵权类⟦45|145⟧件、食品类33件，已处理474件。',
    '办理法律援助案件210件，其中刑事120件，民事⟦88|98⟧件，行政2件；解答咨询3200人次。',
    // 其中 after a complete list may speak of its total
    '受理案件100件，其中民事60件、刑事40件，其中涉企案件⟦70|170⟧件。',
    // what each item has a share of, over ；
    '共受理信访件⟦96|86⟧件，其中，上级转办21件(次)，占总数的22%；自收75件(次)，占总数的78%。',
    '转办投诉件共计⟦127|114⟧件，已办结63件，阶段性办结64件。',
    // classifications that are complete by their nature, said or not
    '清理规范性文件60件，拟保留40件、拟修改8件、拟废止⟦12|10⟧件。',
    '承办建议提案共⟦100|95⟧件，人大代表建议55件，政协提案45件。',
    '受理诉求⟦2887|2877⟧件，直接办结2276件，转办611件。',
    '评查案卷40卷，其中优秀12卷、合格⟦28|26⟧卷，无不合格案卷。',
    '评查案卷40卷，评查结果为优秀12卷、合格26卷、不合格⟦2|1⟧卷。',
    // totals after their parts
    '来信10件，来访20件，两项合计受理⟦30|35⟧件。',
    '县级受理60件，乡级受理40件，共计受理⟦100|110⟧件。',
    '来信10件、来访20件、来电15件，以上合计受理⟦45|40⟧件。',
    '党委会研究4次，办公会研究3次，推进会2次，三项会议共⟦9|11⟧次。',
    '免罚清单共12项，办理免罚案件176件，减轻处罚案件203件，合计⟦379|429⟧件。',
    '组织培训⟦12|15⟧场次，其中上半年5场次、下半年7场次。',
    '党委会研究5次，乡长办公会研究3次，全年共研究法治工作⟦8|9⟧次。',
    // a total whose name is the names of its parts
    '平台接收投诉举报咨询⟦120|130⟧件，其中投诉60件、举报20件、咨询40件。',
    // a total said roughly, then exactly
    '经营主体总量突破12万户，达到12.36万户。其中，企业3.15万户，个体工商户⟦9.04|9.54⟧万户，合作社0.17万户。',
    // results of cases, several of which may be counted together
    '审结147件，其中维持⟦62|71⟧件、撤销或确认违法等直接纠错18件、驳回21件、调解和解终止46件。',
    '办理行政复议案件12件，维持8件，撤销⟦4|5⟧件。',
    '全年行政诉讼案件9件，胜诉⟦9|10⟧件。',
    '上半年受理40件，下半年受理50件，全年共受理⟦90|95⟧件。',
    '批评教育和处理51044人次，处分⟦170|160⟧人（其中党纪处分135人）。处分科级干部20人，一般干部40人，其他人员110人。',
    '收到举报⟦430|420⟧件，来信为主要方式。具体为：来信235件、占55%；来访56件、占13%；其它139件。',
    '共退回补充侦查⟦26|16⟧件，重报25件。其中一次退回补充侦查20件，一次重报18件。',
    // headers that name the total
    '全省法院新收刑事案件⟦24064|21664⟧件，审结24083件。收案中，一审案件21503件，二审案件2561件。',
    '共收到提案629件。所有提案中，立案⟦621|651⟧件。',
    '收到提案629件，经审查立案621件。在已立案提案中，集体提案188件，委员提案⟦433|463⟧件。',
    '全市共有医疗机构1092个，其中医院39个，在医院中有公立医院12个，民营医院⟦27|37⟧个。',
    '本周热线共受理市民诉求⟦71184|70184⟧件，日均10169件。所受理的市民诉求中，直办37527件，转办33657件。',
    // 其中 after a total of several, and after what is itself a part
    '承办提案⟦198|112⟧件，办复率100%，其中A类132件、B类58件、C类8件。',
    '承办建议86件、提案112件，办复率100%，其中A类⟦132|172⟧件、B类58件、C类8件。',
    '办理行政应诉115件，其中败诉12件，出庭率为100%，其中副职以上负责人出庭⟦31|131⟧件。',
    '受理争议164件，其中镇政府作为被告的⟦65|265⟧件。',
    '受理申请100件；其中调解成功⟦60|120⟧件。',
    '全省有疫情县（市、区）⟦90|80⟧个；已达到控制、消除标准的县（市、区）分别为70个、20个。',
    // what goes on after classes that are complete by their names
    '培训1200人次，县级600人次、乡镇500人次，线上⟦100|150⟧人次。',
    '核定编制50名，实有⟦45|48⟧名、空缺4名，另有1名借调。',
    '评查案卷60卷，优秀20卷、合格⟦35|38⟧卷、不合格4卷。另有1卷退回补正。',
    '受理诉求⟦2887|2877⟧件，直接办结2276件、转办600件，其余11件重复。',
    // what is left of a whole
    '查出问题46个，整改⟦43|44⟧个，其余3个正在推进。',
    '清理政策措施⟦73|75⟧件，其中废止9件、修订4件，其余60件继续有效。',
    '应述法⟦34|36⟧名，线下述法6名、线上述法27名，1名因脱产学习未参加。',
    '应出庭应诉⟦12|14⟧件，局负责人出庭11件，另1件因改期未开庭。',
    // totals of things of several kinds
    '石桥镇辖22个行政村和3个社区，共⟦25|26⟧个村（社区），设村民小组318个。',
    '办理人大代表建议⟦13|16⟧件、政协提案19件，其中主办21件、会办11件。',
    '全年立案查处案件⟦817|857⟧件，办结798件。案件按领域划分：食品类486件、药械类172件、其他159件。',
    // classes of which one is named within another, of those who were asked
    '电话回访投诉人1500名，表示满意的1386名、基本满意的87名、不满意的⟦20|47⟧名。',
    '政务服务大厅办件⟦9840|9940⟧件，其中即办件8312件、承诺件1528件。',
    // aspects of the same people, of which none is more than all
    '执法人员600人，其中大专⟦350|450⟧人、本科200人。',
  ])('are read in %s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong).length).toBe(1);
  });

  test.for([
    ['a new head after ；', '全县培训干部120人，其中女干部40人；村居干部300人。'],
    ['a clause with a subject of its own', '法律援助中心达到8个，其中5个通过验收，联络站发展到131个。'],
    ['the limit of a class', '律师超过1万人的市有22个，其中超过3万人的市有7个。'],
    ['what was settled of all', '共受理举报501件，其中广告类329件、侵权类45件，已处理474件。'],
    ['clauses that divide the item before them', '抽取300件回访，其中有效回访246件，表示满意的240件，表示一般的6件。'],
    ['shares before the list', '调解纠纷12266宗。三类纠纷占总数的62%，分别是劳动争议11237宗、损害赔偿10623宗。'],
    [
      'another total of the sentence before',
      '共提出提案820件，经审查，立案799件。其中：集体提案133件，委员提案666件；涉及经济的290件，涉及民生的275件。',
    ],
    ['classes that overlap', '共作出行政处罚315件，其中警告210件，罚款205件。'],
    ['a list that says it is open', '收到来信来访120件，其中来信40件、来访70件等。'],
    ['totals that are told together', '办理人大代表建议86件、政协提案92件，其中主办70件，会办108件。'],
    ['classes that go on', '受理工单8600件，按期办结8550件，逾期办结30件，正在办理20件。'],
    ['a clause with names of its own', '受援1052件；律师担任刑事代理747件，民事代理1891件，行政代理169件。'],
    ['what has the noun of a total only', '共开展集中学习10次，中心组学习6次、支部学习6次。'],
    ['parts in units of their own', '审查合同63份、规范性文件2件、其他文件18件，合计审查83件。'],
    ['cases that came in, beside older ones that ended', '收到行政复议申请12件，维持8件，撤销5件。'],
    ['acts of another kind', '党委会研究5次，乡长办公会学习3次，全年共研究法治工作9次。'],
    ['two quarters of a year', '组织培训15场次，其中一季度5场次、三季度7场次。'],
    ['cases that have no result yet', '办理行政诉讼案件7件，胜诉5件，败诉1件，尚未宣判1件。'],
    ['what is told besides', '平台受理投诉举报320件，其中投诉235件，举报85件，另有咨询1200件。'],
    ['what was carried over', '收到申请74件，上年结转2件，其中予以公开31件、部分公开9件、不予公开36件。'],
    ['two kinds of cases', '办理行政复议案件12件、行政应诉案件9件，胜诉10件。'],
    ['a sibling before the classes', '办理党代表提案14件、人大代表建议189件、政协提案91件。'],
    ['halves of a year and what was settled in it', '上半年受理40件，下半年受理50件，全年办结88件。'],
    ['what is told together, over a rate', '承办建议86件、提案112件，办复率100%，其中A类132件、B类58件、C类8件。'],
    ['what commas tell together', '承办建议86件，提案112件，办复率100%，其中A类132件、B类58件、C类8件。'],
    ['the whole of a part', '办理行政应诉115件，其中败诉12件，出庭率为100%，其中副职以上负责人出庭共计31件。'],
    ['what a row of places divides', '办理行政应诉373件，主要涉及甲区法院164件、市法院100件，其中县政府作为共同被告的265件。'],
    ['classes that are not exclusive', '执法人员600人，其中持证人员520人、持证上岗480人、法律职业资格60人。'],
    ['another count right before what is left', '检查企业50家，发现问题企业12家、问题30个，其余38家未发现问题。'],
    ['what is left of the part right before', '排查436件，其中邻里97件、其他339件，调解421件，其余15件正在跟进。'],
    ['what is left of a part', '检查企业120家，发现问题40家，整改30家，其余10家限期整改。'],
    ['things of another kind', '全镇22个村和3个社区，共318个村民小组。'],
    ['those asked who did not answer', '电话回访投诉人1500名，满意1286名、基本满意87名、不满意27名。'],
    ['several aspects', '村干部200人，其中中年120人、大专160人。'],
    ['a year before in brackets', '受理、办结行政复议案件分别为80件、76件（2023年分别为64件、63件）。'],
    ['a subject of its own after ；', '调解成功28.5万件；调解、排查和预防纠纷分别为23.9万件、35.1万件。'],
  ])('do not go beyond %s', ([, text]) => {
    expect(causesIn(text as string)).toEqual([]);
  });

  test('are followed in linear time through one long sentence', () => {
    const clause = (count: number): string => `受理案件900件，${'其中民事10件，'.repeat(count)}共计90件。`;
    const time = (count: number): number => {
      const text = clause(count);
      const start = performance.now();
      causesIn(text);
      return performance.now() - start;
    };
    time(500);
    const [short, long] = [time(500), time(4000)];
    expect(long).toBeLessThan(40 * Math.max(short, 5));
  });
});
