/** The file of one piece of evidence and the survey it belongs to, as the key of a job. */
export const fileKey = (evidenceId: string, surveyId: string): string => `${evidenceId} ${surveyId}`;

export const ofFileKey = (key: string): { readonly evidenceId: string; readonly surveyId: string } => {
  const [evidenceId = '', surveyId = ''] = key.split(' ');
  return { evidenceId, surveyId };
};
