/** A family as its lab's file declares it. */
type FamilyPatterns = { readonly id: string; readonly ids?: readonly string[] | undefined };

export type Membership = {
  /** Lines before families that are a common beginning only. */
  readonly families: readonly string[];
  /** The version within its line, as "4.5"; null where only a beginning matched. */
  readonly version: string | null;
};

type Pattern = { readonly family: string; readonly start: string; readonly matches: RegExp };

/** One or two numbers ("5", "4.5", "4-5") or a month ("2512"); more digits are no version. */
const version = String.raw`(?<version>\d{1,2}(?:[.-]\d{1,2})?|\d{4})`;
const date = /[-@](?:20\d{6}|20\d\d-\d\d-\d\d)$/;

/** True where the id says that the model is not generally available. */
export function isPreview(id: string): boolean {
  return /-preview(?:-|$)/.test(id);
}

function compile(pattern: string): RegExp {
  const parts = pattern.split(/(\{version\}|\*$)/).map((part) => {
    if (part === '{version}') return version;
    return part === '*' ? '.*' : part.replace(/[.+?^$()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 'i');
}

/** Finds the families of models by their ids, as `ids` of each family describes them. */
export function familyFinder(families: readonly FamilyPatterns[]): (id: string) => Membership | null {
  const byLab = new Map<string, Pattern[]>();
  for (const { id, ids = [] } of families) {
    for (const pattern of ids) {
      const lab = pattern.slice(0, pattern.indexOf('/'));
      const [start = ''] = pattern.toLowerCase().split(/[{*]/, 1);
      byLab.set(lab, [...(byLab.get(lab) ?? []), { family: id, start, matches: compile(pattern) }]);
    }
  }
  return (id) => {
    const plain = id.replace(date, '').replace(/-preview$/, '');
    const lower = plain.toLowerCase();
    const found = (byLab.get(id.slice(0, id.indexOf('/'))) ?? []).flatMap(({ family, start, matches }) => {
      const match = lower.startsWith(start) ? matches.exec(plain) : null;
      return match ? [{ family, version: match.groups?.version?.replace('-', '.') ?? null }] : [];
    });
    if (found.length === 0) return null;
    const lines = found.filter((own) => own.version !== null);
    return {
      families: [...new Set([...lines, ...found].map((own) => own.family))],
      version: lines[0]?.version ?? null,
    };
  };
}

/** "4.5" < "4.10" < "5". */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
