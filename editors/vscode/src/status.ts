/** How many findings of a draft are errors, warnings and less. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** Counts the findings of draftlint by what the editor calls their severity: 0 error, 1 warning, 2 and 3 less. */
export function countsOf(diagnostics: readonly { readonly source?: string | undefined; readonly severity: number }[]): Counts {
  const own = diagnostics.filter(({ source }) => source === 'draftlint');
  return {
    errors: own.filter(({ severity }) => severity === 0).length,
    warnings: own.filter(({ severity }) => severity === 1).length,
    others: own.filter(({ severity }) => severity > 1).length,
  };
}

/** What the status bar shows: `$(name)` are icons of the editor. */
export function statusText({ errors, warnings, others }: Counts): string {
  if (errors + warnings + others === 0) return '$(check) 稿检';
  const parts = [
    ['$(error)', errors],
    ['$(warning)', warnings],
    ['$(info)', others],
  ] as const;
  return ['稿检', ...parts.flatMap(([icon, count]) => (count > 0 ? [`${icon} ${count}`] : []))].join(' ');
}
