import { IgnoreLog } from '../node/ignore-log.ts';
import { findShardFiles, Shards } from '../node/shard-file.ts';
import { type Io, tellProblems } from './io.ts';
import type { LintRequest } from './lint.ts';
import { Outputs } from './output.ts';
import { Printer } from './print.ts';
import { Tally } from './tally.ts';

/** Prints what the shards of a run found as if it had been one. Throws `UserErrors` where shards are missing or do not belong together. */
export async function merge({ args, print, interruption }: Omit<LintRequest, 'options'>, io: Io): Promise<number> {
  const { cwd } = print;
  const shards = await Shards.open(findShardFiles(args.operands, cwd), cwd, print.options.version);
  // Their messages are in one language already.
  const { language } = shards.header;
  const printer = await Printer.load({ ...print, options: { ...print.options, language } });
  const outputs = new Outputs(printer.formatters, print.formats, io);
  const ignores = new IgnoreLog();
  const tally = new Tally();
  const take = async (result: Parameters<Printer['document']>[0]): Promise<void> => {
    const { totals, printed } = await printer.document(result);
    tally.add(totals);
    await outputs.add(printed);
  };
  try {
    for await (const result of shards.results(cwd)) {
      ignores.add(result.ignoreUses ?? []);
      await take(result);
      await interruption.breathe();
    }
    for (const result of await ignores.results(shards.ignoreFiles, cwd)) await take(result);
    if (shards.lost !== undefined) tally.addGone(shards.lost);
    const problems = await outputs.end(tally.totals);
    tellProblems(problems, args.language, io);
    return problems.length > 0 ? 3 : tally.statusFor(args.failOn);
  } finally {
    await outputs.discard();
  }
}
