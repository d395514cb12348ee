import { describe, expect, test } from 'vitest';
import { format } from '../../../src/core/ledger/decimal.ts';
import { causesIn } from './pairs.ts';

describe('causes', () => {
  test('are one for a bound between figures of a sum that is broken too, as sure as the bound', () => {
    const [cause, ...more] = causesIn('受理复议申请39件，已办结46件，正在办理3件。');
    expect(more).toEqual([]);
    expect(cause?.relation.kind).toBe('flow');
    expect(cause?.others.map(({ kind }) => kind)).toEqual(['subset']);
    expect(cause?.certainty).toBe('certain');
  });

  test('are two for errors that have no number in common', () => {
    const causes = causesIn('受理投诉45件，办结46件。\n\n报名120人，参考130人。');
    expect(causes.length).toBe(2);
  });

  test('name the one number that mends all relations it is in', () => {
    const [cause, ...more] = causesIn('抽检样品400批次，其中合格380批次，不合格10批次，合格率95%，不合格率5%。');
    expect(more).toEqual([]);
    expect(cause?.suspect && format(cause.suspect.value)).toBe('20');
  });

  test('name none where several numbers may be the wrong one', () => {
    expect(causesIn('梳理清单100项，其中依申请类40项，依职权类61项。')[0]?.suspect).toBeUndefined();
  });

  test('take no repair that is below zero: only the total is left', () => {
    const [cause] = causesIn('梳理清单10项，其中依申请类40项，依职权类61项。');
    expect(cause?.suspect && format(cause.suspect.value)).toBe('101');
  });
});
