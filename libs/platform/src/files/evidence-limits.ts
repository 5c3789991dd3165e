export const mostEvidenceBytes = 20 * 1024 * 1024;
