import { strFromU8, strToU8 } from 'fflate';
import { ARCHIVE_LIMITS, type ArchiveLimits } from '../options.ts';
import { damaged } from '../unreadable.ts';
import { attribute, type Element, parseXml } from './xml.ts';
import { readZip, unpack, type ZipEntry } from './zip.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `officeDocument`, `styles`, `header`. */
  readonly type: string;
  /** The part's name in the package, without `/` in front. */
  readonly target: string;
}

/** The parts of an Open Packaging Convention archive (ECMA-376 part 2), read without running or fetching anything; each is unpacked when it is first asked for. */
export class Package {
  /** The archive itself. */
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly limits: ArchiveLimits;
  readonly #texts = new Map<string, string>();
  #byLowerCase: ReadonlyMap<string, string> | undefined;

  constructor(bytes: Uint8Array, limits: ArchiveLimits) {
    this.bytes = bytes;
    this.limits = limits;
    this.entries = readZip(bytes, limits);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** A part's name as the archive has it: names that differ in case only are one (ECMA-376 part 2, 6.2.2). */
  nameOf(name: string): string {
    if (this.entries.has(name)) return name;
    this.#byLowerCase ??= new Map(this.names.map((each) => [each.toLowerCase(), each]));
    return this.#byLowerCase.get(name.toLowerCase()) ?? name;
  }

  /** A part as it was packed; undefined if there is none of that name. Throws `UnreadableDraft` where it is damaged. */
  part(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    return entry && unpack(this.bytes, entry);
  }

  /** The source of an XML part, a byte order mark removed; undefined if there is none of that name. Throws as `part`. */
  text(name: string): string | undefined {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const bytes = this.part(name);
    if (!bytes) return undefined;
    const decoded = strFromU8(bytes);
    // What is not UTF-8 becomes this character, which hardly any draft has.
    if (decoded.includes('\ufffd') && !isSame(strToU8(decoded), bytes)) {
      throw damaged(`其中的 ${name} 不是 UTF-8，未检查`, `its ${name} is not UTF-8; not checked`);
    }
    const text = decoded.replace(/^\ufeff/u, '');
    this.#texts.set(name, text);
    return text;
  }

  /** A small part as a tree; undefined if there is none of that name. */
  tree(name: string): Element | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : parseXml(text, name, this.limits.depth);
  }

  /** What a part refers to inside the package; `''` is the package itself. */
  relationships(part: string): readonly Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const tree = this.tree(this.nameOf(`${folder}_rels/${part.slice(slash)}.rels`));
    return (tree?.children ?? [])
      .filter((child) => attribute(child, 'TargetMode') !== 'External')
      .map((child) => ({
        id: attribute(child, 'Id') ?? '',
        type: (attribute(child, 'Type') ?? '').replace(/^.*\//u, ''),
        target: this.nameOf(resolveTarget(folder, attribute(child, 'Target') ?? '')),
      }));
  }
}

/** Opens an archive. Throws `UnreadableDraft` where it is broken or larger than it may be. */
export function openPackage(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Package {
  return new Package(bytes, { ...ARCHIVE_LIMITS, ...limits });
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

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
