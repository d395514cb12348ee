/** Whether `area/*`, or a rule's own id, names a rule. */
export function namesRule(name: string, id: string): boolean {
  return name === id || (name.endsWith('/*') && id.startsWith(name.slice(0, -1)));
}

/** All that names rules: their ids, and `area/*` of each area. */
export function ruleNames(ids: readonly string[]): string[] {
  return [...ids, ...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))];
}

/** The area of the ids of checks, which a configuration defines. */
export const PROJECT = 'project';

/** Whether a name is of a check, or of all of them; which there are is known when all that a configuration extends was read. */
export function isOfProject(name: string): boolean {
  return name.startsWith(`${PROJECT}/`);
}
