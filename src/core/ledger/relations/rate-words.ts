import { wordsIn } from '../clauses.ts';
import { isDue } from '../due.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { type RateDefinition, rateOf } from '../lexicon.ts';

/**
 * What is said of a rate's denominator where none is printed that fits. `plain` one that should be printed · `in-time` what was due, of which
 * not all that came in is part · `several` one of several, each in use (出庭应诉率) · `judicial` what the kind of case has, seldom all cases ·
 * `survey` those who were asked.
 */
export type RateKind = 'plain' | 'in-time' | 'several' | 'judicial' | 'survey';

/** A printed rate by its name, and how its numerator and its denominator are told. */
export interface RateWords {
  /** The name as printed: 参考合格率. */
  readonly name: string;
  /** The definition in the lexicon; undefined for a rate that is named after what its numerator counts: 配备率. */
  readonly definition: RateDefinition | undefined;
  readonly kind: RateKind;
  /** Whether the name tells the denominator: 参考合格率. */
  readonly namesWhole: boolean;
  /** What the name says before the rate itself: 命案 of 命案破案率; empty where it says nothing. */
  readonly subject: string;
  isPart(figure: Figure): boolean;
  isWhole(figure: Figure): boolean;
}

const NAME = /(?<name>(?<stem>\p{Script=Han}{0,10}?\p{Script=Han}{2})率)(?:分别|均|仍|已|仅|实现|达到了?|达|为|是|约|高|占|[\s　])*$/u;
/** Several rates, another period, what was aimed at. */
const OTHER =
  /平均|期间|同比|环比|[比较](?:上年|去年|年初|上月)|上年|去年|往年|目标|要求|力争|确保|不低于|不少于|标准|连续|历年|计划(?!完成)|[提升高加增长降减少低][到至]$|由$|从$/u;
/** What has the form of a rate and is no share of what is counted there. */
const NO_SHARE =
  /增长|增幅|效率|频率|功率|概率|倍率|利率|税率|费率|汇率|收益|利润|毛利|负债|失业|就业|死亡|发生|发病|发案|出生|利用|城镇化|绿化|普及|参与|公开|变化|改变|提高|下降|上升|增加|减少|压缩|压减|贡献|周转|自给|抚养|容积|通过率的/u;
const IN_TIME = /按期|按时|及时|准时|如期|到期|限内|期内|限时|期限|时限/u;
const OF_SEVERAL = /出庭|应诉|纠错|败诉|胜诉/u;
const JUDICIAL =
  /(?:[捕拘]|[起公抗上撤息申不]诉|改判|发回|重审|发改|适用|当庭宣判|宣判|陪审|执行到位|到位|调解|调撤|和解|服判息诉|申请再审|再审|监督|纠正|支持)$/u;
const SURVEY = /满意|知晓|认可|好评|安全感|信任|支持$/u;
const ASKED = /回访|评价|好差评|评议|测评|调查|问卷|受访|参评|抽样|反馈|访问/u;
const NEGATED = /[未不]|正在|尚|其余|剩余|拟|长期|持续|仍/u;
/** 评出优秀案卷72卷: the noun that may stand between an act and its number. */
const LONGEST_NOUN = 4;
/** 网上可办: the longest that two characters stand for. */
const LONGEST_NAME = 6;
/** 有效回收: the longest name whose characters may stand in another order. */
const LONGEST_SHORT = 4;
const LEADING = /^(?:其中|现|已经?|被|均|共|共计|实现|实际|完成|成功|顺利|全部|累计|按期|按时|及时|有|[，、：\s　])+/u;

/** Reads what a percentage is the rate of; undefined where it is no rate, or one of something else than of counts at hand. */
export function readRate(rate: Figure): RateWords | undefined {
  if (!rate.isPercent || rate.measure !== 'share' || rate.isLimit || rate.isReference) return undefined;
  if (!rate.label.includes('率') || OTHER.test(rate.label)) return undefined;
  const definition = rateOf(rate.label);
  const groups = NAME.exec(rate.label)?.groups;
  if (!groups) return undefined;
  const { name = '', stem = '' } = groups;
  if (!definition && NO_SHARE.test(stem)) return undefined;
  const kind = kindOf(rate.label, definition ? definition.name.slice(0, -1) : stem, definition !== undefined);
  if (definition) {
    const own = definition.whole.exec(name.replace(definition.name, ''))?.[0] ?? '';
    const known = { name, definition, kind, namesWhole: own !== '', subject: coreOf(name.slice(0, -definition.name.length)) };
    const isPart = (figure: Figure): boolean =>
      (definition.part.test(said(figure)) || isInitial(figure, definition.name)) && !isNegated(figure) && !isDue(figure);
    return {
      ...known,
      isPart,
      isWhole: (figure) => {
        if (isDue(figure)) return true;
        const words = said(figure);
        const isNamed = (kind === 'survey' ? ASKED : definition.whole).test(words) || definition.wholeInitials.includes(initialOf(figure));
        return isNamed && words.includes(own) && !definition.part.test(words);
      },
    };
  }
  const act = new Act(stem);
  return {
    name,
    definition,
    kind,
    namesWhole: false,
    subject: coreOf(stem.slice(0, -2)),
    isPart: (figure) => act.isOf(figure),
    isWhole: (figure) => (kind === 'survey' ? ASKED.test(wordsIn(figure)) : isDue(figure)),
  };
}

/** What a count is said to be of; 满意度测评 and 满意率调查 are no answer. */
function said(figure: Figure): string {
  return wordsIn(figure).replace(/满意[度率]/u, '');
}

/** 共立320起，破298起: the one character that a count is told by; empty if its label has more. */
function initialOf({ label, object }: Figure): string {
  const words = label.replace(/^(?:全年|共|已|新|累计|总共)+/u, '');
  return words.length === 1 && object === '' ? words : '';
}

/** 破298起 for 破案率. */
function isInitial(figure: Figure, name: string): boolean {
  const initial = initialOf(figure);
  return initial !== '' && name.startsWith(initial);
}

function kindOf(label: string, stem: string, isDefined: boolean): RateKind {
  if (SURVEY.test(stem)) return 'survey';
  if (OF_SEVERAL.test(stem)) return 'several';
  if (IN_TIME.test(label)) return 'in-time';
  return !isDefined && JUDICIAL.test(stem) ? 'judicial' : 'plain';
}

/** 未办结4件, 其余4件正在整改: not what was done. */
function isNegated({ label, object }: Figure): boolean {
  return NEGATED.test(`${label.slice(-8)}${object.slice(0, 4)}`);
}

/** What a rate is named after, and how counts tell it: 配备法律顾问147个, 已配备147个, 147个村配备 for 配备率. */
class Act {
  readonly #words: readonly string[];
  readonly #stem: string;
  /** Whether it is of what was not done: 不合格率. */
  readonly #isNegative: boolean;

  constructor(stem: string) {
    this.#stem = coreOf(stem) || stem;
    this.#isNegative = /[不未非]\p{Script=Han}{2}$/u.test(this.#stem);
    const tail = this.#stem.slice(this.#isNegative ? -3 : -2);
    this.#words = tail === this.#stem ? [tail] : [this.#stem, tail];
  }

  isOf(figure: Figure): boolean {
    const label = coreOf(figure.label).replace(LEADING, '');
    if (isDue(figure) || (!this.#isNegative && isNegated(figure))) return false;
    return (
      this.#words.some((words) => {
        const rest = label.length - label.lastIndexOf(words) - words.length;
        const isInLabel = label.startsWith(words) || (label.includes(words) && rest <= LONGEST_NOUN);
        return isInLabel || (figure.unit !== '' && isActIn(figure.object.slice(0, 14), words)) || isShortFor(words, label);
      }) || hasAllOf(this.#stem.slice(-LONGEST_SHORT), label)
    );
  }
}

/** 48个单位|公示 tells of the act, 48个单位|公示率 names the rate. */
function isActIn(object: string, words: string): boolean {
  const at = object.indexOf(words);
  return at >= 0 && object[at + words.length] !== '率';
}

/** 收回有效问卷 for 有效回收, 可网上办理 for 网上可办: the characters of a longer name in another order. */
function hasAllOf(stem: string, label: string): boolean {
  return stem.length === LONGEST_SHORT && label.length <= 2 * LONGEST_NAME && [...stem].every((character) => label.includes(character));
}

/** 网办 for 网上可办 and 网上办理: two characters that what they stand for begins with and goes on to. */
function isShortFor(words: string, label: string): boolean {
  return words.length === 2 && label.length <= LONGEST_NAME && label[0] === words[0] && label.includes(words[1] as string, 1);
}
