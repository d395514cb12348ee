import type { OrdinalForm, Outline, Section } from 'draftlint/rule';

const KNOWN = new WeakMap<Outline, readonly (readonly Section[])[]>();

/** The sections of one level under one parent whose ordinals have one form (or none), in order; made once for all rules. */
export function siblingGroups(outline: Outline): readonly (readonly Section[])[] {
  const groups = KNOWN.get(outline) ?? groupsIn(outline);
  KNOWN.set(outline, groups);
  return groups;
}

function groupsIn({ sections, all }: Outline): Section[][] {
  return [sections, ...all.map(({ children }) => children)].flatMap((siblings) => {
    const groups = new Map<OrdinalForm | undefined, Section[]>();
    for (const section of siblings) {
      const form = section.ordinal?.form;
      const group = groups.get(form);
      if (group) group.push(section);
      else groups.set(form, [section]);
    }
    return [...groups.values()];
  });
}
