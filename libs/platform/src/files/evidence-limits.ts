/** Largest file of evidence, in bytes: 20 MB. */
export const mostEvidenceBytes = 20 * 1024 * 1024;
