/**
 * Whether a `/`-separated relative path matches a glob: `*` and `?` stay within a folder, `**` goes through folders, `{a,b}` are choices.
 * A glob without `/` matches in every folder. Globs come from strangers, so the time is bounded by glob length times path length.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.\//u, '');
  const known = CACHE.get(pattern) ?? parseGlob(pattern.includes('/') ? pattern.replace(/^\//u, '') : `**/${pattern}`);
  CACHE.set(pattern, known);
  return advance(known, path, new Set([0])).has(path.length);
}

type Item = { readonly kind: 'literal'; readonly value: string } | { readonly kind: 'one' | 'some' | 'folders' | 'all' } | Choice;
interface Choice {
  readonly kind: 'choice';
  readonly choices: readonly (readonly Item[])[];
}

const CACHE = new Map<string, readonly Item[]>();
const TOKEN = /\*\*\/|\*\*|[*?{},]|[^*?{},]+/gu;
const WILD: Readonly<Record<string, Item>> = {
  '**/': { kind: 'folders' },
  '**': { kind: 'all' },
  '*': { kind: 'some' },
  '?': { kind: 'one' },
};

/** A brace that is never closed, and a comma outside braces, stand for themselves. */
function parseGlob(glob: string): readonly Item[] {
  const tokens = glob.match(TOKEN) ?? [];
  const root: Item[] = [];
  const open: Item[][][] = [];
  let closings = tokens.filter((token) => token === '}').length;
  let items = root;
  for (const token of tokens) {
    const group = open.at(-1);
    if (token === '{' && closings > open.length) {
      items = [];
      open.push([items]);
    } else if (token === ',' && group) {
      items = [];
      group.push(items);
    } else if (token === '}' && group) {
      open.pop();
      items = open.at(-1)?.at(-1) ?? root;
      items.push({ kind: 'choice', choices: group });
    } else items.push(WILD[token] ?? { kind: 'literal', value: token });
    if (token === '}') closings--;
  }
  return root;
}

/** The offsets that can be reached from some offsets by going through the items. */
function advance(items: readonly Item[], path: string, from: ReadonlySet<number>): ReadonlySet<number> {
  let reached = from;
  for (const item of items) {
    if (reached.size === 0) break;
    reached = step(item, path, reached);
  }
  return reached;
}

function step(item: Item, path: string, from: ReadonlySet<number>): ReadonlySet<number> {
  const next = new Set<number>();
  switch (item.kind) {
    case 'literal':
      for (const at of from) if (path.startsWith(item.value, at)) next.add(at + item.value.length);
      break;
    case 'one':
      for (const at of from)
        if (at < path.length && path[at] !== '/') next.add(at + String.fromCodePoint(path.codePointAt(at) as number).length);
      break;
    case 'some':
      for (let at = Math.min(...from), isIn = false; at <= path.length; at++) {
        isIn = from.has(at) || (isIn && path[at - 1] !== '/');
        if (isIn) next.add(at);
      }
      break;
    case 'folders': {
      const first = Math.min(...from);
      for (const at of from) next.add(at);
      for (let at = first; at < path.length; at++) if (path[at] === '/') next.add(at + 1);
      break;
    }
    case 'all':
      for (let at = Math.min(...from); at <= path.length; at++) next.add(at);
      break;
    case 'choice':
      for (const choice of item.choices) for (const at of advance(choice, path, from)) next.add(at);
  }
  return next;
}
