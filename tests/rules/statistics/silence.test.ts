import { lintText } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/generated/rules.ts';

const STATISTICS = Object.entries(rules).filter(([id]) => id.startsWith('statistics/'));

/** What looks wrong to naive arithmetic and is right: no rule about statistics may say anything of it. */
describe('statistics are left alone', () => {
  test.for([
    // settled more than taken in: what earlier years left
    '县法院受理刑事案件262件（含旧存），审结270件。',
    '县法院收案262件，结案270件。',
    '受理申请120件，办结128件（含上年结转12件）。',
    // criminal proceedings are no chain
    '刑事拘留嫌疑人86人，批准逮捕31人，起诉69人。',
    '批准逮捕31人，起诉69人。',
    '立案112件，处分126人；立案96件，处分87人。',
    // replies and proposals, times and heads
    '承办建议提案95件，制发答复98件次。',
    '培训干部120人，培训360人次。',
    // numbers of other years and other wholes
    '受理行政复议案件37件。2023年受理行政复议案件58件，行政诉讼案件41件。',
    '全年申诉求决类事项191件，占全市的4.3%，其中协议调解成功93件，占全市的5.7%。',
    '全年申诉求决类事项191件，协议调解成功93件。',
    // what was taken in by two verbs, and a rate of both
    '受理行政复议案件40件、办理行政诉讼案件20件，审结54件，审结率90%。',
    // what became of others than those that were not accepted
    '收到申请44件，受理40件，不予受理4件，其中告知其他途径1件，撤回4件。',
    // a part of what is taken up, and what is not
    '收到意见60条，采纳36条，其中部分采纳12条，其余24条未采纳。',
    // a result of all that came in, beside those that were not accepted
    '受理许可申请2650件，不予受理35件，准予许可2588件，不予许可12件，申请人撤回15件。',
    // all who did one thing, and some who did another as well
    '述法人员46名，其中书面述法46名、现场述法8名。',
    '给予党纪政务处分118人，其中党纪处分92人、政务处分34人、双重处分8人。',
    // what is told of some, and what became of all
    '立案审查126人，其中科级干部18人，给予党纪政务处分118人。',
    // what was left before, by another name
    '仲裁立案326件，上期未结14件，审结331件，结案率97.4%。',
    // as many for each of several bodies, and what became of all
    '甲乙丙三镇分别受理纠纷12起、18起、20起，共50起，成功调处48起，成功率96%。',
    // the rate of a total that its parts are told after, by the same act
    '排查矛盾纠纷126起，化解124起，其中镇级化解32起，村级化解92起，化解率98.4%。',
    '受理申请126件，办结120件，其中当场办结86件，办结率95.2%，群众满意率99%。',
    '抽检320批次，合格316批次，其中食品合格280批次，合格率98.8%。',
    // what is left of all, after a part of what was done
    '承办建议506件，办复462件，办复率91.3%，其中代表建议办复276件，其余44件正在办理。',
    '抽检样品679批次，合格625批次，其中食用农产品合格327批次，不合格54批次。',
    '发现隐患213处，已整改188处，其中立行整改126处、限期整改62处，剩余25处正在整改。',
    '新收案件367件，其中信息公开类195件，审结362件，其中驳回217件，其余5件正在审理。',
    '计划实施项目350个；竣工316个，竣工率90.3%，其中提前竣工203个；剩余34个在建。',
    // what was done of all, after some of all
    '应参训439人，其中综合执法人员248人，实参训412人，参训率93.8%。',
    '抽查案卷423卷，其中行政处罚案卷112卷，占26.5%，合格378卷，合格率89.4%。',
    '抽查案卷346卷，其中处罚案卷178卷，占51.4%；许可案卷168卷，占48.6%，合格341卷，其中优秀118卷。',
    // ways of what was done, none of which is left
    '发现隐患805处，完成整改776处，整改率96.4%，其中立行整改253处，限期整改523处。',
    // another matter after ；
    '收到法律援助申请184件，其中刑事65件，批准149件，不予受理35件；立案刑事案件236起，破案230起。',
    '受理案件199件，办结168件，办结率84.4%；收到申请251件，批准247件，批准率98.4%。',
    // 直|接办结 tells nothing of what came in
    '收到工单423件，已办结342件，其中直接办结127件，正在办理81件。',
    '完工237个，竣工率88.1%，其中提前竣工57个，按期竣工180个，剩余32个在建。',
    '上年遗留积案6件，今年新排查42件，共化解45件，剩余3件。',
    // results of those settled, with no mark after 中
    '新收253件，共办理261件，审结254件，结转下年7件，审结案件中维持54件、确认违法118件、驳回36件、终止46件。',
    // the share of what its own sentence, or its own part of one, counts
    '受理案件1699件，其中处罚类762件、认定类937件，分别占44.8%、55.2%。受理诉求643件，投诉类最多，为339件，占52.7%。',
    '办理事项1143件，其中许可类790件，占69.1%；举报类353件，占30.9%；受理案件284件，其中处罚类197件，占69.4%；其他类87件，占30.6%。',
    // a total after its own parts
    '乡镇级调解228起，村级调解143起，共调解371起；县级调解271起，村级调解290起，共调解561起。',
    // another matter that was settled
    '审结121件，其中维持82件，撤销20件、驳回7件、责令履行12件；同时，审结282件，其中维持197件、驳回85件。',
    // an average of some, and one of all
    '20名法官共审结案件580件，人均29件。全院受理案件824件，法官人均结案32.7件。',
    // lengths that are rounded each by itself
    '收费公路里程由163737公里增加到168071公里，净增4335公里，增长2.6%。',
    // a grade by two names
    '考核优秀20人、良好30人、合格40人、达标40人，达标及以上90人。',
    // the level above, no bound
    '参考率达到100%以上级通报为准。',
    // the cells of a table run together
    '指标单位年度累计主动公开信息数条18535395其中：1.网站公开条171350172.公报公开条07申请总数条324其中：同意公开数条2192',
    // equal numbers of different things
    '确定重大行政决策23件、公布行政规范性文件23件。',
    // rates of one kind of case beside a total of all kinds
    '共受理各类案件1200件，结案1100件，审判案件结案率95.32%，执行案件执结率88.63%。',
    // shares of what was accepted, of what came in
    '全县新收行政复议申请80件，受理50件。其中治安类11件，占案件总数的22.0%；工商类18件，占案件总数的36.0%。',
    // shares of another total than the head of the sentence, or than the list's
    '在430件信访举报件中，本级受理237件，占全市信访总量的12%。',
    '共受理信访件96件，其中，上级转办21件，占转办案件总数的60%；自收75件。',
    '移送案件线索60起，已办结27起，占比45%；提出审计建议63条，已被采纳54条，占85.7%。',
    '办结案件60件，已执行30件，占到期案件的60%；检查企业120家，整改问题80家，占比80%。',
    '其中较大火灾60起、占总数的92.3%，重大火灾5起、占总数的83.3%。',
    '全县发生火灾282起，亡13人。其中住宅火灾125起，亡10人，起数占总数的44.3%，亡人数占总数的76.9%。',
    // 其中 after two totals, with a part of each
    '共退回补充侦查26件，重报25件。其中一次退回补充侦查20件，一次重报18件。',
    // growth at constant prices beside amounts at those of the year
    '全年人均生产总值28300元，比上年增加3600元，增长12.7%。',
    '12个乡镇投入经费426万元，平均每个35.5万元，比2023年增加58万元。',
    '培训法律明白人460人，占全县142个行政村的八成以上。',
    // those registered beside those who live there
    '年末全县户籍人口85万人，其中城镇人口27万人。年末常住人口54万人，城镇化率36.51%。',
    // each of two matters has a plan of its own; an average of each night
    '全市计划改造小区440个，已开工400个；修缮房屋129间，占任务数的22.3%。',
    '24个集聚区客流量520万人次，平均每个集聚区每夜3.1万人次。',
    // lists that name some of a total only
    '今年推送文章66篇，上稿市日报5篇、省新媒体37篇、省司法行政3篇、省长安网4篇。',
    '纠错案件1127个，其中撤销972个，变更49个，确认违法81个，责令履行6个。',
    '审结471件，其中维持261件，撤销23件，调解120件。',
    '办结公证249件，其中涉港澳台公证23件，涉外公证44件，拒办不合法公证15件。',
    // approximate numbers
    '发放资料约3900份，其中手册近2000份、折页2100余份。',
    '发放资料3900余份，其中手册2000份、折页1960份。',
    // rates cut off instead of rounded, and rates with another denominator
    '受理151件，办结140件，办结率92.71%。',
    '受理208件，维持10件，占受理的4.80%。',
    '诉前成功调解涉企案件376件，成功率57.23%。',
    '调处化解矛盾纠纷209件，办结信访事项17件，矛盾纠纷调解成功率达99%。',
    '2021年县法院收案3801件，结案3353件，结案率88.21%，法官人均结案176.5件。',
    '督促办理建议256件、提案95件，办复率均达100%。',
    // flows and partitions that are right
    '受理复议申请5件，审结3件，撤回1件，正在办理1件。',
    '受理复议案件37件，其中，已结案31件，正在审理6件。已审结的案件中，决定维持12件，撤回6件，确认违法6件，撤销3件，驳回1件，责令履行2件，变更1件。',
    '梳理权责清单7797项，其中依申请类907项，依职权类6890项，填报率、发布率均达到100%。',
    '评审案卷10卷，评查结果为优秀5卷、良好5卷、无不合格卷。',
    '办理讨薪案件7件，涉案人数7人，涉案金额约8万元。',
  ])('%s', (text) => {
    const draft = `安平县2024年度法治政府建设情况报告\n\n${text}`;
    expect(STATISTICS.flatMap(([id, rule]) => lintText(rule, draft).map(({ message }) => `${id} ${message}`))).toEqual([]);
  });
});
