import { type Certainty, type Diagnostic, type Fix, isNotice, type Severity } from '../core/diagnostic.ts';
import type { Range } from '../core/range.ts';
import type { Example, Rule } from '../core/rule.ts';
import type { Language, Text } from '../core/text.ts';
import { basisText, plain } from './pretty.ts';
import type { DocumentResult, FormatOptions, Formatter, Output } from './result.ts';
import { countings, referenceOf, type Spot, spotsOf } from './spot.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The folder that paths are relative to; where it lies is the reader's to say. */
const BASE = '%SRCROOT%';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
const PRECISIONS: Readonly<Record<Certainty, string>> = { certain: 'very-high', likely: 'high', possible: 'medium' };
/** Words of a finding that are longer are not repeated. */
const LONGEST_SNIPPET = 400;

/** Of one document: JSON of its results and notifications, and the rules it names. */
interface Part {
  readonly results: readonly string[];
  readonly notifications: readonly string[];
  readonly rules: readonly string[];
}

type Rules = Readonly<Record<string, Rule>>;

/**
 * SARIF 2.1.0. Lines and columns from 1 in UTF-16 units; of a Word draft the line is the paragraph, and the place stands in words beside it.
 * Ignored findings and those that a baseline knows are there as suppressed ones.
 */
export function sarifFormatter(options: FormatOptions, rules: Rules): Formatter<Part> {
  return { document: (result) => partOf(result, options), open: () => logOf(options, rules) };
}

function logOf({ version, language }: FormatOptions, rules: Rules): Output<Part> {
  const notifications: string[] = [];
  const used = new Set<string>();
  let isFirst = true;
  return {
    begin: `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    add(part) {
      notifications.push(...part.notifications);
      for (const id of part.rules) used.add(id);
      const texts = part.results.map((result) => {
        const between = isFirst ? '\n' : ',\n';
        isFirst = false;
        return between + result;
      });
      return texts.join('');
    },
    end({ isFaulty, unread, unwritten }) {
      const descriptors = [...used].sort().map((id) => descriptorOf(id, rules[id], language));
      const driver = {
        name: 'draftlint',
        version,
        semanticVersion: version,
        language: language === 'zh' ? 'zh-CN' : 'en-US',
        rules: descriptors,
      };
      const isSuccessful = !isFaulty && unread.length === 0 && unwritten.length === 0;
      const base = {
        [BASE]: { description: { text: language === 'zh' ? '各路径所相对的文件夹' : 'the folder that paths are relative to' } },
      };
      const tail = `"tool":${JSON.stringify({ driver })},\n"originalUriBaseIds":${JSON.stringify(base)}`;
      const invocation = `{"executionSuccessful":${isSuccessful},"toolExecutionNotifications":[${notifications.join(',\n')}]}`;
      return `\n],\n${tail},\n"invocations":[${invocation}]}]}\n`;
    },
  };
}

function partOf(result: DocumentResult, options: FormatOptions): Part {
  const { diagnostics, known = [], hidden = [], baseline } = result;
  const write = writerOf(result, options);
  const notices = diagnostics.filter(({ code }) => isNotice(code));
  const state = (name: string): object => (baseline ? { baselineState: name } : {});
  const results = [
    ...diagnostics.filter(({ code }) => !isNotice(code)).map((finding) => ({ ...write(finding), ...state('new') })),
    ...known.map((finding) => ({
      ...write(finding),
      ...state('unchanged'),
      suppressions: [{ kind: 'external', status: 'accepted', justification: KNOWN[options.language] }],
    })),
    ...hidden.map((finding) => ({ ...write(finding), ...suppressionsOf(finding.ignored) })),
  ];
  return {
    results: results.map((each) => JSON.stringify(each)),
    notifications: notices.map((notice) => JSON.stringify(notificationOf(notice, result, options))),
    rules: [...diagnostics, ...known, ...hidden].map(({ code }) => code).filter((code) => !isNotice(code)),
  };
}

const KNOWN: Text = { zh: '基线文件所记的已知问题', en: 'known by the baseline' };

function suppressionsOf({ reason, isInDraft }: { readonly reason: string; readonly isInDraft: boolean }): object {
  return { suppressions: [{ kind: isInDraft ? 'inSource' : 'external', status: 'accepted', justification: plain(reason) }] };
}

function notificationOf({ code, severity, message }: Diagnostic, result: DocumentResult, options: FormatOptions): object {
  return {
    descriptor: { id: code },
    level: LEVELS[severity],
    message: { text: messageText(message) },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(result, options) } }],
  };
}

function artifactOf(result: DocumentResult, options: FormatOptions): object {
  const uri = referenceOf(result, options);
  return { uri, ...(!/^[a-z]+:/u.test(uri) && { uriBaseId: BASE }) };
}

/** Gives findings of one document as results. */
function writerOf(result: DocumentResult, options: FormatOptions): (finding: Diagnostic) => object {
  const spotOf = spotsOf(result, options.language);
  const artifactLocation = artifactOf(result, options);
  const count = countings();
  const locationOf = (range: Range): object => {
    const spot = spotOf(range);
    return {
      physicalLocation: { artifactLocation, region: { ...regionOf(spot), ...snippetOf(result, range) } },
      ...(spot.place !== '' && { logicalLocations: [{ fullyQualifiedName: spot.place }] }),
    };
  };
  return (finding) => ({
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    message: { text: messageText(finding.message) },
    locations: [locationOf(finding.range)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ range, message }, at) => ({
        id: at + 1,
        ...locationOf(range),
        message: { text: messageText(message) },
      })),
    }),
    // The second is what GitHub tells alerts apart by.
    partialFingerprints: { 'draftlint/v1': finding.fingerprint, primaryLocationLineHash: count(finding).join(':') },
    ...fixesOf(finding.fix, result, (range) => regionOf(spotOf(range)), artifactLocation, options.language),
    properties: { certainty: finding.certainty, precision: PRECISIONS[finding.certainty] },
  });
}

function regionOf({ range: { start, end } }: Spot): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function snippetOf({ draft, facts }: DocumentResult, { start, end }: Range): object {
  const text = (facts?.shownText ?? draft?.text ?? '').slice(start, end);
  return text === '' || text.length > LONGEST_SNIPPET ? {} : { snippet: { text: plain(text) } };
}

/** Only of files whose lines are those of the draft. */
function fixesOf(
  fix: Fix | undefined,
  { draft }: DocumentResult,
  regionAt: (range: Range) => object,
  artifactLocation: object,
  language: Language,
): object {
  if (!fix || (draft?.format !== 'text' && draft?.format !== 'markdown')) return {};
  const replacements = fix.edits.map(({ range, newText }) => ({ deletedRegion: regionAt(range), insertedContent: { text: newText } }));
  const description = fix.safe ? SAFE : UNSAFE;
  return { fixes: [{ description: { text: description[language] }, artifactChanges: [{ artifactLocation, replacements }] }] };
}

const SAFE: Text = { zh: '可以放心修复', en: 'safe fix' };
const UNSAFE: Text = { zh: '修复后须人工复核', en: 'fix that needs a second look' };

/** Plain text in which brackets are no link. */
function messageText(message: string): string {
  return plain(message).replaceAll(/\[(?=[^\]]*\]\()/gu, String.raw`\[`);
}

/** What is told of a rule; of a project's own check only that it is one. */
function descriptorOf(id: string, rule: Rule | undefined, language: Language): object {
  const area = id.slice(0, id.indexOf('/'));
  if (!rule) {
    const own = language === 'zh' ? `本项目的检查“${id}”` : `the project's own check “${id}”`;
    return { id, shortDescription: { text: own }, fullDescription: { text: own }, help: { text: own }, properties: { tags: [area] } };
  }
  const { summary, why, severity, certainty, examples, basis } = rule;
  const rests = basis.map((entry) => basisText(entry, language)).filter(Boolean);
  return {
    id,
    shortDescription: { text: summary[language] },
    fullDescription: { text: why[language] },
    help: helpOf(why[language], examples, rests, language),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: [area],
      precision: PRECISIONS[certainty],
      'problem.severity': severity === 'info' || severity === 'hint' ? 'recommendation' : severity,
    },
  };
}

function helpOf(why: string, examples: readonly Example[], basis: readonly string[], language: Language): object {
  const words =
    language === 'zh'
      ? { bad: '误', good: '正', basis: '依据', end: '：', and: '；' }
      : { bad: 'bad', good: 'good', basis: 'basis', end: ': ', and: '; ' };
  const rests = basis.join(words.and);
  const texts = examples.flatMap(({ bad, good }) => [
    `${words.bad}${words.end}\n${bad.trimEnd()}`,
    `${words.good}${words.end}\n${good.trimEnd()}`,
  ]);
  const fenced = (text: string): string => `\`\`\`\`text\n${text.trimEnd()}\n\`\`\`\``;
  const blocks = examples.flatMap(({ bad, good }) => [`**${words.bad}**\n\n${fenced(bad)}`, `**${words.good}**\n\n${fenced(good)}`]);
  return {
    text: [why, ...texts, ...(rests ? [`${words.basis}${words.end}${rests}`] : [])].join('\n\n'),
    markdown: [why, ...blocks, ...(rests ? [`**${words.basis}**${words.end}${rests}`] : [])].join('\n\n'),
  };
}
