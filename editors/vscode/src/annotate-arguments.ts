/** What the command line is told to write comments into a draft, of the settings of the editor, of which those not set say nothing. */
export function annotateArguments(setting: <T>(name: string) => T | undefined, language: 'zh' | 'en', path: string): string[] {
  const [preset, config, maxSize] = [setting<string>('preset'), setting<string>('config'), setting<number>('maxSize')];
  return [
    'annotate',
    ...(setting<boolean>('annotate.trackFixes') ? ['--track-fixes'] : []),
    ...(preset ? [`--preset=${preset}`] : []),
    ...(setting<string[]>('circumstances') ?? []).map((circumstance) => `--circumstances=${circumstance}`),
    ...(config ? [`--config=${config}`] : []),
    ...(maxSize ? [`--max-size=${maxSize}`] : []),
    `--lang=${language}`,
    '--',
    path,
  ];
}
