/** The language server: a front over the public entry that speaks the Language Server Protocol over two streams. */
import type { Readable, Writable } from 'node:stream';
import { createConnection, type InitializeParams, type Logger, ProposedFeatures, type WatchDog } from 'vscode-languageserver';
// Not of vscode-languageserver/node, which would start a timer of its own as it is loaded.
import { createProtocolConnection, type Message, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { Gate } from './gate.ts';
import { Server } from './server.ts';

export interface Surroundings {
  readonly input: Readable;
  readonly output: Writable;
  /** Takes what goes wrong with the protocol itself. */
  readonly error: { write(text: string): unknown };
  readonly cwd: string;
  readonly version: string;
  /** Address of the folder of the rules' pages, ending in `/`. */
  readonly docs: string;
}

/** How often the client's process is looked for, in milliseconds. */
const WATCH = 3000;
/** So long after the end of the stream, in milliseconds, what it brought before is still heard: `exit` may be among it. */
const GRACE = 100;

/**
 * Serves one client until it says `exit`, closes the stream or dies. Gives the exit status: 0 where it said `shutdown` before, else 1.
 * Messages that are none are told to `error`, and the next ones heard.
 */
export function serve({ input, output, error, ...place }: Surroundings): Promise<number> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const report = (message: string): unknown => error.write(`draftlint lsp: ${message}\n`);
    const end = (): void => {
      clearInterval(timer);
      server.stop();
      input.destroy();
      resolve(watchDog.shutdownReceived ? 0 : 1);
    };
    const watchDog: WatchDog = {
      shutdownReceived: false,
      initialize: ({ processId }: InitializeParams) => {
        if (typeof processId === 'number') timer = setInterval(() => isAlive(processId) || end(), WATCH);
      },
      exit: end,
    };
    for (const event of ['end', 'close', 'error']) input.on(event, () => setTimeout(end, GRACE));
    output.on('error', end);
    const connection = createConnection(
      (logger: Logger) => {
        const writer = new PipeWriter(output);
        const protocol = createProtocolConnection(new Gate(input, writer), writer, logger);
        protocol.onError(([{ message }]) => report(message));
        return protocol;
      },
      watchDog,
      ProposedFeatures.all,
    );
    const server = new Server(connection, place, report);
    server.listen();
  });
}

/** A client that has closed its end hears nothing more; what is still said to it is no failure. */
class PipeWriter extends StreamMessageWriter {
  override async write(message: Message): Promise<void> {
    await super.write(message).catch((error: unknown) => {
      if (!isClosed(error)) throw error;
    });
  }

  protected override fireError(error: unknown, message?: Message, count?: number): void {
    if (!isClosed(error)) super.fireError(error, message, count);
  }
}

const CLOSED = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

function isClosed(error: unknown): boolean {
  return CLOSED.has((error as NodeJS.ErrnoException).code ?? '');
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
