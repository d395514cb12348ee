/** Loaded before a measured program: tells its greatest use of memory, in KiB, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
