import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Scenario } from '@cairn/contracts/scoring/http/scenarios.js';
import type { ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { createContext, use } from 'react';
import type { WhatIf } from './use-what-if.js';

export type WhatIfInHand = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly whatIf: WhatIf;
  readonly scenarios: readonly Scenario[];
  /** The scenario that is worked on; null for one without a name yet. */
  readonly opened: Scenario | null;
  readonly open: (scenario: Scenario | null) => void;
};

export const WhatIfContext = createContext<WhatIfInHand | null>(null);

export const useWhatIfInHand = (): WhatIfInHand => {
  const inHand = use(WhatIfContext);
  if (!inHand) throw new Error('useWhatIfInHand is for parts of the what-if page');
  return inHand;
};
