import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/privacy/personal-identifier.ts';

const report = (body: string): string => `安平县2024年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}`;
const codes = (text: string, circumstances: ('published' | 'upward')[] = []): string[] =>
  lintText(rule, report(text), { circumstances }).map(({ messageId, severity }) => `${messageId} ${severity}`);

describe('privacy/personal-identifier', () => {
  test.for([
    '张某（身份证号：⟦431127198802145125⟧）申请法律援助。',
    '身份证号⟦431127 19880214 5125⟧，手机⟦138 1234 5678⟧、⟦139-1234-5678⟧。',
    '身份证号⟦４３１１２７１９８８０２１４５１２５⟧。',
    '工资发至⟦6222021234567890128⟧，卡号⟦4055 1234 5678 9011⟧。',
    '处罚个体户（⟦91431127MA4L1A2B30⟧）1家。',
    '一审应诉74件（含⟦张建军⟧诉县公安局案）。',
    '走访困难群众（住⟦12号3单元502室⟧、⟦5栋1单元301⟧）。',
    '查处超限车辆（车牌⟦湘L3K572⟧、⟦湘A·D12345⟧）。',
    '原告⟦王建国⟧诉县人民政府一案，被告人⟦赵强⟧犯盗窃罪，申请人⟦李明⟧不服处罚决定。',
    '| 姓名 | 电话 |\n|---|---|\n| 张某 | ⟦13812345678⟧ |',
    '| 姓名 | 身份证号码 |\n|---|---|\n| 张某 | ⟦110105194912310021⟧ |',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(report(marked));
    const format = marked.includes('|') ? 'markdown' : 'text';
    expect(mark(text, lintText(rule, text, { format }))).toBe(report(marked));
  });

  test.for([
    '受理编号431127198802145126，受理编号431127198802145，执法证件号码431127198802145，办理身份证43112件。',
    '举报电话13812345678，咨询热线：0734-7212345，监督电话12345。',
    '投入13812345678元，惠及13812345678.5平方米。',
    '流水号13812345678，项目代码2404-431127-04-01-123456，案号（2024）湘1127行初12号。',
    '罚款账户（财政专户）6222021234567890128。',
    '订单6222021234567890128，卡券6222021234567890129。',
    '申请人不服决定，被申请人县公安局因程序违法被撤销，原告方因故撤诉，当事人高度评价，申请人与被申请人和解。',
    '原告王某诉县人民政府一案，申请人李某某不服处罚决定，被告单位因违法被罚。',
    '加装电梯12栋36单元，每栋3单元120户，政务中心3号楼502室，5栋1单元301户。',
    '第3单元2024年教学计划已备案，01单元2024年征收补偿任务完成。',
    '处置新G217线塌方，云G8511路段通车，警车湘L0123警巡逻，京ICP备12345678号，粤B2-20060001。',
    '索引号：11431127006543210U/2025-0012。',
    '村民田土与山林权属争议12件，监护人严尽、看护义务到位，当事人许多，申请人何等、何况。',
    '县人民检察院起诉人数56人，举报人王某向县纪委反映。',
  ])('accepts %s', (text) => {
    expect(mark(report(text), lintText(rule, report(text)))).toBe(report(text));
  });

  test.for([
    ['身份证号码为⟦130534198506121234⟧', 'miswritten'],
    ['身份证⟦110105194912310021⟧', 'miswritten'],
    ['公民身份号码：⟦43112719880214512⟧', 'miswritten'],
    ['身份证号分别为⟦431127198802145126⟧、⟦431127198802145127⟧', 'miswritten'],
    ['证件号码：⟦431127880214512⟧', 'personal'],
    ['开户行为安平农商银行，账号⟦8201 1234 5678 901⟧', 'personal'],
    ['银行卡号：⟦6222021234567890129⟧', 'personal'],
    ['护照号码⟦E12345678⟧', 'personal'],
  ])('goes by the label of %s', ([marked, messageId]) => {
    const { text } = parseMarked(report(`张某（${marked}）申请法律援助。`));
    const found = lintText(rule, text);
    expect(mark(text, found)).toBe(report(`张某（${marked}）申请法律援助。`));
    for (const finding of found) expect(finding.messageId).toBe(messageId);
  });

  test.for([
    '当事人⟦李小明⟧，第三人⟦张三丰⟧参加诉讼，上诉人⟦陈建国⟧、被执行人⟦孙悦⟧和申请人⟦赵大伟⟧（身份证号略）。',
    '当事人⟦王建国⟧身份证号略，村民⟦李大明⟧因宅基地纠纷上访，居民⟦孙丽华⟧向县法院起诉，受援人⟦赵国庆⟧，男，68岁。',
    '村民李大明获评先进，村民张贴公告，居民陈述意见，业主李大明参加听证，村民李某因宅基地纠纷上访。',
    '当事人双方和解，第三人参加诉讼，被执行人名下财产，当事人陈述、申辩，第三人严重违约，申请人许可，当事人范围，当事人付清，原告张家组，被申请人徐州，当事人田产。',
    '发放护照12345678本，银行账户12345678901234元，银行卡123456张。',
  ])('tells names and numbers from other words in %s', (marked) => {
    const { text } = parseMarked(report(marked));
    expect(mark(text, lintText(rule, text))).toBe(report(marked));
  });

  test.for([
    [
      'all of a list after a party',
      '申请人⟦张桂兰⟧（女，45岁）、⟦刘德明⟧和⟦高强⟧不服，受援人⟦陈小红⟧、⟦孙丽⟧、⟦周大勇⟧获得帮助',
      '申请人张某、李某和代理人、有关部门参加',
    ],
    ['all before 诉', '办理⟦李建国⟧、⟦王秀英⟧诉县公安局案，⟦张志远⟧等12人不服决定', '办理李某诉县公安局案，接诉即办，严重不服从管理'],
    ['both of a dispute', '化解⟦李建国⟧与⟦刘德明⟧相邻权纠纷', '化解张家村与李家村山林纠纷、周边群众与施工单位纠纷、罗家湾与杨家坝边界争议'],
    ['one of the family', '第三人⟦吴国庆⟧及其妻⟦郑爱华⟧到场', '第三人吴某及其子公司到场'],
    ['with a surname that is also a word', '被申请人⟦高建军⟧和⟦任小红⟧到庭', '被申请人高度重视，当事人常住地，申请人方便的'],
  ] as const)('tells names: %s', ([, marked, silent]) => {
    const { text } = parseMarked(report(`${marked}。`));
    expect(mark(text, lintText(rule, text))).toBe(report(`${marked}。`));
    expect(lintText(rule, report(`${silent}。`))).toEqual([]);
  });

  test('tells a name of three characters wherever else it stands', () => {
    const marked = report('原告⟦王建国⟧诉县人民政府一案，⟦王建国⟧表示满意。\n\n经回访，⟦王建国⟧无异议，王建设没有参加。');
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test('takes a mobile number that is printed to be called for a contact, and only asks', () => {
    expect(codes('（联系人：王强，联系电话：13812345678）', ['published'])).toEqual(['contact info']);
    expect(codes('（联系人：王强，联系电话：13812345678）', ['upward'])).toEqual(['contact info']);
    expect(codes('举报电话：13812345678')).toEqual([]);
    expect(codes('救助对象手机13812345678。', ['published'])).toEqual(['personal warning']);
    expect(codes('救助对象手机13812345678。', ['upward'])).toEqual(['personal info']);
  });
});
