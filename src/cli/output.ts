import { resolve } from 'node:path';
import { failureOf } from '../core/failure.ts';
import type { Text } from '../core/text.ts';
import type { Problem } from '../core/user-error.ts';
import type { Formatter, Output, Totals } from '../formatters/result.ts';
import { cannotWrite } from '../node/cannot-write.ts';
import type { WholeFile } from '../node/write.ts';
import type { FormatRequest } from './arguments.ts';
import type { Io } from './io.ts';
import type { Printed } from './print.ts';

/** So many characters are kept before the first are written: a run that fails early, or whose configuration is broken, writes nothing. */
const KEPT = 1 << 20;

/** The outputs of a run. One that fails is given up and told at the end; the others stand. */
export class Outputs {
  readonly #outputs: readonly OneOutput[];

  /** Formatters in the order of the formats. */
  constructor(formatters: readonly Formatter<unknown>[], formats: readonly FormatRequest[], io: Pick<Io, 'stdout' | 'cwd'>) {
    this.#outputs = formatters.map((formatter, at) => {
      const format = formats[at] as FormatRequest;
      return new OneOutput(format, formatter.open(), targetOf(format, io));
    });
  }

  /** One more document, printed in each format. */
  async add(printed: readonly Printed[]): Promise<void> {
    for (const [at, output] of this.#outputs.entries()) await output.add(printed[at] as Printed);
  }

  /** Ends the outputs and puts files in their place. Gives what went wrong with any of them. */
  async end(totals: Totals): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const output of this.#outputs) problems.push(...(await output.end(totals)));
    return problems;
  }

  /** Leaves files as they were, after a run that did not come to its end. */
  async discard(): Promise<void> {
    for (const output of this.#outputs) await output.discard();
  }
}

/** Where an output goes. */
interface Target {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
}

class OneOutput {
  readonly #format: FormatRequest;
  readonly #output: Output<unknown>;
  readonly #target: Target;
  #kept: string[];
  #length = 0;
  #problem: Problem | undefined;

  constructor(format: FormatRequest, output: Output<unknown>, target: Target) {
    this.#format = format;
    this.#output = output;
    this.#target = target;
    this.#kept = [output.begin];
  }

  async add(printed: Printed): Promise<void> {
    if ('failure' in printed) await this.#fail(printed.failure);
    await this.#guard(async () => {
      if (!('part' in printed)) return;
      const text = this.#output.add(printed.part);
      this.#kept.push(text);
      this.#length += text.length;
      if (this.#length >= KEPT) await this.#flush();
    });
  }

  async end(totals: Totals): Promise<Problem[]> {
    await this.#guard(async () => {
      this.#kept.push(this.#output.end(totals));
      await this.#flush();
      await this.#target.close();
    });
    return this.#problem ? [this.#problem] : [];
  }

  async discard(): Promise<void> {
    await this.#target.discard();
  }

  async #flush(): Promise<void> {
    const text = this.#kept.join('');
    this.#kept = [];
    this.#length = 0;
    await this.#target.write(text);
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    if (this.#problem) return;
    try {
      await act();
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #fail(cause: unknown): Promise<void> {
    if (this.#problem) return;
    const { file, name } = this.#format;
    this.#problem = { path: file ?? `--format ${name}`, message: messageOf(cause) };
    await this.#target.discard().catch(() => {}); // it is told already that it failed
  }
}

function messageOf(cause: unknown): Text {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (code === 'EISDIR') return { zh: '是文件夹，不能写入：请写文件名', en: 'is a folder: give the name of a file' };
  if (code !== undefined && syscall !== undefined) return cannotWrite(code);
  const why = failureOf(cause);
  return { zh: `draftlint 自身出错，此项输出未完成，请报告：${why}`, en: `draftlint failed on this output; please report: ${why}` };
}

function targetOf({ file, isAppended }: FormatRequest, io: Pick<Io, 'stdout' | 'cwd'>): Target {
  if (file === undefined) return standardOutput(io);
  const path = resolve(io.cwd(), file);
  return isAppended ? appended(path) : replaced(path);
}

function standardOutput({ stdout }: Pick<Io, 'stdout'>): Target {
  return {
    async write(text) {
      stdout.write(text);
    },
    async close() {},
    async discard() {},
  };
}

/** All at once: others may write to the file too. */
function appended(path: string): Target {
  const texts: string[] = [];
  return {
    async write(text) {
      texts.push(text);
    },
    async close() {
      await (await import('../node/write.ts')).append(path, texts.join(''));
    },
    async discard() {},
  };
}

function replaced(path: string): Target {
  let file: WholeFile | undefined;
  return {
    async write(text) {
      file ??= await (await import('../node/write.ts')).WholeFile.open(path);
      await file.write(text);
    },
    async close() {
      await file?.commit();
    },
    async discard() {
      await file?.discard();
    },
  };
}
