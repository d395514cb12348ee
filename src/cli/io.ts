import type { Language } from '../core/text.ts';
import type { Problem } from '../core/user-error.ts';
import { plainPath } from '../formatters/pretty.ts';

/** What the command line needs of a process. */
export interface Io {
  readonly stdout: {
    write(text: string | Uint8Array): unknown;
    readonly isTTY?: boolean;
    readonly columns?: number;
    on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stdin: AsyncIterable<Uint8Array | string> & { destroy?(): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  once?(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off?(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** Wider lines are hard to read, and narrower ones have no room for a place and a word. */
const WIDEST = 80;
const NARROWEST = 40;

/** The columns to fit the output into; undefined where it does not go to a terminal, and lines stay whole. */
export function columnsOf({ stdout }: Io): number | undefined {
  return stdout.isTTY ? Math.max(NARROWEST, Math.min(WIDEST, stdout.columns ?? WIDEST)) : undefined;
}

/** Tells mistakes of the user and outputs that failed, each in a line of standard error. */
export function tellProblems(problems: readonly Problem[], language: Language, { stderr }: Io): void {
  for (const { path, line, column, message } of problems) {
    const place = [path, line, column].filter((part) => part !== undefined).join(':');
    stderr.write(`${plainPath(`${place}${place ? ': ' : ''}${message[language]}`)}\n`);
  }
}

/** All that comes from standard input. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
