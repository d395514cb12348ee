import type { Checker } from '../node/check.ts';
import type { FailedInput } from '../node/input.ts';
import type { PrintedDocument, Printer } from './print.ts';

/** Checks one draft and prints it; `isKeyed`: with the key that it may be kept by. */
export async function checkDraft(
  found: string | FailedInput,
  checker: Checker,
  printer: Printer,
  isKeyed: boolean,
): Promise<PrintedDocument> {
  if (!isKeyed) return printer.document(await checker.found(found));
  const { result, key } = await checker.foundWithKey(found);
  const document = await printer.document(result);
  return key === undefined ? document : { ...document, key };
}
