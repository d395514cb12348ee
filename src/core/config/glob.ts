/** Whether a `/`-separated relative path matches a glob: `*` and `?` stay within a folder, `**` goes through folders, `{a,b}` are choices. A glob without `/` matches in every folder. */
export function matchesGlob(glob: string, path: string): boolean {
  const pattern = glob.includes('/') ? glob : `**/${glob}`;
  return toRegExp(pattern).test(path);
}

const CACHE = new Map<string, RegExp>();

function toRegExp(glob: string): RegExp {
  const known = CACHE.get(glob);
  if (known) return known;
  let source = '';
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at] as string;
    if (glob.startsWith('**/', at)) {
      source += '(?:[^/]+/)*';
      at += 2;
    } else if (glob.startsWith('**', at)) {
      source += '.*';
      at++;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '{') {
      source += '(?:';
      depth++;
    } else if (character === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (character === ',' && depth > 0) source += '|';
    else source += character.replace(/[\\^$.|+()[\]{}]/u, String.raw`\$&`);
  }
  const pattern = new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
  CACHE.set(glob, pattern);
  return pattern;
}
