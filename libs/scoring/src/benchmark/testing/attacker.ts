import { type Dimension, dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Attributes, Contribution } from '../contribution.js';
import type { Label } from '../peer-group.js';

/** One answer of the API: the sums of a cut on a day, over facilities whom the attacker does not know. */
export type Answer = { readonly day: number; readonly filters: Label; readonly members: readonly Contribution[] };

/** Every combination of filters that matches any facility. */
export const everyCut = (attributes: readonly Attributes[]): Label[] => {
  const cuts = new Map<string, Label>();
  for (const all of attributes)
    for (let chosen = 0; chosen < 2 ** dimension.options.length; chosen += 1) {
      const label = Object.fromEntries(
        dimension.options.filter((_, bit) => chosen & (1 << bit)).map((one: Dimension) => [one, all[one]]),
      ) as Label;
      cuts.set(JSON.stringify(label), label);
    }
  return [...cuts.values()];
};

/** Facilities that cannot be distinguished, because every answer counts all of them or none. */
type Atom = readonly Contribution[];

const atomsOf = (
  answers: readonly Answer[],
): { readonly atoms: readonly Atom[]; readonly rows: readonly (readonly number[])[] } => {
  const seenIn = new Map<string, { readonly record: Contribution; readonly answers: number[] }>();
  answers.forEach(({ members }, answer) => {
    for (const record of members) {
      const seen = seenIn.get(record.record) ?? { record, answers: [] };
      seenIn.set(record.record, seen);
      seen.answers.push(answer);
    }
  });
  const atoms = new Map<string, { readonly members: Contribution[]; readonly answers: readonly number[] }>();
  for (const { record, answers } of seenIn.values()) {
    const key = answers.join();
    const atom = atoms.get(key) ?? { members: [], answers };
    atoms.set(key, atom);
    atom.members.push(record);
  }
  const rows: number[][] = answers.map(() => []);
  [...atoms.values()].forEach(({ answers }, atom) => answers.forEach((answer) => rows[answer]?.push(atom)));
  return {
    atoms: [...atoms.values()].map(({ members }) => members),
    rows: [...new Map(rows.map((row) => [row.join(), row])).values()],
  };
};

const PRIME = 67_108_859;

const inverse = (value: number): number => {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2), base = (base * base) % PRIME)
    if (power % 2 === 1) result = (result * base) % PRIME;
  return result;
};

/**
 * The unknowns that the answers, taken as equations, determine: by elimination, whatever has to be added and taken
 * away.
 */
export const determined = (unknowns: number, equations: readonly (readonly number[])[]): number[] => {
  const rows = equations.map((equation) => {
    const row = new Float64Array(unknowns);
    for (const unknown of equation) row[unknown] = 1;
    return row;
  });
  let rank = 0;
  for (let column = 0; column < unknowns && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] as Float64Array<ArrayBuffer>, rows[rank] as Float64Array<ArrayBuffer>];
    const top = rows[rank] as Float64Array;
    const scale = inverse(top[column] ?? 1);
    for (let i = column; i < unknowns; i += 1) top[i] = ((top[i] ?? 0) * scale) % PRIME;
    rows.forEach((row, i) => {
      const times = row[column] ?? 0;
      if (i === rank || times === 0) return;
      for (let j = column; j < unknowns; j += 1) row[j] = ((row[j] ?? 0) + (PRIME - times) * (top[j] ?? 0)) % PRIME;
    });
    rank += 1;
  }
  return rows.slice(0, rank).flatMap((row) => {
    const first = row.findIndex((value) => value !== 0);
    return row.every((value, i) => i === first || value === 0) ? [first] : [];
  });
};

const FEWEST = 5;

/**
 * What an attacker learns from all answers and, as an organization, from the scores of its own facilities: sums over
 * fewer than five facilities, or over fewer than four after taking away the own ones.
 */
export const attack = (answers: readonly Answer[]): string[] => {
  const { atoms, rows } = atomsOf(answers);
  return determined(atoms.length, rows).flatMap((atom) => {
    const members = atoms[atom] ?? [];
    const names = members.map(({ record }) => record).join(' ');
    if (members.length < FEWEST) return [`${members.length} alone: ${names}`];
    const owners = [...new Set(members.map(({ organizationId }) => organizationId))];
    return owners
      .filter((owner) => members.filter(({ organizationId }) => organizationId !== owner).length < FEWEST - 1)
      .map((owner) => `by ${owner}: ${names}`);
  });
};

/**
 * Sets within which no answer distinguishes two facilities: the strictest reading, which holds against any computation
 * and not only sums.
 */
export const indistinguishable = (answers: readonly Answer[]): readonly Atom[] => atomsOf(answers).atoms;
