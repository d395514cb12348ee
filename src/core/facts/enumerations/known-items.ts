import type { Item } from '../items.ts';

/** Names that lists give in one form or another; a list of nothing else has as many items as it has names. */

/** Steps of a decision, regimes of law enforcement, fields of administration. */
const NAMES = new Set(
  `公众参与 专家论证 风险评估 社会稳定风险评估 合法性审查 合法性审核 公平竞争审查 集体讨论决定 集体讨论 集体审议 调查研究 征求意见 公开征求意见 听证论证 决策公布 执行评估 备案审查
  执法公示 行政执法公示 全过程记录 执法全过程记录 行政执法全过程记录 法制审核 重大执法决定法制审核 重大行政执法决定法制审核 裁量基准 案卷评查
  立案 调查取证 审核 告知 听证 决定 送达 执行 结案 归档
  教育 科技 医疗 卫生 医疗卫生 卫生健康 医疗保障 医保 住建 住房城乡建设 交通 交通运输 道路交通 市场监管 生态环境 环保 环境保护 自然资源 国土资源 农业 农业农村 林业 林草 水利 水务 应急 应急管理
  文旅 文化 旅游 文化旅游 文化市场 人社 社保 社会保障 劳动保障 劳动就业 就业 公安 民政 养老 殡葬 消防 税务 财政 审计 统计 金融 城管 城市管理 综合执法 食品 药品 食品药品 食品安全 药品安全 安全生产
  知识产权 信访 物业 物业管理 房地产 征地拆迁 招标投标 招投标 工程建设 政府采购 烟草 电力 邮政 乡村振兴 公共资源交易 公共法律服务 司法行政 特种设备 产品质量 消费维权 反不正当竞争 价格监管 广告 网络交易`.split(
    /\s+/u,
  ),
);
const LONGEST = Math.max(...[...NAMES].map(({ length }) => length));

/** Whether each item is such a name, so that none is left open; the first may have other words before it: 聚焦|教育、医疗、市场监管. */
export function areKnown([first, ...others]: readonly Item[]): boolean {
  if (!first || others.length === 0 || !others.every(({ text }) => NAMES.has(text.trim()))) return false;
  return endsKnown(first.text.trim());
}

function endsKnown(words: string): boolean {
  for (let length = Math.min(LONGEST, words.length); length >= 2; length--) if (NAMES.has(words.slice(-length))) return true;
  return false;
}
