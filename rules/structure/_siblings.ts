import type { OrdinalForm, Outline, Section } from 'draftlint/rule';

/** The sections of one level under one parent whose ordinals have one form (or none), in order. */
export function siblingGroups({ sections, all }: Outline): Section[][] {
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
