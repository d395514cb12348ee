import { join } from 'node:path';

/** What the extension brings along of draftlint. */
export interface ServerFiles {
  /** The command line, of which `lsp` is the server. */
  readonly program: string;
  /** `zh` or `en`, of what is set; `auto` is the language of the editor. */
  readonly language: (set: string | undefined) => 'zh' | 'en';
}

export function serverFiles(extension: string, editorLanguage: string): ServerFiles {
  return {
    program: join(extension, 'server', 'bin', 'draftlint.js'),
    language: (set) => (set === 'zh' || set === 'en' ? set : /^zh\b/iu.test(editorLanguage) ? 'zh' : 'en'),
  };
}
