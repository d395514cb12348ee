/** Verbs in lists: whether an item is one itself, or waits for the noun that follows. */

/** Verbs that take what a count counts as their object: 压实责任、打好三大战役 is no list of three. */
const TAKING = `
开展 进行 实施 推进 推动 推行 落实 做到 做好 做实 做强 做优 增强 完成 制定 制订 修订 编制 出台 印发 建立 健全 完善 构建 打造 新建 建成 建设 召开 举办 组织 提出 实现 取得 获得
荣获 斩获 夺得 入选 参加 参与 设立 成立 形成 执行 查处 查办 排查 办理 受理 检查 发现 发放 化解 解决 强化 深化 优化 细化 量化 固化 活化 达到 突破 超过 新增 增加 减少 打好 打赢 打通
抓好 抓实 抓牢 抓紧 抓住 抢抓 办好 办成 办结 用好 用活 建好 守好 守住 守牢 管好 筑牢 夯实 压实 压紧 扛牢 扛起 拓展 拓宽 改善 改进 加强 加快 加大 提升 提高 聚焦 围绕 紧扣 统筹
协调 保障 服务 支持 支撑 开辟 探索 创新 创建 创设 创成 争创 培育 培养 引进 引导 谋划 突出 紧盯 瞄准 锚定 明确 坚持 坚守 承办 承接 纳入 涵盖 涉及 包括 包含 含有 实行 启动 开启 开通 开设
开办 攻克 破解 破除 整治 治理 设置 划分 分为 确定 公布 发布 签订 签署 衔接 对接 联合 组建 组成 下设 增设 拥有 获评 评为 评选 评定 命名 授予 牵头 负责 把握 遵循 贯彻 践行 弘扬 传承
维护 巩固 扩大 丰富 激发 释放 凝聚 汇聚 整合 融合 促进 带动 拉动 助力 赋能 助推 牢记 领悟 拥护 坚定 树立 树牢 压减 压降 清理 取消 下放 保留 废止 修改 审查 审核 审议 听取 研究 讨论 部署
安排 调度 督促 督导 督办 指导 帮助 帮扶 救助 慰问 走访 联系 接待 解答 宣传 普及 培训 轮训 讲授 聘请 选派 选聘 配备 配强 购置 投入 投资 争取 筹集 落地 建有 设有 共有 实有 兑现 履行 承担
掌握 运用 采取 采用 依托 利用 发挥 立足 着眼 着力 致力 回应 答复 回复 推出 推广 推选 推荐 推送 展示 展现 呈现 彰显 体现 表现 反映 存在 面临 经历 分享 交流 学习 传达 贯通 畅通 疏通 修建 改造 修复 升级 扩建 改建 迁建 清除 消除 铲除 根除 根治 防范 防止 防控 遏制 惩治 惩处 打击 严惩 严打 规范 完备
`;
const TAKING_WORDS = TAKING.trim().split(/\s+/u).join('|');
const ADVERB =
  '持续|全面|全力|深入|扎实|大力|切实|不断|着力|有力|有效|有序|积极|稳步|坚决|奋力|重点|精心|先后|累计|成功|进一步|同步|协同|广泛|认真|严格|统一|分类|高[标质][准量]|高效|率先|继续|逐步|共|已|再|新|还|又|并|也|要|将';
/** Those that name what is done as well: 宣传、培训、检查三个环节. */
const NOMINAL = new Set(
  `宣传 培训 轮训 学习 交流 检查 排查 整治 治理 审查 审核 审议 化解 解决 督促 督导 督办 指导 帮助 帮扶 救助 慰问 走访 联系 接待 解答 普及 服务 保障 支持 支撑 协调 统筹 调度 部署 安排 评选 评定 研究 讨论 执行 落实 办理 受理 查处 建设 创建 创新 培育 培养 引进 引导
  修复 改造 升级 优化 提升 改善 改进 维护 巩固 拓展 融合 整合 衔接 对接 利用 运用 传承 弘扬 践行 贯彻 清理 修订 编制 投入 投资 增加 减少 扩大 推广 展示 疏通 修建 扩建 改建 新建 迁建 组织 领导 实施 发布 公布 分享 传达 推荐 强化 深化 细化 表彰 规范 防范 防控 打击 惩治`.split(
    /\s+/u,
  ),
);
const LEADING_ON = TAKING_WORDS.split('|')
  .filter((word) => !NOMINAL.has(word))
  .join('|');
/** 持续打好, 组织开展, 共有: verbs that wait for their object. */
const BARE_TAKING = new RegExp(
  `^(?:(?:${ADVERB})+(?:${TAKING_WORDS})|(?:${ADVERB}|${TAKING_WORDS})*(?:${LEADING_ON}|[抓做建设有为是以用按对从在把将分共达办给向到]))了?$`,
  'u',
);
const ENDS_TAKING = /(?:[建设共现拥]有|推出|出台|印发|召开|举办|荣获|获评|入选|打造|构建|新[建增])$/u;
const BEGINS_TAKING = new RegExp(`^(?:${ADVERB})*(?:${TAKING_WORDS})`, 'u');
/** What may be named by verbs: 筑牢忠诚、清除害群之马两大任务. */
export const DEEDS = /任务|行动|举措|措施|工作|环节|目标|步骤|要求|战役|攻坚/u;
/** A longer item is more than verbs. */
const LONGEST = 12;

/** Whether the last item only leads to what is counted: 压实责任、打好三大战役; 压实责任、打造平安建设五大平台. */
export function isWaiting(last: string, name: string): boolean {
  return (
    ENDS_TAKING.test(last) ||
    (last.length <= LONGEST && BARE_TAKING.test(last)) ||
    (last.length > 4 && BEGINS_TAKING.test(last) && !DEEDS.test(name))
  );
}

/** Whether an item begins with a verb: 整治顽疾. */
export function beginsWithVerb(item: string): boolean {
  return BEGINS_TAKING.test(item);
}
