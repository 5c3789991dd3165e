import type { Contribution } from '../contribution.js';

export const someContribution = (change: Partial<Contribution> = {}): Contribution => {
  const score = change.score ?? 4.25;
  const facilityId = change.facilityId ?? 'f1';
  return {
    record: `${facilityId}/1`,
    facilityId,
    organizationId: `of ${facilityId}`,
    attributes: {
      region: 'europe',
      country: 'DE',
      type: 'general-hospital',
      size: '100-399',
      teaching: 'no',
      ownership: 'public',
    },
    stage: Math.floor(score),
    score,
    height: Math.floor(score),
    focusAreas: {},
    ...change,
  };
};
