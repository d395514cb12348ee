// Measures the ledger on labelled real reports beside the checkout and writes docs/ledger.md. Usage: node bench/ledger.mjs [--write]
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';

const SCORE = '../shared/ledger/score.mjs';
if (!existsSync(SCORE)) {
  console.error(`${SCORE} is not there: the labelled reports are no part of the repository`);
  process.exit(2);
}
const SEEDS = ['1', '2', '3'];
const outputs = SEEDS.map((seed) => execFileSync(process.execPath, [SCORE, '--seed', seed], { encoding: 'utf8' }));

/** The rows `near sum broken 21, reported 21 (100.0 %)`, added up over the seeds. */
const kinds = new Map();
for (const output of outputs) {
  for (const [, kind, broken, reported] of output.matchAll(/^(\w+ [\w-]+)\s+broken (\d+), reported (\d+)/gmu)) {
    const row = kinds.get(kind) ?? { broken: 0, reported: 0 };
    kinds.set(kind, { broken: row.broken + Number(broken), reported: row.reported + Number(reported) });
  }
}
const percent = ({ broken, reported }) => `${((100 * reported) / broken).toFixed(1)} %`;
const reachOf = (reach) =>
  [...kinds]
    .filter(([kind]) => kind.startsWith(reach))
    .reduce((sum, [, row]) => ({ broken: sum.broken + row.broken, reported: sum.reported + row.reported }), { broken: 0, reported: 0 });
const line = (pattern) => outputs[0].match(pattern)?.[0] ?? '';
const rows = [...kinds].map(([kind, row]) => `| ${kind} | ${row.broken} | ${row.reported} | ${percent(row)} |`);
const text = `# The ledger, measured

Each labelled consistent relation of thirty published reports is broken by changing one printed number; the ledger must then say something about the changed statement. \`near\`: all numbers stand in the statement; \`far\`: the base stands earlier in the paragraph or section. The labels and the reports lie beside the checkout and are no part of it; they were at hand while the grammar was written, so unseen reports will give less.

\`node bench/ledger.mjs --write\` made this page (seeds ${SEEDS.join(', ')}).

| relation | broken | reported | recall |
| --- | ---: | ---: | ---: |
${rows.join('\n')}
| **near** | ${reachOf('near').broken} | ${reachOf('near').reported} | **${percent(reachOf('near'))}** |
| **far** | ${reachOf('far').broken} | ${reachOf('far').reported} | **${percent(reachOf('far'))}** |

On the untouched reports: ${line(/(?<=untouched texts \(\d+\): ).*$/mu)}. Of the errors that the labels know, ${line(/(?<=real errors: ).*$/mu)}.
`;
if (process.argv.includes('--write')) writeFileSync('docs/ledger.md', text);
else console.log(text);
