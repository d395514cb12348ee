import { UserErrors } from '../core/user-error.ts';
import type { Formatter } from '../formatters/result.ts';
import type { Checker } from '../node/check.ts';
import type { FailedInput } from '../node/input.ts';
import { type Shard, shareOf } from '../node/shard.ts';
import { type ShardTail, shardFileName, shardFormatter } from '../node/shard-file.ts';
import type { Io } from './io.ts';
import type { PrintRequest } from './print.ts';

/** One shard of a run. */
export interface ShardPlan {
  readonly drafts: readonly (string | FailedInput)[];
  /** The request with the shard file as one more format, the last. */
  readonly print: PrintRequest;
  /** Prints the shard file; `tell` gives in the end what is not said of one draft. */
  readonly formatter: (tell: () => ShardTail) => Formatter;
}

/** Takes a shard's part of all drafts that were found. Throws `UserErrors` as `shardOf` does, and with the mistakes of configurations. */
export async function planShard(
  value: string,
  file: string | undefined,
  found: readonly (string | FailedInput)[],
  checker: Checker,
  print: PrintRequest,
  io: Io,
): Promise<ShardPlan> {
  const shard = shardOf(value, io.env);
  const share = shareOf(found, shard, io.cwd());
  const settings = await checker.settingsFor(found.filter((each) => typeof each === 'string'));
  checker.throwIfBroken();
  const { version, language } = print.options;
  const header = { draftlintShard: 1, version, settings, language, ...shard, ...share } as const;
  return {
    drafts: share.positions.map((position) => found[position] as string | FailedInput),
    print: { ...print, formats: [...print.formats, { name: 'shard', file: file ?? shardFileName(shard) }] },
    formatter: (tell) => shardFormatter(io.cwd(), { header, tell }),
  };
}

/** Variables that tell which of several jobs this is, and how many there are; `first` is the number of the first. */
const VARIABLES = [
  { index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 }, // GitLab, with `parallel`
  { index: 'STRATEGY_JOB_INDEX', total: 'STRATEGY_JOB_TOTAL', first: 0 }, // GitHub, from the context `strategy`
  { index: 'JOB_COMPLETION_INDEX', total: 'JOB_COMPLETIONS', first: 0 }, // Kubernetes, which tells only the first by itself
] as const;

/** The shard that a value of `--shard` means. Throws `UserErrors` where the environment does not tell, or tells what cannot be. */
export function shardOf(value: string, env: Io['env']): Shard {
  const [left = '', right] = value.split('/');
  if (left !== 'auto') return checked(Number(left), Number(right), value);
  const known = VARIABLES.find(({ index }) => env[index] !== undefined);
  if (!known) {
    // Of one job that is not divided GitLab tells the number only.
    if (env['CI_NODE_TOTAL'] === '1') return { index: 1, total: 1 };
    throw mistake(
      '--shard auto：环境里没有任务序号（GitLab 的 CI_NODE_INDEX、GitHub 的 STRATEGY_JOB_INDEX、Kubernetes 的 JOB_COMPLETION_INDEX），请写成 --shard 2/4',
      '--shard auto: the environment tells no number of this job (CI_NODE_INDEX of GitLab, STRATEGY_JOB_INDEX of GitHub, JOB_COMPLETION_INDEX of Kubernetes); write --shard 2/4',
    );
  }
  const said = env[known.total];
  if (said !== undefined && right !== undefined && said !== right) {
    throw mistake(`--shard ${value} 与 ${known.total}=${said} 不一致`, `--shard ${value} contradicts ${known.total}=${said}`);
  }
  const total = right ?? said;
  if (total === undefined) {
    throw mistake(
      `--shard auto：有 ${known.index}，但不知道一共几片：请写成 --shard auto/4，或设 ${known.total}`,
      `--shard auto: there is ${known.index}, but not how many shards there are: write --shard auto/4, or set ${known.total}`,
    );
  }
  const names = `${known.index}=${env[known.index]}, ${total}`;
  return checked(Number(env[known.index]) + 1 - known.first, Number(total), names);
}

function checked(index: number, total: number, said: string): Shard {
  if (Number.isInteger(index) && Number.isInteger(total) && 1 <= index && index <= total) return { index, total };
  throw mistake(
    `--shard 应为“第几片/共几片”，从 1 数起，如 2/4；现为“${said}”`,
    `--shard takes which of how many, from 1, such as 2/4; got “${said}”`,
  );
}

function mistake(zh: string, en: string): UserErrors {
  return new UserErrors([{ message: { zh, en } }]);
}
