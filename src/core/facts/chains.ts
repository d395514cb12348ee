/** Anything that is numbered. */
interface Numbered {
  readonly ordinal: { readonly value: number };
}

/** How many chains may stand inside of one another. */
const DEEPEST = 8;

/**
 * Tells chains of numbers apart that run into each other. A number 1 begins a chain; the one before it stays open, for the new one may stand
 * inside of one of its items: 三是甲。一是子；二是丑。四是乙。
 */
export class Chains<T extends Numbered> {
  readonly #open: T[][] = [];
  readonly #closed: T[][] = [];

  /** The last item of the innermost chain. */
  get last(): T | undefined {
    return this.#open.at(-1)?.at(-1);
  }

  /** Puts an item where its number goes on; one that fits nowhere joins the innermost chain. */
  add(item: T): void {
    const { value } = item.ordinal;
    if (value === 1 || this.#open.length === 0) {
      if (this.#open.length === DEEPEST) this.#closed.push(...this.#open.splice(0, 1));
      this.#open.push([item]);
      return;
    }
    const at = this.#chainFor(value);
    if (at >= 0) {
      this.#close(at + 1);
      this.#open[at]?.push(item);
    } else {
      this.#joinStray(value);
      this.#open.at(-1)?.push(item);
    }
  }

  /** Ends all that is open and gives every chain since the last call. */
  end(): T[][] {
    this.#close(0);
    return this.#closed.splice(0);
  }

  /** The place of the innermost chain that this number goes on with; -1 if there is none. */
  #chainFor(value: number): number {
    return this.#open.findLastIndex((chain) => chain.at(-1)?.ordinal.value === value - 1);
  }

  /** 一、二、三、一、五、: the lone 一、 is a slip for 四、 and begins nothing. */
  #joinStray(value: number): void {
    const outer = this.#open.at(-2);
    if (this.#open.at(-1)?.length !== 1 || this.last?.ordinal.value !== 1 || outer?.at(-1)?.ordinal.value !== value - 2) return;
    outer.push(...(this.#open.pop() ?? []));
  }

  #close(from: number): void {
    this.#closed.push(...this.#open.splice(from));
  }
}
