import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import type { ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { createContext, use } from 'react';

export type VisitInHand = { readonly visit: Visit; readonly model: ModelVersion; readonly texts: ModelTexts };

export const VisitContext = createContext<VisitInHand | null>(null);

export const useVisit = (): VisitInHand => {
  const visit = use(VisitContext);
  if (!visit) throw new Error('useVisit is for parts of the visit pages');
  return visit;
};
