export type Weighed = { readonly id: string; readonly points: number; readonly effortDays: number };

type Choice = { readonly points: number; readonly effortDays: number; readonly ids: readonly string[] };

const nearly = 1e-9;

/** The ids with the least effort together that bring at least `points`; null when all of them bring less. */
export const leastEffortFor = (points: number, offered: readonly Weighed[]): readonly string[] | null => {
  let choices: readonly Choice[] = [{ points: 0, effortDays: 0, ids: [] }];
  for (const one of offered) {
    const withIt = choices.filter((choice) => choice.points + nearly < points).map((choice): Choice => ({ points: choice.points + one.points, effortDays: choice.effortDays + one.effortDays, ids: [...choice.ids, one.id] }));
    choices = notWorse([...choices, ...withIt], points);
  }
  const last = choices.at(-1);
  return last && last.points + nearly >= points ? last.ids : null;
};

/** Without the choices that another one beats or equals in both points and effort; ordered by effort. Points above the wanted ones do not count. */
const notWorse = (choices: readonly Choice[], wanted: number): Choice[] => {
  const kept: Choice[] = [];
  const counted = ({ points }: Choice): number => Math.min(points, wanted);
  for (const choice of choices.toSorted((a, b) => a.effortDays - b.effortDays || counted(b) - counted(a))) {
    const best = kept.at(-1);
    if (!best || counted(choice) > counted(best) + nearly) kept.push(choice);
  }
  return kept;
};
