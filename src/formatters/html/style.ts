/** The look of the report, on a screen and on A4. Severities differ by line as well as by colour, for printers that have only black. */
export const STYLE = `
:root { --ink: #1d2430; --soft: #5a6472; --line: #c9cfd8; --wash: #f5f6f8; --error: #a8200d; --warning: #8a5300; --info: #1f4e9e; --hint: #4b5565;
  --sans: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  --serif: "FangSong", "FangSong_GB2312", "STFangsong", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "SimSun", serif;
  --title: "FZXiaoBiaoSong-B05S", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "SimSun", serif; }
* { box-sizing: border-box; }
html { background: #e9ebef; color: var(--ink); font: 15px/1.65 var(--sans); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
.sheet { background: #fff; max-width: 1080px; margin: 24px auto; padding: 44px 52px 52px; box-shadow: 0 1px 4px rgb(0 0 0 / 14%); }
h1 { font: 700 25px/1.4 var(--title); margin: 4px 0 18px; }
h2 { font-size: 17px; line-height: 1.4; margin: 38px 0 12px; padding-bottom: 6px; border-bottom: 2px solid var(--ink); break-after: avoid; }
h3 { font-size: 15px; margin: 22px 0 8px; break-after: avoid; }
a { color: inherit; text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
a:target, :target { outline: 2px solid var(--info); outline-offset: 2px; }
small, .soft { color: var(--soft); font-size: 13px; }
code { font: 12px/1.4 ui-monospace, "Cascadia Mono", Consolas, monospace; color: var(--soft); overflow-wrap: anywhere; }
.kicker { color: var(--soft); letter-spacing: .3em; margin: 0; }
.about { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: 4px 16px; margin: 0 0 18px; }
.about dt { color: var(--soft); }
.about dd { margin: 0; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: 12px; list-style: none; margin: 0; padding: 0; }
.counts li { border: 1px solid var(--line); border-top: 4px solid currentcolor; padding: 6px 18px 8px; min-width: 92px; text-align: center; }
.counts b { display: block; font-size: 24px; line-height: 1.3; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .hint { color: var(--hint); }
.unread { border-left: 5px solid var(--error); background: var(--wash); padding: 12px 16px; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 7px 10px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--wash); font-weight: 600; white-space: nowrap; }
tr { break-inside: avoid; }
.narrow { width: 1%; white-space: nowrap; text-align: center; }
.wide { min-width: 9em; white-space: nowrap; }
.findings { table-layout: fixed; }
.findings col.n { width: 3.2em; } .findings col.clause { width: 27%; } .findings col.opinion { width: 25%; }
.findings td:first-child, .findings th:first-child { text-align: center; }
.findings .clause b, .findings .clause small { display: block; }
.findings .place { color: var(--soft); font-size: 13px; margin-right: .6em; }
.opinion { font-size: 13px; line-height: 2; }
.opinion span { white-space: nowrap; margin-right: 1em; }
.opinion i { display: inline-block; width: .95em; height: .95em; border: 1.3px solid var(--ink); vertical-align: -.12em; margin-right: .35em; }
.opinion u { display: block; border-bottom: 1px solid var(--soft); height: 2em; text-decoration: none; }
.sign { display: grid; grid-template-columns: repeat(4, 1fr); gap: 24px; margin-top: 26px; break-inside: avoid; }
.sign div { border-bottom: 1px solid var(--ink); padding: 26px 0 4px; }
.tag { font-weight: 600; white-space: nowrap; margin-right: .5em; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 20.5em; column-gap: 26px; }
.row:has(> .heading) { break-after: avoid; }
.text { font: 17px/1.9 var(--serif); padding: 1px 0; overflow-wrap: anywhere; }
.text.title { font: 700 22px/1.6 var(--title); text-align: center; padding: 14px 0; }
.text.issuer { text-align: center; }
.text.heading { font-weight: 700; padding-top: 8px; }
.text.body { text-indent: 2em; } .text.set { text-indent: 0; }
.text.signature, .text.date { text-align: right; }
.text.debris, .text.story { color: var(--soft); font-size: 15px; }
.text table { font-size: 14px; line-height: 1.5; text-indent: 0; margin: 6px 0; }
.text td { padding: 3px 7px; }
.notes { list-style: none; margin: 0; padding: 2px 0; font-size: 13px; line-height: 1.55; }
.notes li { border-left: 3px solid currentcolor; background: var(--wash); padding: 5px 10px 6px; margin: 0 0 6px; break-inside: avoid; }
.notes span { color: var(--ink); }
.notes small { display: block; font-size: 12px; }
.number { font: 700 11px/1 var(--sans); display: inline-block; text-indent: 0; border-radius: 9px; background: currentcolor; padding: 3px 5px; min-width: 17px; text-align: center; vertical-align: .18em; margin: 0 2px; white-space: nowrap; overflow-wrap: normal; }
.number a { color: #fff; display: block; }
.notes .number { margin: 0 6px 0 0; }
mark, mark.error, mark.warning, mark.info, mark.hint { color: inherit; }
mark { background: none; padding: 1px 0; text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 4px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.error { background: #fde5e0; text-decoration-color: var(--error); }
mark.warning { background: #fdf0d8; text-decoration-color: var(--warning); text-decoration-style: wavy; text-decoration-thickness: 1px; }
mark.info { background: #e4edfb; text-decoration-color: var(--info); text-decoration-style: dashed; }
mark.hint { background: #eef0f3; text-decoration-color: var(--hint); text-decoration-style: dotted; }
mark.related { background: none; text-decoration-color: var(--soft); text-decoration-style: dotted; }
sup.also { font: 11px/1 var(--sans); color: var(--soft); }
.clauses td:first-child { width: 27%; } .clauses td:last-child { width: 27%; }
.ledger td { font-size: 13px; } .ledger .quote { font-family: var(--serif); font-size: 15px; white-space: nowrap; }
.broken { color: var(--error); font-weight: 600; } .holds, .rounding { color: #1c6b3c; } .undecided { color: var(--soft); }
footer { color: var(--soft); font-size: 12px; margin-top: 30px; border-top: 1px solid var(--line); padding-top: 8px; }
@media screen and (max-width: 820px) {
  .sheet { margin: 0; padding: 22px 18px; } .row { grid-template-columns: minmax(0, 1fr); } .about { grid-template-columns: max-content 1fr; }
  .findings { table-layout: auto; } .sign { grid-template-columns: 1fr 1fr; }
}
@page { size: A4; margin: 18mm 15mm 17mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5a6472; } }
@media print {
  html { background: none; font-size: 9.6pt; line-height: 1.5; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sheet { box-shadow: none; margin: 0; padding: 0 1px; max-width: none; } .sheet + .sheet { break-before: page; }
  h1 { font-size: 17pt; margin-bottom: 10pt; } h2 { font-size: 12pt; margin: 18pt 0 7pt; } h3 { font-size: 10.5pt; }
  small, .soft, .opinion, .findings .place { font-size: 8.4pt; } code { font-size: 7.6pt; }
  th, td { padding: 4pt 6pt; }
  .counts b { font-size: 15pt; }
  .row { grid-template-columns: minmax(0, 1fr) 52mm; column-gap: 5mm; }
  .text { font-size: 11pt; line-height: 1.75; } .text.title { font-size: 15pt; } .text table { font-size: 8.6pt; }
  .notes { font-size: 8.2pt; } .notes small { font-size: 7.4pt; } .number { font-size: 7pt; } .ledger td { font-size: 8.4pt; } .ledger .quote { font-size: 9.4pt; }
  .onscreen { display: none; }
}
`;
