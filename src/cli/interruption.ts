import type { Io } from './io.ts';

/** Exit statuses of programs that a signal ended, as shells count them. */
const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof STATUS;
/** A run lets signals through this often, in milliseconds. */
const EVERY = 50;

export class Interrupted extends Error {
  readonly status: number;

  constructor(signal: Signal) {
    super(signal);
    this.status = STATUS[signal];
  }
}

/** Waits for Ctrl-C, so that a run ends between two drafts and leaves nothing half-written. A second one ends the process at once. */
export class Interruption {
  readonly #io: Io;
  readonly #listeners = (Object.keys(STATUS) as Signal[]).map((signal) => ({ signal, listener: () => this.#come(signal) }));
  #wake = (): void => {};
  #signal: Signal | undefined;
  /** In milliseconds; by `Date`, since `performance` takes long to load. */
  #last = Date.now();

  constructor(io: Io) {
    this.#io = io;
    for (const { signal, listener } of this.#listeners) io.once?.(signal, listener);
  }

  /** Throws `Interrupted` if a signal has come. Checking drafts leaves no room for signals to come in, so this makes some. */
  async breathe(): Promise<void> {
    const now = Date.now();
    // A clock that is put back is no reason to wait.
    if (this.#io.once && Math.abs(now - this.#last) > EVERY) {
      await new Promise(setImmediate);
      this.#last = now;
    }
    if (this.#signal) throw new Interrupted(this.#signal);
  }

  /** Waits for something that may take for ever; throws `Interrupted` as soon as a signal comes. */
  async wait<Value>(promise: Promise<Value>): Promise<Value> {
    const signal = new Promise<undefined>((resolve) => {
      this.#wake = () => resolve(undefined);
    });
    const value = await Promise.race([promise, signal]);
    if (this.#signal) throw new Interrupted(this.#signal);
    return value as Value;
  }

  /** Waits for so many milliseconds, or until a signal comes; leaves no timer behind. */
  async pause(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const elapsed = new Promise<void>((done) => {
      timer = setTimeout(done, milliseconds);
    });
    await this.wait(elapsed).finally(() => clearTimeout(timer));
  }

  /** Lets signals do again what they do by themselves. */
  end(): void {
    for (const { signal, listener } of this.#listeners) this.#io.off?.(signal, listener);
  }

  #come(signal: Signal): void {
    this.#signal ??= signal;
    this.#wake();
  }
}
