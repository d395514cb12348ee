import type { Text } from './text.ts';

/** One mistake of the user, with its place. Lines and columns from 1. */
export interface Problem {
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: Text;
}

/** What the user must mend before anything can run; all of it at once. */
export class UserErrors extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message.en).join('\n'));
    this.name = 'UserErrors';
    this.problems = problems.toSorted(byPlace);
  }
}

/** Adds the problems that are not among those known yet. */
export function addProblems(known: Problem[], more: readonly Problem[]): void {
  const told = new Set(known.map((problem) => JSON.stringify(problem)));
  known.push(...more.filter((problem) => !told.has(JSON.stringify(problem))));
  known.sort(byPlace);
}

/** File by file, each from its first line to its last. */
function byPlace(a: Problem, b: Problem): number {
  const [first, second] = [a.path ?? '', b.path ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
