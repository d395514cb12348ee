import type { Appearance } from '../appearance.ts';
import type { Draft } from '../draft.ts';
import type { Figure } from '../ledger/figure.ts';
import { buildLedger, type Ledger, type Surroundings } from '../ledger/ledger.ts';
import { figuresOf, findTables, type Table } from '../ledger/tables/table.ts';
import { once } from '../once.ts';
import { lastFrom, overlaps } from '../range.ts';
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
import { isInPlan } from './plan.ts';
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
  readonly #title = once(() => findTitle(this.#draft));
  readonly #appearance = once(() => this.#draft.readAppearance?.());
  readonly #outline = once(() => findOutline(this.#draft));
  readonly #series = once(() => findSeries(this.#draft, this.outline));
  readonly #sentences = once(() => findSentences(this.#draft));
  readonly #enumerations = once(() => findEnumerations(this.#draft, this.sentences, this.series));
  readonly #dates = once(() => findDates(this.#draft, this.reportYear));
  readonly #dateRanges = once(() => findDateRanges(this.dates));
  readonly #issuers = once(() => findIssuers(this.#draft, this.title, this.signature));
  readonly #recipients = once(() => findRecipients(this.#draft));
  readonly #copies = once(() => findCopies(this.#draft));
  readonly #header = once(() => findHeader(this.#draft));
  readonly #signature = once(() => findSignature(this.#draft));
  readonly #pairs = once(() => findPairs(this.#draft));
  readonly #places = once(() => findPlaces(this.#draft, this.issuers, this.title));
  readonly #citations = once(() => findCitations(this.#draft));
  readonly #identifiers = once(() => findIdentifiers(this.#draft));
  readonly #shownText = once(() => maskedText(this.#draft, this.identifiers));
  readonly #figures = once(() => this.#countsOnly(figuresOf(this.sentences, this.tables)));
  readonly #tables = once(() => findTables(this.#draft, this.sentences));
  readonly #ledger = once(() => buildLedger(this.figures, this.#surroundings()));

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  get title(): Title | undefined {
    return this.#title();
  }
  get appearance(): Appearance | undefined {
    return this.#appearance();
  }
  get outline(): Outline {
    return this.#outline();
  }
  get series(): readonly Series[] {
    return this.#series();
  }
  get sentences(): readonly Sentence[] {
    return this.#sentences();
  }
  get enumerations(): readonly Enumeration[] {
    return this.#enumerations();
  }
  get dates(): readonly DateMention[] {
    return this.#dates();
  }
  get dateRanges(): readonly DateSpan[] {
    return this.#dateRanges();
  }
  get issuers(): readonly Issuer[] {
    return this.#issuers();
  }
  get recipients(): readonly Recipient[] {
    return this.#recipients();
  }
  get copies(): readonly Recipient[] {
    return this.#copies();
  }
  get header(): Header | undefined {
    return this.#header();
  }
  get signature(): Signature | undefined {
    return this.#signature();
  }
  get reportYear(): number | undefined {
    return this.title?.year;
  }
  get documentType(): string | undefined {
    return this.title?.documentType;
  }
  get pairs(): Pairs {
    return this.#pairs();
  }
  get places(): Places {
    return this.#places();
  }
  get citations(): readonly Citation[] {
    return this.#citations();
  }
  get identifiers(): readonly Identifier[] {
    return this.#identifiers();
  }
  get shownText(): string {
    return this.#shownText();
  }
  get figures(): readonly Figure[] {
    return this.#figures();
  }
  /** Without what numbers a person or an account and counts nothing. */
  #countsOnly(figures: readonly Figure[]): readonly Figure[] {
    const { identifiers } = this;
    if (identifiers.length === 0) return figures;
    return figures.filter(({ range }) => {
      const last = identifiers[lastFrom(identifiers, (identifier) => identifier.range.start, range.end - 1)];
      return last === undefined || !overlaps(last.range, range);
    });
  }
  get tables(): readonly Table[] {
    return this.#tables();
  }
  #surroundings(): Surroundings {
    const { title, outline, tables } = this;
    return {
      tables,
      reportYear: this.reportYear,
      context: [title?.text ?? '', ...outline.all.map((section) => section.title)].join(' '),
      headingOf: (figure) => outline.sectionAt(figure.range.start)?.title ?? '',
      isPlan: (figure) => isInPlan(this, figure.range.start),
    };
  }

  get ledger(): Ledger {
    return this.#ledger();
  }
}

export function factsOf(draft: Draft): Facts {
  return new LazyFacts(draft);
}
