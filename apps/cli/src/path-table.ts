import { criteriaOf, textsOf, type CheapestPath, type ModelVersion, type Path } from '@cairn/maturity-models';
import { table } from './table.js';

/** The path for people: its criteria in the model's order with their effort, and the same for the runner-up. */
export const pathTable = (
  model: ModelVersion,
  { target, best, runnerUp }: CheapestPath,
  effort: Readonly<Record<string, number>>,
): string => {
  const texts = textsOf(model);
  const placed = new Map(
    criteriaOf(model).map(({ criterion, stage, branch }) => [
      criterion.id,
      { where: stage === null ? branch : `stage ${stage}`, days: effort[criterion.id] ?? criterion.effortDays },
    ]),
  );
  const rows = ({ criteria }: Path): string[][] =>
    criteria.map((id) => [
      placed.get(id)?.where ?? '',
      id,
      String(placed.get(id)?.days ?? ''),
      texts.criteria[id]?.title ?? '',
    ]);
  const part = (title: string, path: Path): string =>
    `${title}: ${path.effortDays} person-days\n\n${table(['where', 'criterion', 'days', 'title'], rows(path))}`;
  const head = `${texts.title}, version ${model.version}: the way to stage ${target}, ${texts.stages[target]?.title ?? ''}\n\n`;
  if (!best) return `${head}No criteria lead there.\n`;
  if (best.criteria.length === 0) return `${head}This stage is reached.\n`;
  return `${head}${part('Least effort', best)}${runnerUp ? `\n${part('Next best', runnerUp)}` : ''}`;
};
