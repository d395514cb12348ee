/** A party congress, by the numeral of its name (二十), with the days on which it and its plenums closed, the first plenum first. */
export interface Congress {
  readonly name: string;
  readonly source: string;
  readonly closed: string;
  readonly plenums: readonly string[];
}

/** What `data/congresses.yaml` holds, the earliest first. */
export type Congresses = readonly Congress[];

/** A short name for things that are always the same; a member with several wordings has them divided by `/`. */
export interface SetPhrase {
  readonly name: string;
  readonly source: string;
  readonly members: readonly string[];
}

/** What `data/set-phrases.yaml` holds. */
export type SetPhrases = readonly SetPhrase[];
