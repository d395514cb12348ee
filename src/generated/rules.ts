import type { Rule } from '../core/rule.ts';

export const rules: Readonly<Record<string, Rule>> = {};
