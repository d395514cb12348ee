import type { Extent } from '../items.ts';

/** What is common to counts that stand after a list, before one, or before a chain. */

export const NUMBER = String.raw`(?:十[一二三四五六七八九]?|[二三四五六七八九]十?|两|[12]\d|[2-9])`;
/** Count nouns of things that a list names one by one; 次, 份, 台 and 人 count how much. */
const KINDS = '大类|大|方面|部分|个|项|类|种|条|级|层|支|门|家|所|座|处|点|步|款|堂';
/** Those that may stand after 等 or before 分别是 as well. */
export const MEMBERS = `${KINDS}|名|位|部门|单位|镇|乡|村|县|市|区|省|国|件|起|部|篇|本`;
export const KIND = new RegExp(`^(?:${KINDS})$`, 'u');
/** Verbs of doing: with one of them in it, a stretch is no name of what is counted. */
export const DOING =
  /开展|进行|实施|推进|推动|落实|做到|增强|完成|制定|出台|印发|建立|健全|完善|构建|打造|新建|建成|召开|举办|组织|提出|实现|取得|获得|荣获|入选|参加|设立|成立|形成|执行|查处|排查|办理|受理|检查|发现|发放|化解|解决|强化|深化|达到|突破|超过|新增|增加|减少|了/u;
/** Nouns for what a list names; other nouns, such as 村, may lie in what it names. */
export const ABSTRACT =
  /方面|环节|阶段|领域|任务|层面|维度|板块|部分|重点|程序|流程|要素|体系|机制|制度|工程|行动|战役|攻坚战|措施|举措|问题|原则|理念|关口|关键|抓手|支柱|目标|内容|指标|栏目|步骤|渠道|主题|专题|类型|类别|品种|部门|单位|产业|改革|试点|协调小组|课$/u;
/** Verbs and prepositions that a list follows on without a mark. */
export const LEADING =
  /^(?:从|在|对|按照|按|以|围绕|聚焦|紧扣|坚持|突出|抓|做|推|开展|落实|实施|强化|深化|健全|完善|包括|涵盖|涉及|分为|共有?|把|将|用|就|针对|打造|建成|建设|新建|完成|组织|组建|成立|设立|设置|增设|开设|召开|举办|制定|印发|出台|修订|建立|紧盯|加快|加强|通过|获评?|荣获|讲好|筑牢)/u;

/** A printed count within a sentence. */
export interface Counted {
  readonly count: number;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands within quotes, as the name of something. */
  readonly isQuoted: boolean;
}

export interface List {
  readonly found: Extent;
  readonly isOpen: boolean;
  readonly start: number;
  readonly end: number;
}
