import * as v from 'valibot';
import type { Basis } from '../diagnostic.ts';
import type { Text } from '../text.ts';
import type { SectionSetting } from './config.ts';
import type { DataReader, Path } from './data-reader.ts';
import { wrongValue } from './wrong-value.ts';

const SECTION_KEYS = ['id', 'name', 'headings', 'passages', 'exceptions', 'required', 'basis'];

const BASIS = v.variant('kind', [
  v.strictObject({
    kind: v.literal('norm'),
    title: v.string(),
    article: v.exactOptional(v.string()),
    seen: v.picklist(['P', 'T', 'S', 'M']),
    url: v.exactOptional(v.string()),
  }),
  v.strictObject({ kind: v.literal('practice') }),
  v.strictObject({ kind: v.literal('logic') }),
]);

/** The parts that `sections:` asks for. */
export function readSections(data: unknown, path: Path, reader: DataReader): SectionSetting[] {
  return reader.list(data, path).flatMap((entry, at) => sectionOf(entry, [...path, at], reader));
}

function sectionOf(data: unknown, path: Path, reader: DataReader): SectionSetting[] {
  if (!reader.mapping(data, path)) return [];
  const { id, name, headings, passages, exceptions, required, basis } = reader.record(data, path, SECTION_KEYS);
  if (typeof id !== 'string' || id === '') {
    reader.add([...path, ...(id === undefined ? [] : ['id'])], { zh: '缺少 id（这一部分的代号）', en: 'id is missing' });
    return [];
  }
  // Without words to find it by, it is a section that a layer below defines.
  if (headings === undefined && passages === undefined) reader.mention('section', id, [...path, 'id']);
  return [
    {
      id,
      ...(name !== undefined && { name: readName(name, [...path, 'name'], reader) }),
      ...(headings !== undefined && { headings: phrases(headings, [...path, 'headings'], reader) }),
      ...(passages !== undefined && { passages: phrases(passages, [...path, 'passages'], reader) }),
      ...(exceptions !== undefined && { exceptions: phrases(exceptions, [...path, 'exceptions'], reader) }),
      ...(required !== undefined && { isRequired: reader.flag(required, [...path, 'required']) }),
      ...(basis !== undefined && { basis: basesOf(basis, [...path, 'basis'], reader) }),
    },
  ];
}

/** A name in one language or in two. */
export function readName(data: unknown, path: Path, reader: DataReader): Text {
  if (typeof data === 'string') return { zh: data, en: data };
  const record = reader.mapping(data, path, ['zh', 'en']);
  if (!record) return { zh: '', en: '' };
  const [zh, en] = [reader.text(record['zh'], [...path, 'zh']), reader.text(record['en'], [...path, 'en'])];
  if (record['zh'] === undefined) reader.add(path, { zh: '名称缺少 zh', en: 'the name lacks zh' });
  return { zh: zh ?? '', en: en ?? zh ?? '' };
}

/** An empty phrase would be found everywhere. */
function phrases(data: unknown, path: Path, reader: DataReader): string[] {
  return reader.words(data, path, (word, place) => {
    if (word.replaceAll(/[…^$]/gu, '').trim() !== '') return true;
    reader.add(place, { zh: '说法不能为空', en: 'a phrase must not be empty' });
    return false;
  });
}

function basesOf(data: unknown, path: Path, reader: DataReader): Basis[] {
  return reader.list(data, path).flatMap((entry, at): Basis[] => {
    const parsed = v.safeParse(BASIS, entry);
    if (parsed.success) return [parsed.output];
    const { keys, message } = wrongValue(parsed.issues[0]);
    reader.add([...path, at, ...keys], { zh: `依据不合要求：${message.zh}`, en: `bad basis: ${message.en}` });
    return [];
  });
}
