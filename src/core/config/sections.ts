import type { RequiredSection } from '../profile.ts';
import type { SectionSetting } from './config.ts';

/** Lays settings over each other by id, later ones over earlier ones, in the order in which the ids first appear. */
export function mergeSections(settings: readonly SectionSetting[]): RequiredSection[] {
  const byId = new Map<string, RequiredSection>();
  for (const setting of settings) byId.set(setting.id, { ...(byId.get(setting.id) ?? blank(setting.id)), ...setting });
  return [...byId.values()];
}

function blank(id: string): RequiredSection {
  return { id, name: { zh: id, en: id }, headings: [], passages: [], exceptions: [], isRequired: true, basis: [] };
}
