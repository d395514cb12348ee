import { SURNAMES, UNSURE_SURNAMES } from '../surnames.ts';

/** What follows a name: 福兴|街道, 同力|集团, 程立|同志; not 请理|乡村. */
const AFTER_NAME =
  /^(?:街道|社区|小区|园区|景区|镇(?![村级域区街])|乡(?![镇村级])|村(?![民级庄规干居])|路(?![径线面况])|大道|大街|大桥|大厦|广场|集团|公司|股份|实业|置业|物业|银行|医院|酒店|超市|学校|中学|小学|水库|派出所|法庭|律师|工作室|调解室|同志|先生|女士|烈士)/u;
/** What follows the name of a person if a surname begins it, and what stands before it. */
const AFTER_PERSON = /^(?:等|、|老师|教授|法官|检察官|警官|书记|主任|主席|[省市县区乡镇局所院校厂队部处科会]长|先进|事迹|一[家案]|某)/u;
const BEFORE_PERSON =
  /(?:[、（由与和同经被]|授予|表彰|学习|宣传|法官|检察官|民警|辅警|警官|律师|村民|居民|职工|干部|群众|代表|委员|同志|烈士|模范)$/u;
const SURNAME = new RegExp(`[${SURNAMES}${UNSURE_SURNAMES}]`, 'u');
const REACH = 3;

/** Whether two characters name a place, a firm or a person by the words beside them. */
export function isNamed(text: string, index: number): boolean {
  const after = text.slice(index + 2, index + 2 + REACH);
  if (AFTER_NAME.test(after)) return true;
  if (!SURNAME.test(text[index] as string)) return false;
  return AFTER_PERSON.test(after) || BEFORE_PERSON.test(text.slice(Math.max(0, index - REACH), index));
}
