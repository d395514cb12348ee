import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { damaged, UnreadableDraft } from '../unreadable.ts';
import { attribute, type Element, parseXml } from './xml.ts';

/** What a package may hold at most, so that no archive of a stranger fills the memory. Sizes in bytes. */
export interface PackageLimits {
  /** Of all parts, unpacked. */
  readonly total: number;
  /** How many times its packed size a part may have, above `free` bytes. */
  readonly ratio: number;
  readonly free: number;
  readonly entries: number;
}

export const PACKAGE_LIMITS: PackageLimits = { total: 128 * 1024 * 1024, ratio: 200, free: 1024 * 1024, entries: 10_000 };

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `officeDocument`, `styles`, `header`. */
  readonly type: string;
  /** The part's name in the package, without `/` in front. */
  readonly target: string;
}

/** The parts of an Open Packaging Convention archive (ECMA-376 part 2), read without running or fetching anything. */
export class Package {
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  readonly #texts = new Map<string, string>();

  constructor(parts: Readonly<Record<string, Uint8Array>>) {
    this.#parts = parts;
  }

  get names(): readonly string[] {
    return Object.keys(this.#parts);
  }

  /** The source of an XML part, a byte order mark removed; undefined if there is none of that name. */
  text(name: string): string | undefined {
    const bytes = this.#parts[name];
    if (!bytes) return undefined;
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw damaged(`其中的 ${name} 不是 UTF-8`, `its ${name} is not UTF-8`);
    }
    const text = strFromU8(bytes).replace(/^\ufeff/u, '');
    this.#texts.set(name, text);
    return text;
  }

  /** A small part as a tree; undefined if there is none of that name. */
  tree(name: string): Element | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : parseXml(text, name);
  }

  /** What a part refers to; `''` is the package itself. */
  relationships(part: string): readonly Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const tree = this.tree(`${folder}_rels/${part.slice(slash)}.rels`);
    return (tree?.children ?? [])
      .filter((child) => attribute(child, 'TargetMode') !== 'External')
      .map((child) => ({
        id: attribute(child, 'Id') ?? '',
        type: (attribute(child, 'Type') ?? '').replace(/^.*\//u, ''),
        target: resolveTarget(folder, attribute(child, 'Target') ?? ''),
      }));
  }
}

/** Unpacks the XML parts. Throws `UnreadableDraft` where the archive is broken or larger than it may be. */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS): Package {
  return new Package(unpack(bytes, limits, ({ name }) => /\.(?:xml|rels)$/iu.test(name)));
}

/** The parts of an archive by name, all of them unless told which. Throws as `openPackage`. */
export function unpack(
  bytes: Uint8Array,
  limits: PackageLimits = PACKAGE_LIMITS,
  isWanted: (file: UnzipFileInfo) => boolean = () => true,
): Record<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  const filter = (file: UnzipFileInfo): boolean => {
    entries++;
    total += file.originalSize;
    const isBomb = file.originalSize > limits.free && file.originalSize > file.size * limits.ratio;
    if (entries > limits.entries || total > limits.total || isBomb) throw tooLarge();
    return isWanted(file);
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableDraft) throw error;
    throw damaged('文件不完整或已损坏，未检查', 'the file is cut short or damaged; not checked');
  }
}

function tooLarge(): UnreadableDraft {
  return new UnreadableDraft('input/too-large', {
    zh: '解压后超过上限（内容过大、压缩比异常或条目过多），未检查：请确认文件来源',
    en: 'unpacked it is over the limit (too large, packed too tightly or of too many entries); not checked: make sure where it comes from',
  });
}

/** A relationship's target from its folder: `../media/a.png`, `/word/document.xml`. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
