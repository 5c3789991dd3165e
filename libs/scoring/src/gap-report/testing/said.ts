/** One thing that is said, under a name of its own; a number on paper is `within` so much of the one it represents. */
export type Said = readonly [what: string, value: string | number | null, within?: number];

const bare = /\s+/g;

/** A text without the places where its lines are broken. */
export const unbroken = (text: string): string => text.replaceAll(bare, '');

const SLACK = 1e-9;

const isSame = (value: Said[1], other: Said[1] | undefined, within: number): boolean =>
  typeof value === 'number' && typeof other === 'number' ? Math.abs(value - other) <= within + SLACK : value === other;

/** What one says and the other does not, or otherwise; none when they agree. */
export const differences = (
  one: readonly Said[],
  other: readonly Said[],
  ...[oneName, otherName]: readonly [string, string]
): string[] => {
  const others = new Map(other.map(([what, value]) => [what, value] as const));
  const ones = new Set(one.map(([what]) => what));
  const differing = one
    .filter(([what, value, within = 0]) => !isSame(value, others.get(what), within))
    .map(([what, value]) => `${what} is ${value} in ${oneName}, ${others.get(what)} in ${otherName}`);
  return [
    ...differing,
    ...[...others.keys()]
      .filter((what) => !ones.has(what))
      .map((what) => `${what} is ${others.get(what)} in ${otherName} only`),
  ];
};
