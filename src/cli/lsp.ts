import type { Readable, Writable } from 'node:stream';
import { UserErrors } from '../core/user-error.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

/** Serves an editor over standard input and output. Settings come from the editor, so that no operand is taken. */
export async function serveEditor(
  { operands }: Arguments,
  io: Io,
  about: { readonly version: string; readonly docs: string },
): Promise<number> {
  if (operands.length > 0) {
    const given = operands.join(' ');
    throw new UserErrors([
      { message: { zh: `draftlint lsp 后不能再写“${given}”`, en: `draftlint lsp takes nothing more; got “${given}”` } },
    ]);
  }
  const { serve } = await import('../lsp/index.ts');
  return serve({ input: io.stdin as Readable, output: io.stdout as Writable, error: io.stderr, cwd: io.cwd(), ...about });
}
