import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/foreign-place-name.ts';

const county = (body: string): string => `安平县2024年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}`;
const township = (body: string): string => `安平县临河镇人民政府2024年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}`;

describe('document/foreign-place-name', () => {
  test.for([
    county('在⟦临江县⟧委、县政府的坚强领导下，依法行政水平稳步提升。'),
    county('2024年，⟦临江县⟧坚持以习近平法治思想为指导，全县依法行政水平稳步提升。'),
    county('⟦临江县⟧委、县政府高度重视法治政府建设，召开会议3次。'),
    county('⟦临江县⟧人民政府认真落实重大行政决策程序。'),
    county('推动⟦临江县⟧法治政府建设再上新台阶。'),
    county('为⟦临江县⟧经济社会高质量发展提供法治保障。'),
    county('⟦临江县⟧深化行政审批制度改革，明确行政许可权力边界。'),
    county('今年以来⟦临江县⟧公证处共办结各类公证249件。'),
    county('以⟦临江县⟧人民政府名义发布规范性文件清理结果的决定。'),
    county('现将⟦临江县⟧2024年度法治政府建设情况报告如下。'),
    township('在⟦临江县⟧委、县政府的坚强领导下，依法行政水平稳步提升。'),
    township('2024年，在县委的领导下，⟦青山镇⟧坚持依法行政。'),
    township('2024年，⟦青山镇⟧坚持依法行政，办理案件12件。'),
    '淮川市司法局2024年度法治政府建设情况的报告\n\n一、主要工作\n\n在⟦临江市⟧委、市政府的坚强领导下，依法行政水平稳步提升。',
    '安平县司法局2024年度法治政府建设情况的报告\n\n一、主要工作\n\n⟦临江县⟧司法局认真履行职责，办理案件12件。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    county('在安平县委、县政府的坚强领导下，依法行政水平稳步提升。'),
    county('在淮川市委、市政府的坚强领导下，依法行政水平稳步提升。'),
    county('与临江县签订执法协作协议，赴临江县考察学习。'),
    county('临江县人民政府积极推进跨界河流治理，与我县联合执法3次。'),
    county('临江县、大余县坚持依法行政，安平县学习其做法。'),
    county('临江县法院异地管辖行政案件12件。'),
    county('对口帮扶临江县法治建设，选派干部2名。'),
    county('临江县法治政府建设经验做法值得借鉴。'),
    county('学习《临江县法治政府建设经验》，宣传“临江县坚持依法行政”做法。'),
    county('临河镇认真落实综合执法改革，青山镇坚持依法行政。'),
    county('组织全县各级各部门学法，推动县法治政府建设，加强县直各部门联动。'),
    county('临江县、大余县等地推进综合执法改革。'),
    county('以临江县为例开展教育，组织干部学习，临江县推进改革的做法值得借鉴。'),
    county('临江县某公司积极推进项目建设，引进企业2家。'),
    township('青山镇与本镇毗邻，积极推进联防联控。'),
    '淮川市2024年度法治政府建设情况的报告\n\n一、主要工作\n\n祁河市坚持依法行政，祁河市法治政府建设成效明显。',
    '2024年度法治政府建设情况的报告\n\n一、主要工作\n\n在临江县委、县政府的坚强领导下，依法行政水平稳步提升。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
