import type { Evidence } from '@cairn/contracts/surveys/http/assessments.js';

/** What supports a claim: a file in which malware was found does not. */
export const supporting = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(({ scan }) => scan !== 'infected');

/** A link, or a file that was found clean or comes from a place without a scanner. */
export const canBeOpened = ({ scan }: Pick<Evidence, 'scan'>): boolean => scan !== 'awaited' && scan !== 'infected';
