import type { Certification } from '@cairn/contracts/certification/http/certifications.js';

/** An expired certificate whose facility holds one in force under the same model: nothing is to be done about it. */
export const isSucceeded = ({ standing, facilityId, model }: Certification, all: readonly Certification[]): boolean =>
  standing === 'expired' &&
  all.some((other) => other.standing === 'valid' && other.facilityId === facilityId && other.model === model);
