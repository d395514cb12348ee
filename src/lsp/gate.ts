import { ErrorCodes, Message, type RequestMessage, type ResponseMessage } from 'vscode-languageserver-protocol';
import { type DataCallback, type Disposable, type MessageWriter, StreamMessageReader } from 'vscode-languageserver-protocol/node';

/** Reads what a client says, and refuses by itself what it may not ask: anything before `initialize` or after `shutdown`, and either twice. */
export class Gate extends StreamMessageReader {
  readonly #writer: MessageWriter;
  #stage: 'before' | 'open' | 'after' = 'before';

  constructor(input: NodeJS.ReadableStream, writer: MessageWriter) {
    super(input);
    this.#writer = writer;
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      const refusal = Message.isRequest(message) ? this.#refusalOf(message) : undefined;
      if (refusal) void this.#writer.write(refusal);
      else callback(message);
    });
  }

  #refusalOf({ id, method }: RequestMessage): ResponseMessage | undefined {
    const isFirst = method === 'initialize';
    const refuse = (code: number, message: string): ResponseMessage =>
      ({ jsonrpc: '2.0', id, error: { code, message } }) as ResponseMessage;
    if (this.#stage === 'before' && !isFirst) return refuse(ErrorCodes.ServerNotInitialized, 'initialize comes first');
    if (this.#stage === 'open' && isFirst) return refuse(ErrorCodes.InvalidRequest, 'initialize comes only once');
    if (this.#stage === 'after') return refuse(ErrorCodes.InvalidRequest, 'shutdown has been said');
    if (isFirst) this.#stage = 'open';
    if (method === 'shutdown') this.#stage = 'after';
    return undefined;
  }
}
