import type { Certification } from '@cairn/contracts/certification/http/certifications.js';

/** In force, or suspended and to be in force again: its last day and its window still count. */
export const isOngoing = (standing: Certification['standing']): boolean =>
  standing === 'valid' || standing === 'suspended';
