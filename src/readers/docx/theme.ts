import { attribute, child, type Element } from './xml.ts';

/** The typefaces and colours that a document names by their role (ECMA-376 part 1, 20.1.6). */
export interface Theme {
  /** The typeface of Chinese characters under a name such as `minorEastAsia`; undefined where the file does not tell. */
  fontOf(name: string): string | undefined;
  /** Six hexadecimal digits, by a name such as `accent1`. */
  colourOf(name: string): string | undefined;
}

/** The typefaces that a theme lists by script, by the language of East Asian text. */
const SCRIPTS: readonly (readonly [language: RegExp, script: string])[] = [
  [/^zh-(?:TW|HK|MO|Hant)/iu, 'Hant'],
  [/^zh/iu, 'Hans'],
  [/^ja/iu, 'Jpan'],
  [/^ko/iu, 'Hang'],
];
/** What WordprocessingML calls colours that the theme calls otherwise. */
const COLOURS: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  text1: 'dk1',
  light1: 'lt1',
  background1: 'lt1',
  dark2: 'dk2',
  text2: 'dk2',
  light2: 'lt2',
  background2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** Reads `theme1.xml`; `settings` tells the language whose typefaces are meant where the theme names none itself. */
export function readTheme(tree: Element | undefined, settings: Element | undefined): Theme {
  const elements = child(tree, 'themeElements');
  const language = child(settings, 'themeFontLang');
  const spoken = language && attribute(language, 'eastAsia');
  const script = SCRIPTS.find(([pattern]) => spoken !== undefined && pattern.test(spoken))?.[1];
  return {
    fontOf(name) {
      const fonts = child(child(elements, 'fontScheme'), name.startsWith('major') ? 'majorFont' : 'minorFont');
      const named = child(fonts, name.endsWith('EastAsia') ? 'ea' : 'latin');
      const typeface = named && attribute(named, 'typeface');
      if (typeface) return typeface;
      const listed = fonts?.children.find((font) => font.name === 'font' && attribute(font, 'script') === script);
      return listed && attribute(listed, 'typeface');
    },
    colourOf(name) {
      const [colour] = child(child(elements, 'clrScheme'), COLOURS[name] ?? name)?.children ?? [];
      // A colour of the system is given by the value that it last had.
      const value = colour && (attribute(colour, 'lastClr') ?? attribute(colour, 'val'));
      return value !== undefined && /^[\da-f]{6}$/iu.test(value) ? value.toUpperCase() : undefined;
    },
  };
}
