import { resolve } from 'node:path';
import { type Problem, UserErrors } from '../core/user-error.ts';
import type { Formatter, Totals } from '../formatters/result.ts';
import type { WholeFile } from '../node/write.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

/** So many characters are held back before the first are written: a run that fails early, or whose configuration is broken, writes nothing. */
const HELD = 1 << 20;

/** Writes what formatters print, each where it belongs: documents as they come where the format allows it, else all in the end. */
export class Output {
  readonly #streams: readonly Stream[];

  constructor(formatters: readonly Formatter[], formats: Arguments['formats'], io: Io) {
    this.#streams = formatters.map((formatter, at) => new Stream(formatter, formats[at]?.file, io));
  }

  /** What was printed of one document, in the order of the formats. */
  async add(texts: readonly string[]): Promise<void> {
    for (const [at, stream] of this.#streams.entries()) await stream.add(texts[at] as string);
  }

  /** Throws `UserErrors` with the files that could not be written. */
  async end(totals: Totals): Promise<void> {
    for (const stream of this.#streams) await stream.end(totals);
    const problems = this.#streams.flatMap(({ problem }) => problem ?? []);
    if (problems.length > 0) throw new UserErrors(problems);
  }

  /** Leaves no file half-written. */
  async discard(): Promise<void> {
    for (const stream of this.#streams) await stream.discard();
  }
}

class Stream {
  problem: Problem | undefined;
  readonly #formatter: Formatter;
  readonly #name: string | undefined;
  readonly #io: Io;
  #texts: string[] = [];
  #length = 0;
  #isEmpty = true;
  #isOpen = false;
  #file: WholeFile | undefined;

  constructor(formatter: Formatter, name: string | undefined, io: Io) {
    this.#formatter = formatter;
    this.#name = name;
    this.#io = io;
  }

  async add(text: string): Promise<void> {
    const { frame } = this.#formatter;
    if (frame && this.#isEmpty) this.#hold(frame.before(false));
    else if (frame) this.#hold(frame.between);
    this.#hold(text);
    this.#isEmpty = false;
    if (frame && this.#length > HELD) await this.#flush();
  }

  async end(totals: Totals): Promise<void> {
    const { frame } = this.#formatter;
    if (!frame) this.#texts = [this.#formatter.whole(this.#texts, totals)];
    else {
      if (this.#isEmpty) this.#hold(frame.before(true));
      this.#hold(frame.after(totals, this.#isEmpty));
    }
    await this.#flush();
    await this.#try(async () => this.#file?.commit());
  }

  async discard(): Promise<void> {
    await this.#file?.discard();
  }

  #hold(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }

  async #flush(): Promise<void> {
    const text = this.#texts.join('');
    this.#texts = [];
    this.#length = 0;
    if (this.#name === undefined) {
      this.#io.stdout.write(text);
      return;
    }
    const path = resolve(this.#io.cwd(), this.#name);
    await this.#try(async () => {
      if (!this.#isOpen) {
        this.#isOpen = true;
        this.#file = await (await import('../node/write.ts')).WholeFile.open(path);
      }
      await this.#file?.write(text);
    });
  }

  /** A file that cannot be written is told in the end; the other outputs are written. */
  async #try(write: () => Promise<void>): Promise<void> {
    try {
      if (!this.problem) await write();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      await this.discard();
      this.problem = {
        ...(this.#name !== undefined && { path: this.#name }),
        message: { zh: `无法写入（${code}）`, en: `cannot write (${code})` },
      };
    }
  }
}
