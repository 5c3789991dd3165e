/** `not-applicable`: left out of all counts; it neither helps nor prevents a stage. */
export type Status = 'met' | 'not-met' | 'not-applicable';

/**
 * What value, target and distance of a step are measured in. `percent`: 0 to 100. `answer`: the answer itself; the
 * distance is 1 until it fits.
 */
export type Measure = 'answer' | 'number' | 'percent' | 'parts' | 'service-areas' | 'points' | 'branches' | 'answers';

/** Why a step has its status. Readers turn codes into sentences; codes are only added. */
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

/** A code with its figures (counts, points); the reader makes the sentence, in the language of the person. */
export type Reason = { readonly code: ReasonCode; readonly params: { readonly [name: string]: string | number } };

/** A value as a proof shows it; null where there is none. */
export type Shown = boolean | string | number | null;

/**
 * One step of a proof: how a rule came out in one unit.
 *
 * `share`: how far it is met, 0 to 1, and 1 when met. `distance`: what is missing to `target`, in `unit`; 0 when met.
 * `unitId`: the unit the step is about, `facility` or the id of a service area. Leaves name an indicator and show its
 * answer as `value`; inner steps have `indicatorId` null and their parts in `of`.
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
