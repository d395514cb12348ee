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
    '成交金额5.6亿元，节约资金1.4亿元，综合节约率⟦20|30⟧%。',
    // points, and levels at the end of a year
    '合格率、优秀率分别为91.3%、40.2%，分别比上年的85.2%、35.1%提高⟦6.1|7.1⟧个、⟦5.1|6.1⟧个百分点。',
    '全县实有人民调解员960名，上年末为900名，增长⟦6.7|9.7⟧%。',
  ])('%s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    if (wrong !== right) expect(causesIn(wrong)).not.toEqual([]);
  });

  test('are not taken of one part by another, nor of other matters', () => {
    const rates = (text: string): number =>
      factsOf(readText(`安平县工作报告\n\n${text}`)).ledger.relations.filter(({ kind }) => kind === 'rate').length;
    expect(rates('其中文字解读14篇、视频解读6次、专家解读6次，解读率100%。')).toBe(0);
    expect(rates('重大文件6件，专家解读6件，解读率100%。')).toBe(1);
    expect(rates('审结行政复议案件86件，行政机关败诉6件，败诉率7.0%。')).toBe(0);
    expect(rates('审结行政诉讼案件86件，行政机关败诉6件，败诉率7.0%。')).toBe(1);
  });
});
