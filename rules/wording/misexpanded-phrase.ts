import { defineRule, type Prose, type SetPhrase, setPhrases } from 'draftlint/rule';
import { choiceOf } from './_terms.ts';

/** What leads from a name to what it stands for: “四个意识”（政治意识、…, 四个意识，即…. */
const LEADS_ON = /^[”"]?(?:[（(](?:即|包括)?|[，,]?即|[，,]?(?:包括|是指|就是)|[：:])[“"]?/u;
const DIVIDER = '、|以及|和|及|与';
const ITEM = String.raw`(?:(?!${DIVIDER})\p{Script=Han}){2,20}`;
const ITEMS = new RegExp(`^${ITEM}(?:(?:${DIVIDER})${ITEM})*`, 'u');
/** …、看齐意识（“四个意识”）, …和看齐意识等“四个意识”, 法治国家、法治政府、法治社会一体建设. */
const ITEMS_BEFORE = new RegExp(
  `(?:^|[，。；：（(“\\s]|坚持|推进|增强|树牢|坚定|树立|落实|贯彻)(?<items>${ITEM}(?:(?:${DIVIDER})${ITEM})*?)[（(]?[“"]?$`,
  'u',
);
const DIVIDERS = new RegExp(DIVIDER, 'u');
/** What a place makes of a member that names the state: 依法治疆, 法治新疆. */
const LOCAL: Readonly<Record<string, RegExp>> = {
  依法治国: /依法治\p{Script=Han}{1,2}$/u,
  法治国家: /法治(?!政府|社会)\p{Script=Han}{2,5}$/u,
};
/** As far as the items of the longest phrase reach. */
const REACH = 80;

export default defineRule({
  summary: { zh: '固定简称展开有误', en: 'fixed phrase spelt out wrongly' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '“四个意识”等简称各有固定内容，展开时不能多一项、少一项或换一项；不展开也是对的。只提示，不自动修改。',
    en: 'What such a phrase stands for is fixed; whoever spells it out must neither add, drop nor change. Nothing is applied.',
  },
  basis: [{ kind: 'norm', title: '中国共产党第十九届中央委员会第六次全体会议公报', seen: 'S' }],
  examples: [
    {
      bad: '增强“四个意识”（⟦政治意识、大局意识、责任意识、看齐意识⟧）。',
      good: '增强“四个意识”（政治意识、大局意识、核心意识、看齐意识），不断提高政治意识、责任意识。',
    },
    { bad: '⟦坚决维护党中央集中统一领导权威⟧。', good: '坚决维护党中央权威和集中统一领导。' },
  ],
  messages: {
    members: {
      zh: '“{name}”展开为“{found}”，与固定内容“{members}”不符：{difference}。',
      en: '“{name}” is spelt out as “{found}”, not as “{members}”: {difference}.',
    },
    wording: { zh: '“{found}”不是完整、准确的表述，应写{write}。', en: '“{found}” is not the fixed wording; write {write}.' },
  },
  create({ terms, report }) {
    return {
      prose(prose) {
        for (const phrase of setPhrases) {
          if (!prose.includes(phrase.name)) continue;
          for (let at = prose.text.indexOf(phrase.name); at >= 0; at = prose.text.indexOf(phrase.name, at + 1)) {
            const items = itemsAfter(phrase, prose, at + phrase.name.length) ?? itemsBefore(phrase, prose, at);
            const difference = items && differenceOf(phrase, items.words, items.isOpen);
            if (!difference) continue;
            const [start, end] = [items.start, items.start + items.text.length];
            const members = phrase.members.map((member) => member.split('/', 1)[0]).join('、');
            report({
              messageId: 'members',
              at: prose.range(start, end),
              data: { name: phrase.name, found: items.text, members, difference },
            });
          }
        }
      },
      end() {
        for (const match of terms('misexpanded-phrase')) {
          report({ messageId: 'wording', at: match.range, data: { found: match.term.wrong, write: choiceOf(match) } });
        }
      },
    };
  },
});

interface Items {
  readonly text: string;
  readonly start: number;
  readonly words: readonly string[];
  /** Ends in 等: not all are named. */
  readonly isOpen: boolean;
}

function itemsAfter(phrase: SetPhrase, { text }: Prose, from: number): Items | undefined {
  const rest = text.slice(from, from + REACH);
  const lead = LEADS_ON.exec(rest)?.[0];
  const said = lead === undefined ? undefined : ITEMS.exec(rest.slice(lead.length))?.[0];
  return lead === undefined || said === undefined ? undefined : trimmed(phrase, said, from + lead.length);
}

function itemsBefore(phrase: SetPhrase, { text }: Prose, end: number): Items | undefined {
  const before = text.slice(Math.max(0, end - REACH), end);
  const match = ITEMS_BEFORE.exec(before);
  const items = match?.groups?.['items'];
  if (match === null || items === undefined || !items.includes('、')) return undefined;
  return trimmed(phrase, items, end - before.length + match.index + match[0].indexOf(items));
}

/** The list without what stands before its first member and after its last: 坚持|创新、…、共享|的. */
function trimmed({ members }: SetPhrase, said: string, start: number): Items {
  const longestFirst = members.flatMap((member) => member.split('/')).sort((a, b) => b.length - a.length);
  const words = said.split(DIVIDERS);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const opening = longestFirst.find((member) => first.endsWith(member)) ?? localIn(members, first)?.word ?? first;
  const closing = longestFirst.find((member) => last.startsWith(member)) ?? last.replace(/等$/u, '');
  const text = said.slice(first.length - opening.length, said.length - last.length + closing.length);
  const isOpen = last.slice(closing.length).startsWith('等');
  return { text, start: start + first.length - opening.length, words: text.split(DIVIDERS), isOpen };
}

/** The local form of a member that words end with. */
function localIn(members: readonly string[], words: string): { readonly member: string; readonly word: string } | undefined {
  for (const member of members) {
    const word = LOCAL[member]?.exec(words)?.[0];
    if (word !== undefined) return { member, word };
  }
  return undefined;
}

/** How a list that has at least half of the members differs from them. */
function differenceOf({ members }: SetPhrase, said: readonly string[], isOpen: boolean): { zh: string; en: string } | undefined {
  const isMember = (word: string): boolean => members.some((member) => member.split('/').includes(word));
  const words = said.map((word) => (isMember(word) ? word : (localIn(members, word)?.member ?? word)));
  const known = words.filter(isMember).length;
  if (known * 2 < members.length || known === 0 || words.length > members.length + 1) return undefined;
  const foreign = words.filter((word) => !isMember(word));
  const missing = isOpen ? [] : members.filter((member) => !member.split('/').some((word) => words.includes(word)));
  if (foreign.length === 0 && missing.length === 0) return undefined;
  const lacking = missing.map((member) => member.split('/', 1)[0]).join('、');
  const zh = [foreign.length > 0 && `多出“${foreign.join('、')}”`, lacking && `缺少“${lacking}”`].filter(Boolean).join('，');
  const en = [foreign.length > 0 && `“${foreign.join('、')}” is foreign to it`, lacking && `“${lacking}” is missing`]
    .filter(Boolean)
    .join(', ');
  return { zh, en };
}
