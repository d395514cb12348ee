import type { Preset } from '../core/config/config.ts';

export const presets: Readonly<Record<string, Preset>> = {};
