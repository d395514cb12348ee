import type { Language } from '../core/text.ts';
import type { Io } from './io.ts';

/** A run that takes so long, in milliseconds, is long; a line that changes faster than this cannot be read. */
const LONG = 1000;
const EVERY = 100;

/** A line on the terminal that says how far a long run is. */
export class Progress {
  readonly #all: number;
  readonly #language: Language;
  readonly #stderr: Io['stderr'];
  readonly #clock: () => number;
  #next: number;
  #done = 0;
  #isShown = false;

  /** `clock` gives milliseconds. */
  constructor(all: number, language: Language, stderr: Io['stderr'], clock = (): number => performance.now()) {
    this.#all = all;
    this.#language = language;
    this.#stderr = stderr;
    this.#clock = clock;
    this.#next = clock() + LONG;
  }

  /** One more draft is done. */
  step(): void {
    this.#done++;
    const now = this.#clock();
    if (now < this.#next) return;
    this.#next = now + EVERY;
    this.#isShown = true;
    const share = `${Math.floor((100 * this.#done) / this.#all)}%`;
    const line =
      this.#language === 'zh' ? `已检查 ${this.#done}/${this.#all} 份（${share}）` : `${this.#done}/${this.#all} drafts checked (${share})`;
    this.#stderr.write(`\r\u001b[K${line}`);
  }

  /** Takes the line away, before something else is written. */
  clear(): void {
    if (this.#isShown) this.#stderr.write('\r\u001b[K');
    this.#isShown = false;
  }

  /** Standard output for one who does not know of the line. */
  beside(stdout: Io['stdout']): Io['stdout'] {
    return {
      write: (text) => {
        this.clear();
        return stdout.write(text);
      },
    };
  }
}
