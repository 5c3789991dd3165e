import { LOAD } from '../proposer/costs.js';
import type { DateOption, Options } from './options.js';
import { UNPLACED } from './planned.js';
import type { Columns, Rows } from './solver.js';

/** A date of a visit with a team; members are places in the candidates of the date. */
export type Choice = {
  readonly visit: number;
  readonly date: number;
  readonly members: readonly number[];
  /** Without load among the visits of the plan. */
  readonly cost: number;
};

/** More visits of one person within a plan cost what the last of these costs each. */
const MOST_VISITS = 20;

type Part = { readonly cost: number; readonly upper: number; readonly rows: readonly (readonly [number, number])[] };

/**
 * The plan as a linear program. A column is a date of a visit with a team; rows see to it that a visit has one date or
 * none, that half a day of a person is kept by one visit, and that a month has no more visits of a person than agreed.
 * Each pair of visits of a person costs `LOAD`, as it would if they were planned one after the other: of a person's
 * visits the second costs `LOAD`, the third twice that, and so on.
 */
export class Program {
  readonly choices: Choice[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly known = new Set<string>();
  /** By person, the row of each half day. */
  private readonly halves = new Map<string, Map<number, number>>();
  private rows: { lower: number[]; upper: number[] } = { lower: [], upper: [] };
  private parts: Part[] = [];
  private columns = 0;
  /** By choice, the column it became. */
  private readonly columnOf: number[] = [];

  constructor(private readonly visits: readonly Options[]) {
    for (const [visit] of visits.entries()) this.column(UNPLACED, 1, [[this.row(`visit ${visit}`, 1, 1), 1]]);
  }

  /** False where it is in the program already. */
  add(choice: Choice): boolean {
    const { visit, date, members, cost } = choice;
    const key = `${visit} ${date} ${members.join(' ')}`;
    const option = this.visits[visit]?.dates[date];
    if (!option || this.known.has(key)) return false;
    this.known.add(key);
    const rows = [this.row(`visit ${visit}`, 1, 1), ...members.flatMap((place) => this.rowsOf(option, place))];
    this.choices.push(choice);
    this.columnOf.push(this.columns);
    this.column(
      cost,
      1,
      rows.map((row) => [row, 1]),
    );
    return true;
  }

  /** What was added since it was asked last. */
  added(): { readonly rows: Rows; readonly columns: Columns } {
    const { rows, parts } = this;
    this.rows = { lower: [], upper: [] };
    this.parts = [];
    const starts = [0];
    for (const part of parts) starts.push((starts.at(-1) ?? 0) + part.rows.length);
    return {
      rows,
      columns: {
        cost: parts.map(({ cost }) => cost),
        upper: parts.map(({ upper }) => upper),
        starts,
        rows: parts.flatMap((part) => part.rows.map(([row]) => row)),
        values: parts.flatMap((part) => part.rows.map(([, value]) => value)),
      },
    };
  }

  chosen(values: Float64Array): readonly Choice[] {
    return this.choices.filter((_, i) => (values[this.columnOf[i] ?? -1] ?? 0) > 0.5);
  }

  visitDual(visit: number, duals: Float64Array): number {
    return duals[this.rowOf.get(`visit ${visit}`) ?? -1] ?? 0;
  }

  /** What a person's rows of a date are worth by these prices; 0 for rows that nothing is in yet. */
  personPrices(duals: Float64Array): (personId: string, date: DateOption) => number {
    const halves = new Map([...this.halves].map(([personId, rows]) => [personId, summed(rows, duals)]));
    const dual = (key: string): number => duals[this.rowOf.get(key) ?? -1] ?? 0;
    return (personId, { month, halfDays: { from, to } }) => {
      const sums = halves.get(personId);
      if (!sums) return 0;
      return dual(`load ${personId}`) + dual(`month ${personId} ${month}`) + sums(to) - sums(from - 1);
    };
  }

  private rowsOf({ people, month, halfDays }: DateOption, place: number): readonly number[] {
    const person = people[place];
    if (!person) return [];
    const { personId, work, bookings } = person;
    const taken = bookings.filter(({ firstDay }) => firstDay.startsWith(month)).length;
    const halves = Array.from({ length: halfDays.to - halfDays.from + 1 }, (_, i) =>
      this.halfRow(personId, halfDays.from + i),
    );
    return [
      this.loadRow(personId),
      this.row(`month ${personId} ${month}`, -Infinity, (work?.visitsPerMonth ?? 0) - taken),
      ...halves,
    ];
  }

  private halfRow(personId: string, half: number): number {
    const own = this.halves.get(personId) ?? new Map<number, number>();
    this.halves.set(personId, own);
    const row = own.get(half) ?? this.row(`half ${personId} ${half}`, -Infinity, 1);
    own.set(half, row);
    return row;
  }

  private loadRow(personId: string): number {
    const known = this.rowOf.get(`load ${personId}`);
    if (known !== undefined) return known;
    const row = this.row(`load ${personId}`, -Infinity, 0);
    for (let before = 0; before < MOST_VISITS; before += 1)
      this.column(before * LOAD, before === MOST_VISITS - 1 ? Infinity : 1, [[row, -1]]);
    return row;
  }

  private row(key: string, lower: number, upper: number): number {
    const known = this.rowOf.get(key);
    if (known !== undefined) return known;
    const row = this.rowOf.size;
    this.rowOf.set(key, row);
    this.rows.lower.push(lower);
    this.rows.upper.push(upper);
    return row;
  }

  private column(cost: number, upper: number, rows: readonly (readonly [number, number])[]): void {
    this.parts.push({ cost, upper, rows });
    this.columns += 1;
  }
}

/** The sum of all up to a half day. */
const summed = (rows: ReadonlyMap<number, number>, duals: Float64Array): ((half: number) => number) => {
  const first = Math.min(...rows.keys());
  const sums = new Float64Array(Math.max(...rows.keys()) - first + 1);
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i - 1] ?? 0) + (duals[rows.get(first + i) ?? -1] ?? 0);
  return (half) => (half < first ? 0 : (sums[Math.min(half - first, sums.length - 1)] ?? 0));
};
