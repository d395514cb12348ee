import { defineRule, type Outline, type Section } from 'draftlint/rule';
import { siblingGroups } from './_siblings.ts';

/** Words that stand for what is still to be written. */
const PLACEHOLDER =
  /^[（(【[<＜]?\s*(?:待(?:补充?|完善|定|填写?|续|写|更新|核实|提供)[^。，；]{0,8}|(?:此处|内容|数据|具体内容)?(?:由[^。，；]{1,12})?(?:另行)?(?:补充|填写|待补|待填)|(?:请|此处)(?:填写|补充)[^。，；]{0,12}|此?处?从?略|同上|TODO|TBD|[xX×＊*]{2,}|…{1,}|\.{3,}|[_＿—-]{2,}|空白?)\s*[）)】\]>＞]?[。.：:]?$/iu;
/** What ends the report and is of no part. */
const CLOSING = /^\s*(?:特此|专此)(?:报告|汇报|呈报|上报)[。.]?\s*$/u;
/** Nodes that hold something to read though they are no text. */
const CONTENT: ReadonlySet<string> = new Set(['code', 'math', 'image', 'html']);

export default defineRule({
  summary: { zh: '标题下没有内容', en: 'section without any text' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '只有标题没有内容，多为漏写或误删。', en: 'A heading with nothing under it was left unwritten or lost its text.' },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '一、主要举措\n\n工作有序推进。\n\n⟦二、存在问题⟧\n\n三、下一步打算\n\n继续努力。',
      good: '一、主要举措\n\n工作有序推进。\n\n二、存在问题\n\n力量不足。',
    },
    {
      bad: '一、主要举措\n\n工作有序推进。\n\n⟦二、存在问题⟧\n\n（待补充）',
      good: '一、主要举措\n\n工作有序推进。\n\n二、其他需要报告的事项\n\n无。',
    },
  ],
  messages: {
    empty: { zh: '“{title}”下没有内容：请补写或删去此标题。', en: 'Nothing stands under “{title}”; write it or delete the heading.' },
    level: {
      zh: '“{printed}{title}”下没有内容，其后又从“{again}”编起：它如果是上一级标题，请改用上一级的序号，请核对。',
      en: 'Nothing stands under “{printed}{title}”, and “{again}” begins anew after it; if it is a heading of the level above, give it that level’s ordinal; please check.',
    },
    placeholder: {
      zh: '“{title}”下只有“{words}”：请补写或删去此标题。',
      en: 'Only “{words}” stands under “{title}”; write it or delete the heading.',
    },
  },
  create({ draft, facts, report }) {
    let items: ReadonlySet<Section>;
    return {
      end() {
        const { all } = facts.outline;
        items = findListItems(facts.outline);
        const others = draft.tree.children.flatMap((node) => (isContent(node) ? [node.position?.start.offset ?? 0] : []));
        let other = 0;
        for (const [at, section] of all.entries()) {
          const { start } = section.heading.range;
          const next = all[at + 1]?.heading.range.start ?? draft.text.length;
          while (other < others.length && (others[other] as number) < start) other++;
          const hasOther = other < others.length && (others[other] as number) < next;
          if (!hasOther && section.children.length === 0) check(section, all[at + 1]);
        }
      },
    };

    function check(section: Section, next: Section | undefined): void {
      const { heading, title } = section;
      const blocks = section.blocks.filter(({ prose }) => !CLOSING.test(prose.text));
      if (blocks.length === 0) {
        if (heading.inferred || isSentence(section) || items.has(section)) return;
        if (next && startsAgain(section, next)) {
          const data = { title, printed: section.ordinal?.text ?? '', again: next.ordinal?.text ?? '' };
          report({ messageId: 'level', at: heading.range, data, certainty: 'likely' });
        } else report({ messageId: 'empty', at: heading.range, data: { title } });
        return;
      }
      const words = blocks.map(({ prose }) => prose.text.trim()).join('');
      if (PLACEHOLDER.test(words)) report({ messageId: 'placeholder', at: heading.range, data: { title, words } });
    }
  },
});

/** Subsections of one form that are all without text: the items of a list. */
function findListItems(outline: Outline): ReadonlySet<Section> {
  const lists = siblingGroups(outline).filter(
    ([first, ...rest]) => first?.parent && first.ordinal && rest.length > 0 && [first, ...rest].every(isBare),
  );
  return new Set(lists.flat());
}

/** （三）存在的不足, then （一）…: what follows is numbered as if below. */
function startsAgain({ ordinal }: Section, { ordinal: next }: Section): boolean {
  return ordinal !== undefined && next?.form === ordinal.form && next.value === 1 && ordinal.value > 1;
}

function isBare({ blocks, children }: Section): boolean {
  return blocks.length === 0 && children.length === 0;
}

/** A numbered sentence that looks like a head: （三）行政机关负责人出庭应诉率达100%。 */
function isSentence({ heading, title }: Section): boolean {
  return /。\s*$/u.test(heading.prose.text) && (/[\d，]/u.test(title) || title.length > 20);
}

function isContent(node: { readonly type: string; readonly value?: string }): boolean {
  return CONTENT.has(node.type) && !(node.type === 'html' && /^\s*<!--/u.test(node.value ?? ''));
}
