import type { Range, Text } from 'draftlint/rule';
import { isPresent, type Part, type PresentPart } from './_parts.ts';

/** Where a part that is not there belongs: an empty range, between the parts named. */
export interface Place {
  readonly at: Range;
  readonly words: Text;
}

/** The place of `parts[at]` by the order of the parts and by those that were found; undefined if none was. */
export function placeFor(parts: readonly Part[], at: number): Place | undefined {
  const before = parts.slice(0, at).filter(isPresent);
  const after = parts.slice(at + 1).filter(isPresent);
  const previous = before.reduce<PresentPart | undefined>(
    (last, part) => (last && last.extent.end > part.extent.end ? last : part),
    undefined,
  );
  const next = after.reduce<PresentPart | undefined>(
    (first, part) => (first && first.extent.start <= part.extent.start ? first : part),
    undefined,
  );
  if (previous && next && previous.extent.end > next.extent.start) return afterPart(before.at(-1) as PresentPart);
  if (previous && next) {
    const { start } = next.extent;
    const [first, second] = [nameOf(previous), nameOf(next)];
    return {
      at: { start, end: start },
      words: { zh: `在“${first.zh}”之后、“${second.zh}”之前`, en: `after “${first.en}” and before “${second.en}”` },
    };
  }
  if (previous) return afterPart(previous);
  if (!next) return undefined;
  const { start } = next.extent;
  const name = nameOf(next);
  return { at: { start, end: start }, words: { zh: `在“${name.zh}”之前`, en: `before “${name.en}”` } };
}

function afterPart(part: PresentPart): Place {
  const { end } = part.extent;
  const name = nameOf(part);
  return { at: { start: end, end }, words: { zh: `在“${name.zh}”之后`, en: `after “${name.en}”` } };
}

const LONGEST_NAME = 30;

/** How the draft itself calls the part: its heading; else the name that the preset has for it. */
function nameOf(part: PresentPart): Text {
  if (part.state !== 'heading') return part.wanted.name;
  const { ordinal, prose } = part.section.heading;
  const printed = `${ordinal?.generated ? ordinal.text : ''}${prose.text}`;
  const words = printed.replaceAll(/\s+/gu, '').replace(/[。：:]$/u, '');
  const name = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
  return { zh: name, en: name };
}
