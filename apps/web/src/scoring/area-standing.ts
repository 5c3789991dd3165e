import type { Evaluation, ProofNode } from '@cairn/maturity-models';

export type AreaStanding = { readonly met: number; readonly asked: number };

const conditional = ['notApplicableWhen', 'substituteWhen'];

/** The outermost steps about a service area; a condition is not asked for. */
const stepsOf = (node: ProofNode, areaId: string): readonly ProofNode[] =>
  node.unitId === areaId
    ? [node]
    : (conditional.includes(node.rule) ? node.of.slice(1) : node.of).flatMap((step) => stepsOf(step, areaId));

const counts = ({ status, reason }: ProofNode): boolean =>
  status !== 'not-applicable' && reason.code !== 'not-asked-of-this-service-area';

/** Of how many criteria a service area has its part in place, whatever the criterion as a whole asks of the others. */
export const areaStanding = (
  { stages, branches }: Pick<Evaluation, 'stages' | 'branches'>,
  areaId: string,
): AreaStanding => {
  const parts = [...stages, ...branches]
    .flatMap(({ criteria }) => criteria)
    .map(({ proof }) => stepsOf(proof, areaId).filter(counts))
    .filter((steps) => steps.length > 0);
  return { asked: parts.length, met: parts.filter((steps) => steps.every(({ status }) => status === 'met')).length };
};

type Matrix = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly kinds: readonly string[] }[];
};

const commonStart = (texts: readonly string[]): string =>
  texts.reduce((start, text) => {
    const end = [...start].findIndex((letter, i) => text[i] !== letter);
    return end < 0 ? start : start.slice(0, end);
  });

/**
 * The kinds of service area as rows by focus areas, where each kind is a cell `<row>-<focus area>`; undefined where
 * they are a plain list.
 */
export const areaMatrix = (
  kinds: readonly string[],
  focusAreas: readonly string[],
  titleOf: (kind: string) => string,
): Matrix | undefined => {
  const rows = [
    ...new Set(
      kinds.flatMap((kind) =>
        focusAreas.filter((area) => kind.endsWith(`-${area}`)).map((area) => kind.slice(0, -area.length - 1)),
      ),
    ),
  ];
  const cells = rows.map((row) => focusAreas.map((area) => `${row}-${area}`));
  if (rows.length === 0 || cells.flat().length !== kinds.length || cells.flat().some((cell) => !kinds.includes(cell)))
    return undefined;
  return {
    columns: focusAreas,
    rows: cells.map((cell) => ({ title: commonStart(cell.map(titleOf)).replace(/[\s:,\p{Pd}]+$/u, ''), kinds: cell })),
  };
};
