import { defineRule, type PlaceMention, type Sentence } from 'draftlint/rule';

/** 在临江县委、县政府的坚强领导下: one is led by the party committee of one's own place. */
const LED_BY = /^(?:委|党委|党工委|人民政府|政府)[^。；]{0,24}?领导下/u;
/** 临江县2024年度法治政府建设, 临江县经济社会发展, 临江县上下: the matter of the report itself. */
const OWN_MATTER =
  /^(?:\d{4}年度?)?(?:的)?(?:推进)?(?:法治(?:政府|社会)?建设|依法行政|法治化营商环境|经济社会(?:高质量)?发展|高质量发展|全面依法治[县区旗镇乡]|上下|各级各部门|[县区旗乡镇]直各)/u;
/** What an own matter that opens a clause goes on with: 临江县法治政府建设取得…. */
const PROGRESS = /^[^，。；]{0,24}(?:取得|稳步|不断|持续|成效|迈上|再上|有序|进展|呈现)/u;
/** 临江县坚持…, 临江县委、县政府高度重视…: the narrator speaking of itself. */
const NARRATING =
  /^(?:委|党委|人民政府|政府|[县区旗乡镇]委|[县区旗乡镇]政府|[县区旗乡镇]人民政府|[、和]|\p{Script=Han}{2,8}(?:[局办委处队所]|中心)|(?:政府|委)?办公室){0,3}将?(?:高度重视|始终|主要(?:领导|负责)|坚持|认真(?:贯彻|落实|学习|履行|组织|开展)|深入(?:贯彻|学习|推进|开展|落实)|全面(?:贯彻|推进|落实|加强)|严格(?:落实|执行|按照)|切实|持续(?:推进|深化|加强|优化)|扎实(?:推进|开展)|着力|紧紧围绕|大力(?:推进|加强|开展)|积极(?:推进|推动|开展|探索)|不断(?:加强|完善|提升)|深化|优化|强化|加强|完善|健全|推[行进动]|落实|聚焦|围绕|创新|充分|稳步|努力|统筹|突出|紧盯|主动|进一步|先后|累计|(?:全年|年内|全年共|共)(?:受理|办理|办结|审结|审查|调[处解]|开展|组织|召开|举办|发放|培训|印发|出台|制定|建[立成]|查处|配备|完成|排查))/u;
/** 以临江县人民政府名义发布 …. */
const IN_NAME_OF = /^\p{Script=Han}{1,16}名义/u;
const QUOTED = /《[^》]*》|“[^”]*”/gu;
/** How far the clause of a place is read to either side. */
const REACH = 80;
/** What names another place rightly, in the clause where it stands. */
const ELSEWHERE =
  /对口|帮扶|支援|协[作同]|合作|签[订署]|联[合动盟席]|毗邻|相邻|邻[县区乡镇]|周边|交界|接壤|边界|跨|移[送交]|管辖|异地|[法检察]院|籍|考察|交流|学习.{0,8}(?:经验|做法)|借鉴|典型|案例|通报|排名|位[列居]|分别|[两三][县区市乡镇旗]|兄弟|[等及][县区市乡镇旗]|公司|集团|客商|招商|迁|来自|前往|参观|观摩|交叉|互评|抽调|挂职|任职|历史|原为|划[归入]|撤[县区乡镇]/u;

export default defineRule({
  summary: { zh: '写成了别处的地名', en: 'another place’s name where the draft’s own is meant' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '照搬外地材料而没有改地名，是最容易被看见的硬伤。',
    en: 'A paragraph copied from a neighbour with its place name left in is the first thing that readers see.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n2024年，⟦临江县⟧坚持以习近平法治思想为指导，推动⟦临江县⟧法治政府建设再上新台阶。',
      good: '安平县2024年度法治政府建设情况的报告\n\n2024年，安平县坚持以习近平法治思想为指导，与临江县签订执法协作协议，赴临江县学习法治政府建设经验。',
    },
  ],
  messages: {
    foreign: {
      zh: '这里说的似是本地的工作，却写成“{found}”；发文机关所在地是“{own}”，请核对。',
      en: 'this seems to tell of the issuer’s own work, yet says “{found}”; the issuer’s place is “{own}”; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const { others, own, pronouns } = facts.places;
        // 全县 after another county's name is that county's; 我县 beside it is not.
        const beside = [...own, ...pronouns.filter((word) => !word.startsWith('全'))];
        const besideOwn = new Map<Sentence, boolean>();
        const isBesideOwn = (sentence: Sentence): boolean => {
          const known = besideOwn.get(sentence);
          if (known !== undefined) return known;
          const words = sentence.text.replaceAll(QUOTED, '');
          const found = beside.some((name) => words.includes(name));
          besideOwn.set(sentence, found);
          return found;
        };
        let at = 0;
        for (const place of others) {
          if (place.isQuoted) continue;
          const { block, index } = place;
          while ((facts.sentences[at]?.range.end ?? Number.POSITIVE_INFINITY) <= place.range.start) at++;
          const sentence = facts.sentences[at];
          if (!sentence || sentence.block !== block || index < sentence.index || isBesideOwn(sentence)) continue;
          if (isMeantAsOwn(place, sentence)) report({ messageId: 'foreign', at: place.range, data: { found: place.name, own: place.own } });
        }
      },
    };
  },
});

function isMeantAsOwn({ name, block, index }: PlaceMention, sentence: Sentence): boolean {
  const { text } = block.prose;
  const before = text.slice(Math.max(sentence.index, index - REACH), index);
  const after = text.slice(index + name.length, Math.min(sentence.index + sentence.text.length, index + REACH));
  const opening = /[^，；：,;:]*$/u.exec(before)?.[0] ?? '';
  if (ELSEWHERE.test(opening + (/^[^，；：,;:]*/u.exec(after)?.[0] ?? ''))) return false;
  // A 市 may have other 市 under it, so that only its own leaders and its own report tell it apart.
  if (/在(?:中共)?$/u.test(before) && LED_BY.test(after)) return true;
  if (name.endsWith('市')) return /现将$/u.test(before) && OWN_MATTER.test(after);
  if (/以$/u.test(before)) return IN_NAME_OF.test(after);
  if (/[对与和同]$/u.test(before)) return false;
  if (OWN_MATTER.test(after)) return opening !== '' || PROGRESS.test(after);
  return /(?:^|[年度来底初前下](?:[，,]\s?)?)$/u.test(before) && NARRATING.test(after);
}
