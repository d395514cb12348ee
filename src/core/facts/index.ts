import type { Appearance } from '../appearance.ts';
import type { Draft } from '../draft.ts';
import type { Figure } from '../ledger/figure.ts';
import { buildLedger, type Ledger, type Surroundings } from '../ledger/ledger.ts';
import { figuresOf, findTables, type Table } from '../ledger/tables/table.ts';
import { overlaps } from '../range.ts';
import type { Citation } from './citations.ts';
import { findCitations } from './citations.ts';
import type { DateMention, DateSpan } from './dates.ts';
import { findDateRanges, findDates } from './dates.ts';
import type { Enumeration } from './enumerations.ts';
import { findEnumerations } from './enumerations.ts';
import type { Header } from './header.ts';
import { findHeader } from './header.ts';
import type { Identifier } from './identifiers.ts';
import { findIdentifiers, maskedText } from './identifiers.ts';
import type { Issuer, Recipient, Signature } from './issuers.ts';
import { findCopies, findIssuers, findRecipients, findSignature } from './issuers.ts';
import type { Outline } from './outline.ts';
import { findOutline } from './outline.ts';
import type { Pairs } from './pairs.ts';
import { findPairs } from './pairs.ts';
import type { Places } from './places.ts';
import { findPlaces } from './places.ts';
import type { Sentence } from './sentences.ts';
import { findSentences } from './sentences.ts';
import type { Series } from './series.ts';
import { findSeries } from './series.ts';
import type { Title } from './title.ts';
import { findTitle } from './title.ts';

export type { Figure } from '../ledger/figure.ts';
export type { Indicator } from '../ledger/indicator.ts';
export type { Ledger } from '../ledger/ledger.ts';
export type { Table } from '../ledger/tables/table.ts';
export type { Citation } from './citations.ts';
export type { DateMention, DateSpan } from './dates.ts';
export type { Enumeration } from './enumerations.ts';
export type { Header, HeaderElement } from './header.ts';
export type { Standing } from './hierarchy.ts';
export type { Identifier } from './identifiers.ts';
export type { Issuer, Recipient, Signature, SignDate } from './issuers.ts';
export type { IssuerKind, IssuerLevel, Organ } from './organs.ts';
export type { Outline, Section } from './outline.ts';
export type { MarkPair, PairKind, PairMark, Pairs } from './pairs.ts';
export type { PlaceMention, Places } from './places.ts';
export type { Clause, Sentence } from './sentences.ts';
export type { Series, SeriesItem } from './series.ts';
export type { Title } from './title.ts';

/** What is known of a draft beyond its tree. Each fact is computed once, when first asked for. */
export interface Facts {
  readonly title: Title | undefined;
  /** How the draft looks, if it is one of Word. */
  readonly appearance: Appearance | undefined;
  readonly outline: Outline;
  readonly series: readonly Series[];
  readonly sentences: readonly Sentence[];
  /** Counts that a list of what they count stands beside: 四大任务, 8个栏目. */
  readonly enumerations: readonly Enumeration[];
  readonly dates: readonly DateMention[];
  readonly dateRanges: readonly DateSpan[];
  readonly issuers: readonly Issuer[];
  readonly recipients: readonly Recipient[];
  /** 抄送机关. */
  readonly copies: readonly Recipient[];
  readonly signature: Signature | undefined;
  /** 版头, if any of it stands in the draft. */
  readonly header: Header | undefined;
  /** The year reported on, from the title. */
  readonly reportYear: number | undefined;
  /** 文种: 报告, 通知 …, from the title. */
  readonly documentType: string | undefined;
  readonly places: Places;
  /** Quotation marks, brackets and title marks, paired. */
  readonly pairs: Pairs;
  /** Titles between 《》. */
  readonly citations: readonly Citation[];
  /** What tells of one person or enterprise; must be masked in all that is printed. */
  readonly identifiers: readonly Identifier[];
  /** The draft’s text with identifiers masked, as long as it and with the same offsets: what an output may quote. */
  readonly shownText: string;
  /** Those of running text and of table cells, in document order. */
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  /** The figures and what must hold between them, with verdicts. */
  readonly ledger: Ledger;
}

class LazyFacts implements Facts {
  readonly #draft: Draft;
  readonly #known = new Map<string, unknown>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  #once<T>(name: keyof Facts, compute: () => T): T {
    if (!this.#known.has(name)) this.#known.set(name, compute());
    return this.#known.get(name) as T;
  }

  get title(): Title | undefined {
    return this.#once('title', () => findTitle(this.#draft));
  }
  get appearance(): Appearance | undefined {
    return this.#once('appearance', () => this.#draft.readAppearance?.());
  }
  get outline(): Outline {
    return this.#once('outline', () => findOutline(this.#draft));
  }
  get series(): readonly Series[] {
    return this.#once('series', () => findSeries(this.#draft, this.outline));
  }
  get sentences(): readonly Sentence[] {
    return this.#once('sentences', () => findSentences(this.#draft));
  }
  get enumerations(): readonly Enumeration[] {
    return this.#once('enumerations', () => findEnumerations(this.#draft, this.sentences, this.series));
  }
  get dates(): readonly DateMention[] {
    return this.#once('dates', () => findDates(this.#draft, this.reportYear));
  }
  get dateRanges(): readonly DateSpan[] {
    return this.#once('dateRanges', () => findDateRanges(this.dates));
  }
  get issuers(): readonly Issuer[] {
    return this.#once('issuers', () => findIssuers(this.#draft, this.title, this.signature));
  }
  get recipients(): readonly Recipient[] {
    return this.#once('recipients', () => findRecipients(this.#draft));
  }
  get copies(): readonly Recipient[] {
    return this.#once('copies', () => findCopies(this.#draft));
  }
  get header(): Header | undefined {
    return this.#once('header', () => findHeader(this.#draft));
  }
  get signature(): Signature | undefined {
    return this.#once('signature', () => findSignature(this.#draft));
  }
  get reportYear(): number | undefined {
    return this.title?.year;
  }
  get documentType(): string | undefined {
    return this.title?.documentType;
  }
  get pairs(): Pairs {
    return this.#once('pairs', () => findPairs(this.#draft));
  }
  get places(): Places {
    return this.#once('places', () => findPlaces(this.#draft, this.issuers, this.title));
  }
  get citations(): readonly Citation[] {
    return this.#once('citations', () => findCitations(this.#draft));
  }
  get identifiers(): readonly Identifier[] {
    return this.#once('identifiers', () => findIdentifiers(this.#draft));
  }
  get shownText(): string {
    return this.#once('shownText', () => maskedText(this.#draft, this.identifiers));
  }
  get figures(): readonly Figure[] {
    return this.#once('figures', () => this.#countsOnly(figuresOf(this.sentences, this.tables)));
  }
  /** Without what numbers a person or an account and counts nothing. */
  #countsOnly(figures: readonly Figure[]): readonly Figure[] {
    const { identifiers } = this;
    if (identifiers.length === 0) return figures;
    return figures.filter((figure) => !identifiers.some(({ range }) => overlaps(range, figure.range)));
  }
  get tables(): readonly Table[] {
    return this.#once('tables', () => findTables(this.#draft, this.sentences));
  }
  #surroundings(): Surroundings {
    const { title, outline, tables } = this;
    return {
      tables,
      reportYear: this.reportYear,
      context: [title?.text ?? '', ...outline.all.map((section) => section.title)].join(' '),
      headingOf: (figure) => outline.sectionAt(figure.range.start)?.title ?? '',
    };
  }

  get ledger(): Ledger {
    return this.#once('ledger', () => buildLedger(this.figures, this.#surroundings()));
  }
}

export function factsOf(draft: Draft): Facts {
  return new LazyFacts(draft);
}
