import type { NextStep } from './next-step.js';

/** Where a step is taken or seen. */
export type Place =
  | { readonly at: 'survey' | 'result' | 'visit' | 'certificate'; readonly id: string }
  | { readonly at: 'facility' }
  | { readonly at: 'request' };

/** The least role that takes a step; some only lead somewhere to read. */
export const takerOf = ({ step }: NextStep): 'admin' | 'contributor' | 'anybody' => {
  switch (step) {
    case 'answer':
      return 'contributor';
    case 'await-date':
    case 'prepare-visit':
    case 'await-decision':
    case 'keep-certificate':
    case 'close-gaps':
      return 'anybody';
    default:
      return 'admin';
  }
};

/** Where somebody sees what a step is about without taking it. */
export const placeToSee = (step: NextStep): Exclude<Place, { readonly at: 'request' }> => {
  switch (step.step) {
    case 'answer':
    case 'submit':
      return { at: 'survey', id: step.assessmentId };
    case 'ask-for-visit':
    case 'close-gaps':
      return { at: 'result', id: step.assessmentId };
    case 'await-date':
    case 'confirm-date':
    case 'prepare-visit':
    case 'await-decision':
      return { at: 'visit', id: step.visitId };
    case 'keep-certificate':
    case 're-assess':
    case 'start-again':
      return { at: 'certificate', id: step.certificationId };
    default:
      return { at: 'facility' };
  }
};

export const placeToTake = (step: NextStep): Place => {
  if (step.step === 'ask-for-visit') return { at: 'request' };
  return step.step === 're-assess' || step.step === 'start-again' ? { at: 'facility' } : placeToSee(step);
};
