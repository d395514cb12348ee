import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import type { Issuer } from './issuers.ts';
import { placesIn } from './organs.ts';
import { quoteFinder } from './quotes.ts';
import type { Title } from './title.ts';

/** A place of the issuer's kind that is not the issuer's, as it stands in the body. */
export interface PlaceMention {
  readonly name: string;
  readonly range: Range;
  readonly block: Block;
  /** Where it begins in the block's prose. */
  readonly index: number;
  /** The issuer's place of the same kind: 安平县 for 临江县. */
  readonly own: string;
  /** Stands within 《》 or “”: another's words. */
  readonly isQuoted: boolean;
}

/** The places the draft speaks of. */
export interface Places {
  /** The issuers' own place names, from high to low, each once: 淮川市, 安平县. */
  readonly own: readonly string[];
  /** How the draft speaks of its own place without a name: 我县, 全县, 本县 … for 安平县. */
  readonly pronouns: readonly string[];
  /** Other places of one of the own kinds, in document order; only where a clause or a preposition sets their name apart. */
  readonly others: readonly PlaceMention[];
}

export function findPlaces(draft: Draft, issuers: readonly Issuer[], title: Title | undefined): Places {
  const own = [...new Set([...issuers.flatMap(({ places }) => places), ...placesInTitle(title)])];
  const ownOf = new Map(own.map((name) => [kindOf(name), name]));
  const kinds = [...ownOf.keys()];
  const pronouns = kinds.flatMap((kind) => [`我${kind}`, `全${kind}`, `本${kind}`]);
  if (own.length === 0) return { own, pronouns, others: [] };
  const others: PlaceMention[] = [];
  for (const block of draft.blocks) {
    // The pattern is tried at every character: most blocks have no place of a kind that is the issuer's.
    if (block.part !== 'body' || !kinds.some((kind) => block.prose.text.includes(kind))) continue;
    const isQuoted = quoteFinder(block.prose.text);
    for (const { text: name, index, range } of block.prose.matchAll(NAME)) {
      const quoted = isQuoted(index);
      const home = ownOf.get(kindOf(name));
      if (
        home === undefined ||
        (NO_NAME.test(name) && !isMixedUp(name, home)) ||
        own.some((place) => place.endsWith(name) || name.endsWith(place))
      )
        continue;
      others.push({ name, range, block, index, own: home, isQuoted: quoted });
    }
  }
  return { own, pronouns, others };
}

/** 平安县 for 安平县. */
function isMixedUp(name: string, own: string): boolean {
  return name.length === own.length && name !== own && [...name].sort().join('') === [...own].sort().join('');
}

function placesInTitle(title: Title | undefined): string[] {
  const words = title?.text.replace(/^(?:关于)?(?:[报呈]送|上报|印发)?(?:中共)?(?:\d{4}年度?)?/u, '');
  return words === undefined ? [] : placesIn(words.slice(0, 40));
}

const KIND = /(?:街道|[省市县区州盟旗乡镇])$/u;

function kindOf(name: string): string {
  return KIND.exec(name)?.[0] ?? '';
}

/** Where a name may begin: at a clause, after a preposition or an object-taking verb that no place name holds. */
const BEGINNING =
  '(?<=^|[，。；：、,;:（(\\s年]|[在由对为将把于以]|[年以]来|中共|推[动进]|助推|促进|提升|开创|谱写|现将|制定|出台|成立|公布)';
/** Looked at before what stands around it: most stretches are no name. */
const SHAPE = '(?=\\p{Script=Han}{2,3}(?:县|区|市|州|盟|旗|乡|镇|街道))';
const NAME = new RegExp(`${SHAPE}${BEGINNING}(?![在由对为将把于以与和从向被来])\\p{Script=Han}{2,3}(?:县|区|市|州|盟|旗|乡|镇|街道)`, 'gu');
/** Words of every report: a stretch that begins or ends with one before 县 is no name, as in 推动县法治建设. */
const COMMON = [
  '组织|推[动进行广出]|加[强快大]|强化|带[领动头]|督[促察查]|指导|协[助调同商]|配合|提[升高供请]|促进|服务|聚焦|围绕|落实|健全|完善|开展|坚持|深[化入]|优[化先]|打造|建[设立成]|召[开集]',
  '制[定发]|印发|邀请|统[筹一计]|持续|不断|全[面力体]|积极|认真|切实|扎实|严[格肃厉守]|有[效关序]|成立|通过|根据|按照|经过|各级|所有|部[分门]|辖区|基层|乡[村镇]|农村|城乡|社会|群众',
  '干部|党[政委建]|领导|要求|进一步|同时|以及|其中|目前|[一二三四五六]是|近年|今年|去年|全年|每年|做好|抓[好实]|立足|结合|依托|充分|发[挥展]|营造|创[建新造]|保障|维护|规范|参[与加照]|支持|鼓励',
  '引导|动员|向着|面向|覆盖|涉及|包括|法[治律规]|依[法照]|行政|普法|执[法行]|司法|平安|文明|示范|试点|先[进后]|贫困|脱贫|百强|重[点视大要]|民族|边境|农业|产粮|工业|兄弟|周边|相[关邻]|所辖',
  '省直|国家级|省级|市级|县级|中[心部]|特[色殊]|开发|高[新效质标]|经[开济]|试验|实[验施现行]|产业|自贸|保[税护]|度假|风景|功能|住宅|办[公理]|等待|集聚|合[作理]|管理|综合|完成|确保|增强|巩固|扩大',
  '调[整查研解动]|编制|下放|启动|拓展|出台|组建|设立|力争|抢抓|接受|举办|承办|审议|听取|列席|报[送告请]|上报|汇报|自觉|主[动持管]|准确|精准|率先|紧紧|着[力眼]|突出|坚决|压[紧实]|夯实|筑牢|守住',
  '回应|满足|方便|便民|惠民|助[力推]|赋能|用[好足]|盘活|整[合治改]|专[题项门]|定期|及时|按时|逐[步级]|陆续|分[别管]|共同|联[合动]|对[接照标]|遵[循守]|履行|承担|负责|牵头|会同|摸清|排查|检查|考[核评]',
  '评[估选]|验收|清理|治理|监[督管测]|巡[查察视]|处[理置罚]|解决|化解|防[范控止]|应[对急]|救[助援]|抢险|地区|人均|占地|生产|体育|教育|旅游|生态|美丽|健康|临[空港]|综保|空港|航空|物流|科[技创]|文旅|化工|经济',
].join('|');
const NO_NAME = new RegExp(
  `^(?:[本我两三多数几邻外此另及同赴有其所等一二四五六七八九十末]|${COMMON})|[的了是各全每该某委局办们个件次]|(?:[本我邻等及与古强大驻名]|.[和对]|${COMMON})(?:县|区|市|州|盟|旗|乡|镇|街道)$|[社校园景灾辖片库林牧小山老新城郊县乡市港街]区$|[城集乡村小]镇$|[城县]乡$|[城县省]市$|[省市区州]县$|[乡镇]街道$`,
  'u',
);
