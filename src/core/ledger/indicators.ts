/** Where a matter stands between its coming in and its being settled. */
export type Stage = 'intake' | 'carried' | 'resolved' | 'pending' | 'withdrawn';

/** Every entry says where it comes from: `practice`, or the norm by name. */
export interface Sourced {
  readonly source: string;
}

interface Words extends Sourced {
  readonly words: readonly string[];
}

/** A percentage by its names, and the words by which its numerator and its possible denominators go. */
interface Rate extends Sourced {
  readonly names: readonly string[];
  readonly part: readonly string[];
  readonly whole: readonly string[];
  /** What all but the numerator goes by, where that is another word than 不… and 未…: 差评 beside 好评. */
  readonly rest?: readonly string[];
}

/** The shape of `data/indicators.yaml`. */
export interface Indicators {
  readonly stages: Readonly<Record<Stage, Words>>;
  /** Kinds of results; `closed` where a norm lists them all. */
  readonly outcomes: readonly (Words & { readonly name: { readonly zh: string; readonly en: string }; readonly closed: boolean })[];
  readonly rates: readonly Rate[];
  readonly ratios: readonly Rate[];
  readonly balances: readonly (Sourced & {
    readonly plus: readonly string[];
    readonly minus: readonly string[];
    readonly equals: readonly string[];
  })[];
  /** What `part` counts is among what `whole` counts. */
  readonly nested: readonly (Sourced & { readonly part: readonly string[]; readonly whole: readonly string[] })[];
  /** Verbs that, alone before a number, count a part of the figure before. */
  readonly subsets: Words;
  /** What, alone before a number, counts how many of all that was told before were done. */
  readonly done: Words;
  readonly partitions: Sourced & { readonly groups: readonly (readonly string[])[] };
  /** Classifications that no thing is twice in, and that may have more classes than these. */
  readonly exclusives: Sourced & { readonly groups: readonly (readonly string[])[] };
  /** Classifications of an amount, whose parts add up to it for each head too. */
  readonly amounts: Sourced & { readonly groups: readonly (readonly string[])[] };
  readonly overlaps: Words;
  /** Ways of dividing the same people; classes of two of them may hold the same ones. */
  readonly aspects: Sourced & { readonly groups: readonly (readonly string[])[] };
  /** Kinds of one thing of which a single matter may have several. */
  readonly combined: Words;
  readonly measures: Words;
  readonly activities: Words;
  /** What a report states one total of. */
  readonly uniques: Words;
}
