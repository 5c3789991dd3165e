import type { DeskModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';

type Known = Pick<DeskModelVersion, 'model' | 'version' | 'status' | 'effectiveFrom' | 'openUntil' | 'former'>;

/** The version that one follows: as it was published, or for a draft the newest one on which assessments open today. */
export const formerOf = (
  all: readonly Known[],
  { model, version, status, former }: Known,
  today: string,
): string | undefined => {
  if (status !== 'draft') return former ?? undefined;
  return all
    .filter(
      (one) =>
        one.model === model &&
        one.version !== version &&
        one.status === 'published' &&
        one.effectiveFrom <= today &&
        (one.openUntil === null || today <= one.openUntil),
    )
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]?.version;
};
