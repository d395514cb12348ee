/** Whether tracked changes are read as accepted, or as not made. */
export type View = 'accepted' | 'original';

/** What an archive may hold at most, so that none of a stranger fills the memory. Sizes in bytes. */
export interface ArchiveLimits {
  /** Of all entries, unpacked. */
  readonly total: number;
  /** How many times its packed size an entry may have, above a megabyte. */
  readonly ratio: number;
  readonly entries: number;
  /** How deep elements of a part may be nested. */
  readonly depth: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { total: 128 * 1024 * 1024, ratio: 200, entries: 10_000, depth: 512 };

/** How drafts are read, besides their format. */
export interface ReadOptions {
  /** Of Word drafts; `accepted` if absent. */
  readonly view?: View;
  /** Of Word drafts; what is absent is as in `ARCHIVE_LIMITS`. */
  readonly limits?: Partial<ArchiveLimits>;
  /** Of pages: the CSS selector of the element with the main text; without it that is found. */
  readonly selector?: string;
}
