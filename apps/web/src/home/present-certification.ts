import { isOngoing } from '../certification/is-ongoing.js';
import type { Certification } from '@cairn/contracts/certification/http/certifications.js';

/** The certification of a facility under a model that is in force or suspended, else the one that expired last. */
export const presentCertification = (
  facility: string,
  model: string,
  certifications: readonly Certification[],
): Certification | undefined => {
  const own = certifications.filter((one) => one.facilityId === facility && one.model === model);
  return (
    own.find(({ standing }) => isOngoing(standing)) ??
    own.filter(({ standing }) => standing === 'expired').sort((a, b) => b.expiresOn.localeCompare(a.expiresOn))[0]
  );
};
