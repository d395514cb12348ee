import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { Delivery } from '../../src/lsp/delivery.ts';
import type { Room } from '../../src/lsp/room.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the folders are walked once for changes that come close together, and not after the end', () => {
  let walks = 0;
  const room = {
    client: { isPulling: false },
    configuration: {},
    get folders(): string[] {
      walks += 1;
      return [];
    },
  };
  const delivery = new Delivery({} as Connection, room as unknown as Room, () => {});
  for (let at = 0; at < 50; at++) delivery.touched();
  expect(walks).toBe(0);
  vi.advanceTimersByTime(200);
  expect(walks).toBe(1);
  delivery.touched();
  vi.advanceTimersByTime(200);
  expect(walks).toBe(2);
  delivery.touched();
  delivery.stop();
  vi.advanceTimersByTime(1000);
  expect(walks).toBe(2);
});
