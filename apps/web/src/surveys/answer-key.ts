/** Names one answer of an assessment: the unit and the indicator. */
export type AnswerKey = `${string}/${string}`;

export const answerKey = (unitId: string, indicatorId: string): AnswerKey => `${unitId}/${indicatorId}`;

export const partsOf = (key: AnswerKey): { readonly unitId: string; readonly indicatorId: string } => {
  const [unitId = '', indicatorId = ''] = key.split('/');
  return { unitId, indicatorId };
};
