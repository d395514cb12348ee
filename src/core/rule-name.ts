/** Whether `area/*`, or a rule's own id, names a rule. */
export function namesRule(name: string, id: string): boolean {
  return name === id || (name.endsWith('/*') && id.startsWith(name.slice(0, -1)));
}
