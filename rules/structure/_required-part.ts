import type { Facts, Range, RequiredSection } from 'draftlint/rule';

/** Where a required part was found; `isPassing` if it has neither a heading nor a paragraph that opens with it. */
export interface FoundPart {
  readonly range: Range;
  readonly isPassing: boolean;
}

/** How far into a paragraph its subject is named. */
const OPENING = 40;

/** Looks for a required part among the headings, then at the openings of paragraphs, then anywhere in the running text. */
export function findPart(facts: Facts, section: RequiredSection): FoundPart | undefined {
  const headings = section.headings.map(toPattern);
  for (const { title, heading } of facts.outline.all) {
    if (headings.some((pattern) => pattern.test(title))) return { range: heading.range, isPassing: false };
  }
  const passages = section.passages.map(toPattern);
  let passing: FoundPart | undefined;
  for (const { block, text, index } of facts.sentences) {
    if (block.part !== 'body') continue;
    for (const pattern of passages) {
      const match = pattern.exec(text);
      if (!match) continue;
      const at = index + match.index;
      const range = block.prose.range(at, at + match[0].length);
      if (at < OPENING && section.id !== 'first-responsible') return { range, isPassing: false };
      passing ??= { range, isPassing: true };
    }
  }
  return passing;
}

/** A phrase as a pattern: `…` stands for up to 16 characters of the same clause. */
function toPattern(phrase: string): RegExp {
  const literal = phrase.split('…').map((part) => part.replaceAll(/[\\^$.|?*+()[\]{}]/gu, String.raw`\$&`));
  return new RegExp(literal.join('[^，。；：]{0,16}'), 'u');
}
