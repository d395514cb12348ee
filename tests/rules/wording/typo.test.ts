import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/typo.ts';

describe('wording/typo', () => {
  test.for([
    '优化营商⟦环镜⟧，推进⟦依法行证⟧。',
    '⟦既使⟧是假日也有人值守。',
    '由县司法局⟦付责⟧。',
    '坚持依法⟦行政复意⟧。',
    '⟦座落⟧于县城东部。',
    '建议⟦均己⟧答复，12个问题⟦己完成⟧整改、3个问题⟦巳全部⟧销号，⟦末发生⟧败诉案件。',
    '⟦一盘旗⟧谋划，破解⟦赌点⟧，摸清⟦低数⟧清、情况明，配备⟦打卬机⟧，⟦依法办埋⟧，⟦己经⟧完成。',
    '推荐⟦侯选⟧人，⟦辩别⟧真伪，⟦浏揽⟧信息，⟦佩备⟧设备，⟦急燥⟧情绪，⟦焕散⟧状态，⟦记律严明⟧，建立⟦长效机至⟧，严格⟦归挡⟧。',
    '报送⟦材枓⟧，办理⟦案仵⟧，公开⟦报吿⟧，⟦冋应关切⟧，⟦调觧⟧纠纷，打造⟦窗囗⟧。',
    '组织⟦知识竟赛⟧，⟦竟赛⟧规则另行公布。',
    '维护社会⟦合谐⟧稳定，依法⟦表答诉求⟧。',
    '落实“⟦三项制渡⟧”，⟦自觉接收⟧监督，⟦提拱⟧服务，⟦以经⟧完成。',
    '抓好⟦行政执法工示⟧，加大⟦普法力渡⟧，做好⟦行政应拆⟧工作。',
    '依法⟦撤消⟧行政许可3件，做好公开⟦工做⟧，统筹⟦力渡⟧不足。',
    '公布行政处罚⟦决订⟧，进机关、进⟦社去⟧。',
    '规范⟦审批流呈⟧，⟦化解在萌牙⟧状态，查处⟦违记⟧行为，取得⟦明显成校⟧。',
    '⟦入户走仿⟧，各类⟦台涨⟧，新增⟦付担⟧，规范各⟦环结⟧，及时⟦解绝⟧问题，⟦纳人考核⟧，⟦挂图做战⟧，⟦健立⟧制度。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '管好自己、自己完成任务，乙巳年全部收官，以自己办理的案件为例，本期末完成清算，年末发生的案件，严于律己在先，视为己任。',
    '查处赌点3处，举一盘旗帜，发展悦己经济，深处埋藏。',
    '人大代表张某，项目示范点，组织能力，组织责任，投资科技，调整和优化资源，建筑劳务，关注消费，党支部书记律师，上报消防隐患。',
    '一批露天矿，每座镇区，时间持续，村委拖欠，腰椎进行手术，脊椎动物，水管埋设，开发牛羊产业，品质亮点，业绩交流，完善自身，累积效应，无人机治理，水渠到田。',
    '速度竟赛过年轻人，胡须和眉毛竟赛过他。',
    '宣布署名办法，按装备清单验收，坐落于县城东部。',
    '既使群众受益，又使企业减负。',
    '支付责任由财政部门承担。',
    '习题集《布署》收录“布署”一词的用法。',
    '在社会义务劳动中，机关干部完善自身建设，提出体系化安排。',
    '建设社会主义法治国家。',
    '依法审查“行政复忆”一词。',
    '接收监督线索3条，坚持以经济建设为中心，未成年犯罪嫌疑人3人。',
    '符合谐调要求，表达诉求，社会和谐。',
    '各自已经完成任务，成立既是偶然也是必然。',
    '撤消设点，由职工做好记录，施工做到规范，全力渡过难关，解决订单问题，违记录者，合作社去年增收。',
    '推进保健立法，平台涨价，首付担保，循环结构，调解绝大多数纠纷，申变更登记，采纳人民建议，划归范围，反映诉求，大厅取号，职工示范。',
    '会同水务部门、税务部门开展检查，监督足额支付工资，把烦忧化解在基层，批准一批淮河治理项目。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends what is certain at once, and asks of what is likely', () => {
    const [certain, likely] = lintText(rule, '周密布署，未成年的安全有保障。');
    expect(certain).toMatchObject({
      severity: 'error',
      certainty: 'certain',
      fix: { safe: true, edits: [{ range: { start: 2, end: 3 }, newText: '部' }] },
    });
    expect(likely).toMatchObject({
      severity: 'warning',
      certainty: 'likely',
      fix: { safe: false, edits: [{ range: { start: 8, end: 8 }, newText: '人' }] },
    });
    expect(likely?.message).toBe('“未成年的安全”疑为“未成年人的安全”之误，请核对。');
  });

  test('offers no fix for a word that the draft breaks over two lines', () => {
    const [finding] = lintText(
      rule,
      '# 关于2024年度工作情况的报告\n\n县委常委会、县政府常务会议先后5次听取汇报，专题研究部门职责分工，并作出布\n署，要求各乡镇、各部门把法治建设的各项任务落实到人、落实到岗，按月调度，按季通报。',
      { format: 'markdown' },
    );
    expect(finding?.message).toBe('“布署”是错别字，应为“部署”。');
    expect(finding).not.toHaveProperty('fix');
  });
});
