import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/index.ts';
import { readText } from '../../../src/readers/text/index.ts';
import { bothOf, causesIn } from './pairs.ts';

describe('rates, shares, averages and comparisons', () => {
  test.for([
    // who came is no numerator of what became of them
    '应参加考试560人，实考548人，参考率⟦97.9|91.9⟧%，合格率100%。',
    '应到120人，实到114人，到课率⟦95|98⟧%，满意率98.2%。',
    '应收费用200万元，实收190万元，收缴率⟦95|85⟧%。',
    // a part of several kinds told together, of the one that it names, or of one among them
    '受理来信300件、来访700件，其中重复信访100件，占⟦10|16⟧%。',
    '共有民警300人，辅警520人，其中大专以上学历656人，占⟦80|87⟧%。',
    '受理投诉300件、举报200件，其中涉企举报100件，占⟦50|57⟧%。',
    '办理许可200件、处罚100件、强制60件，其中一般程序处罚90件，占⟦90|80⟧%。',
    // one level against several periods
    '收案943件，比2022年的718件、2023年的836件分别增加⟦225|255⟧件、⟦107|117⟧件。',
    '收案600件，较2022年（718件）、2023年（836件）分别下降⟦16.4|18.4⟧%、⟦28.2|25.2⟧%。',
    // people come to events in whatever count noun
    '举办法治讲座12期、宣传活动30场次，参加讲座1800人次，场均150人次。',
    '举办培训班6期，参训1020人次。组织线上测试2次。平均每期培训⟦170|190⟧人次。',
    '全县120个行政村培养法律明白人960名。村均⟦8|9⟧名。',
    '组织执法培训18场，平均每场参训⟦85|95⟧人，累计参训1530人次。',
    '组织执法培训18场，平均每场参训85人，全年培训3期。',
    '每月平均接待来访⟦50|60⟧人次，全年共600人次。',
    // of each day, less than over all days of a year cannot be; more may be of working days
    '全年受理热线工单36500件，日均⟦100|80⟧件。',
    '全年受理热线工单36500件，日均146件。',
    // told roughly, of exact counts
    '受理投诉600件，办结⟦534|414⟧件，办结率近九成。',
    '受理投诉600件，其中涉企投诉⟦310|210⟧件，占总数的一半以上。',
    '案件数由600件降至⟦310|450⟧件，减少近一半。',
    '案件数由600件降至480件，下降⟦近两|超三⟧成。',
    // what all but the numerator goes by
    '项目预算500万元，实际支出460万元，节约率⟦8|12⟧%。',
    '收到政务服务评价5000条，差评20条，好评率⟦99.6|97.6⟧%。',
    '组织320名新录用人员参加考试，304人取得执法资格，通过率⟦95|92⟧%。',
    // with what an earlier year left; of the sentence before; of those that 其中 is of; of the first of a row
    '收到申请320件，受理288件。加上上年结转12件，全年办理⟦300|340⟧件，审结285件，审结率95%。',
    '排查纠纷1200件，加上上年未结30件，共调处1230件。',
    '评查行政处罚案卷160卷、行政许可案卷90卷。其中优秀100卷，优秀率⟦40|46⟧%。',
    '参加考试560人，优秀率40%，合格率100%。',
    '共有人民调解委员会210个，其中村（社区）调委会186个、行业性调委会9个，人民调解员1050名，平均每个调委会⟦5|7⟧名。',
    '主动公开政府信息8460条，其中网站公开5076条、新媒体公开2538条、其他方式公开846条。月均公开⟦705|798⟧条。',
    '受理288件，其中公安类143件、自然资源类57件、人社类44件、市场监管类33件、其他类11件，前三类合计占⟦84.7|88.7⟧%。',
    '作出处罚决定2400件，不予处罚、减轻处罚分别为320件、80件，合计占全部决定的⟦六分之一|一半⟧。',
    '15个乡镇（街道）中有5个执法人员少于10名，占⟦33.3|43.3⟧%。',
    '检查6000次，涉及企业2400户次，户均检查⟦2.5|3.5⟧次。',
    '年末各项存款余额320.0亿元，各项贷款余额240.0亿元，存贷比⟦75.0|84.7⟧%。',
    // a change that the next sentence tells, of the one level that it can be of
    '全年受理行政复议申请320件，审结285件。受理数同比增加64件，增长⟦25|35⟧%。',
    '全年受理申请320件。上年为256件，增长⟦25|35⟧%。',
    '全年受理行政复议申请320件。公安类案件同比增加24件，增长20%。',
    '受理申请320件，审结285件。同比增加45件，增长18.8%。',
    '与2022年的200件、2023年的256件相比，2024年320件，分别增长⟦60|65⟧%、⟦25|35⟧%。',
    // parts in two count nouns, and what was spent and saved
    '抽查企业300家、个体工商户500户，其中发现问题的80户，占10%。',
    '化解信访积案23件，化解率⟦92|82⟧%，剩余2件正在办理。',
    '成交金额5.6亿元，节约资金1.4亿元，综合节约率⟦20|30⟧%。',
    // points, and levels at the end of a year
    '合格率、优秀率分别为91.3%、40.2%，分别比上年的85.2%、35.1%提高⟦6.1|7.1⟧个、⟦5.1|6.1⟧个百分点。',
    '全县实有人民调解员960名，上年末为900名，增长⟦6.7|9.7⟧%。',
    // of those that were decided, of both sides of them, or of those that a sentence begins with
    '一审行政应诉案件112件，已判决97件，败诉5件，败诉率⟦5.2|2.5⟧%。',
    '行政诉讼案件100件，审结80件，其中败诉4件，败诉率⟦5|8⟧%。',
    '行政诉讼案件9件，胜诉8件，败诉1件，败诉率⟦11.1|12.5⟧%。',
    '审结298件，其中调解和解98件，调解和解率⟦32.9|29.3⟧%。',
    '加上上年结转18件，全年应办319件，已审结298件。审结案件中，维持121件、驳回37件；直接纠错25件，纠错率⟦8.4|4.8⟧%。',
    // of both grades; of those that were submitted; from a grade up
    '评查案卷320卷，其中优秀164卷、良好121卷、合格35卷，优良率为⟦89.1|81.9⟧%。',
    '评查案卷320卷，其中优秀164卷、良好40卷、合格35卷，优秀率⟦51.3|53.1⟧%。',
    '提请批准逮捕186人，批准逮捕151人，批捕率⟦81.2|82.1⟧%。',
    '民警412名中，取得高级资格的23人、中级的187人、初级的202人，中级以上占⟦51.0|50.1⟧%。',
    '执法人员31人，其中35岁以下的13人、本科以上学历的26人，后者占⟦83.9|89.3⟧%。',
    '执法人员31人，其中35岁以下的13人、本科以上学历的26人，前者占⟦41.9|49.1⟧%。',
    '68所中小学中建成法治教育基地的只有22所，占⟦32.4|34.2⟧%。',
    '线上咨询1260人次、线下咨询2140人次，共3400人次，线上占比⟦37.1|31.7⟧%。',
    // of the whole told with the share before; what 其中 begins is of something else
    '直接纠错12件，占审结案件总数94件的12.8%；调解和解26件，占⟦27.7|22.7⟧%。',
    '受理投诉120件，占受理总数300件的40%，其中消费类60件，占⟦50|70⟧%。',
    '应进驻事项1696项，实际进驻1672项，进驻率98.6%；进驻事项中可网上办理的⟦1605|1506⟧项，占96.0%。',
    // multiples told of several; what a change led to; points after a bare verb; what is told after all parts
    '拆除违法建设23处、3260平方米，分别是2024年的⟦1.15|1.51⟧倍和⟦1.3|1.6⟧倍（2024年为20处、2508平方米）。',
    '案件总数比2022年的1480件下降⟦8.1|1.8⟧%，为1360件。',
    '败诉率5.2%，比上年的6.5%下降⟦1.3|1.8⟧个百分点。',
    '受理来信来访1382件，其中来信64件、来访103件、热线工单1215件，较上年同期少187件，同比下降⟦11.9|19.1⟧%。',
  ])('%s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    if (wrong !== right) expect(causesIn(wrong)).not.toEqual([]);
  });

  test('are rounded or cut off, while a share may be raised for all to come to 100', () => {
    const { right, wrong } = bothOf('受理投诉98件，办结5件，办结率⟦5.1|5.2⟧%。');
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong)).not.toEqual([]);
    expect(causesIn('受理投诉98件，其中来信5件，占5.2%。')).toEqual([]);
  });

  test('are of all parts of what is listed before a change', () => {
    const [cause] = causesIn('投入经费31.5万元，其中顾问费12万元、宣传费8.6万元、建设费10.9万元，同比增加3.9万元，增幅为11.4%。');
    expect(cause?.relation.formula.wholes[0]?.figure.text).toBe('31.5万元');
  });

  test('are not taken of one part by another, nor of other matters', () => {
    const rates = (text: string): number =>
      factsOf(readText(`安平县工作报告\n\n${text}`)).ledger.relations.filter(({ kind }) => kind === 'rate').length;
    expect(rates('其中文字解读14篇、视频解读6次、专家解读6次，解读率100%。')).toBe(0);
    expect(rates('重大文件6件，专家解读6件，解读率100%。')).toBe(1);
    expect(rates('审结行政复议案件86件，行政机关败诉6件，败诉率7.0%。')).toBe(0);
    expect(rates('审结行政诉讼案件86件，行政机关败诉6件，败诉率7.0%。')).toBe(1);
    expect(rates('化解信访积案23件，化解率100%，剩余问题2件正在办理。')).toBe(0);
    expect(rates('化解信访积案23件，按期化解率100%，剩余2件正在办理。')).toBe(0);
  });
});
