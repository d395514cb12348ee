/** An error in one line, with the place in the code that it comes from. */
export function failureOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error);
}
