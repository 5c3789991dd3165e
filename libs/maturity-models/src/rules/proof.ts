export type Status = 'met' | 'not-met' | 'not-applicable';

/** What value, target and distance count. */
export type Measure = 'answer' | 'number' | 'percent' | 'parts' | 'service-areas' | 'points' | 'branches' | 'answers';

export type ReasonCode =
  | 'answer-fits'
  | 'answer-differs'
  | 'answer-below-target'
  | 'not-answered'
  | 'answer-refused'
  | 'marked-not-applicable'
  | 'not-applicable-not-accepted'
  | 'not-asked-of-this-service-area'
  | 'needs-a-service-area'
  | 'unknown-indicator'
  | 'all-met'
  | 'some-missing'
  | 'one-alternative-met'
  | 'no-alternative-met'
  | 'enough-met'
  | 'too-few-met'
  | 'share-reached'
  | 'share-too-small'
  | 'nothing-to-count'
  | 'made-not-applicable'
  | 'optional-in-place'
  | 'optional-not-in-place'
  | 'bonus-earned'
  | 'bonus-not-earned'
  | 'answer-unknown'
  | 'few-unknown'
  | 'too-many-unknown'
  | 'contradicted';

/** A code and figures; sentences are made by the reader in his own language. */
export type Reason = { readonly code: ReasonCode; readonly params: { readonly [name: string]: string | number } };

export type Shown = boolean | string | number | null;

/**
 * One step of a proof. `share` is how far it is met (0..1, 1 when met), `distance` what is missing of the target in
 * `unit` (0 when met). `unitId` says which unit the step is about: 'facility' or a service area's id. Leaves name an
 * indicator and show the answer as `value`.
 */
export type ProofNode = {
  readonly rule: string;
  readonly status: Status;
  readonly share: number;
  readonly value: Shown;
  readonly target: Shown | readonly string[];
  readonly distance: number;
  readonly unit: Measure;
  readonly reason: Reason;
  readonly unitId: string;
  readonly indicatorId: string | null;
  readonly of: readonly ProofNode[];
};

const NO_PARAMS = Object.freeze({});
const plain = new Map<ReasonCode, Reason>();

/** A reason without figures; one frozen object per code. */
export const reason = (code: ReasonCode): Reason => {
  let found = plain.get(code);
  if (!found) plain.set(code, (found = Object.freeze({ code, params: NO_PARAMS })));
  return found;
};
