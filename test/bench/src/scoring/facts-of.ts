import type { EvaluationInput } from '@cairn/maturity-models';

export const NOT_APPLICABLE = 'not applicable';
export type Facts = { readonly [name: string]: unknown };

const plain = (given: EvaluationInput['answers'][string] = {}): Facts =>
  Object.fromEntries(
    Object.entries(given).map(([id, answer]) => [id, 'value' in answer ? answer.value : NOT_APPLICABLE]),
  );

/**
 * Answers as rule engines like them: one flat record for the facility, one for each service area with the facility's
 * answers in it.
 */
export const factsOf = ({
  areas,
  answers,
}: EvaluationInput): { readonly facility: Facts; readonly areas: readonly Facts[] } => {
  const facility = plain(answers['facility']);
  return { facility, areas: areas.map(({ id, kind }) => ({ ...facility, ...plain(answers[id]), 'area kind': kind })) };
};
