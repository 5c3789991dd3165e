import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { exceeds, type Measure, type ReasonCode } from '@cairn/maturity-models';

type Judged = Pick<GapReport['criteria'][number], 'status' | 'value' | 'target' | 'distance' | 'unit' | 'reason'>;
type Counted = Exclude<Measure, 'answer'>;

/** As the screen says them in English. */
export const reasonSentences: { readonly [code in ReasonCode]: string } = {
  'answer-fits': 'The answer meets it.',
  'answer-differs': 'The answer does not meet it.',
  'answer-below-target': 'The answer is below the target.',
  'not-answered': 'Not answered yet.',
  'answer-refused': 'The answer cannot be read.',
  'marked-not-applicable': 'Marked as not applicable.',
  'not-applicable-not-accepted': 'It cannot be left out here.',
  'not-asked-of-this-service-area': 'Not asked of this service area.',
  'needs-a-service-area': 'No service area answers it.',
  'unknown-indicator': 'The model does not know this indicator.',
  'all-met': 'Everything asked is in place.',
  'some-missing': 'Some of what is asked is missing.',
  'one-alternative-met': 'One of the ways to meet it is in place.',
  'no-alternative-met': 'None of the ways to meet it is in place.',
  'enough-met': 'Enough is in place.',
  'too-few-met': 'Too little is in place.',
  'share-reached': 'The share is reached.',
  'share-too-small': 'The share is too small.',
  'nothing-to-count': 'There is nothing to count.',
  'made-not-applicable': 'Not asked here, because of another answer.',
  'optional-in-place': 'In place. It is optional.',
  'optional-not-in-place': 'Not in place. It is optional and holds nothing back.',
  'bonus-earned': 'Earned as an extra.',
  'bonus-not-earned': 'An extra that is not earned.',
  'answer-unknown': 'Answered with not known.',
  'few-unknown': 'Few enough answers are not known.',
  'too-many-unknown': 'Too many answers are not known.',
  contradicted: 'Contradicted on the visit.',
};

export const figureSentences: { readonly [measure in Counted]: string } = {
  parts: '{{value}} of {{target}} parts in place',
  'service-areas': '{{value}} of {{target}} service areas',
  percent: '{{value}} % of {{target}} %',
  number: '{{value}} of {{target}}',
  points: '{{value}} of {{target}} points',
  branches: '{{value}} of {{target}} branches',
  answers: '{{value}} answers, limit {{target}}',
};

/** Where more is in place than needed; the second for a target that is not one. */
export const exceedingSentences: {
  readonly [measure in Exclude<Counted, 'answers'>]: readonly [one: string, other: string];
} = {
  parts: ['{{value}} parts in place; {{target}} is needed', '{{value}} parts in place; {{target}} are needed'],
  'service-areas': ['{{value}} service areas; {{target}} is needed', '{{value}} service areas; {{target}} are needed'],
  percent: ['{{value}} %; {{target}} % is needed', '{{value}} %; {{target}} % is needed'],
  number: ['{{value}}; {{target}} is needed', '{{value}}; {{target}} are needed'],
  points: ['{{value}} points; {{target}} is needed', '{{value}} points; {{target}} are needed'],
  branches: ['{{value}} branches; {{target}} is needed', '{{value}} branches; {{target}} are needed'],
};

/** For one, and for other counts. */
export const distanceSentences: { readonly [measure in Counted]: readonly [one: string, other: string] } = {
  parts: ['{{count}} part missing', '{{count}} parts missing'],
  'service-areas': ['{{count}} more service area needed', '{{count}} more service areas needed'],
  percent: ['{{count}} percentage point missing', '{{count}} percentage points missing'],
  number: ['{{count}} more needed', '{{count}} more needed'],
  points: ['{{count}} point missing', '{{count}} points missing'],
  branches: ['{{count}} branch missing', '{{count}} branches missing'],
  answers: ['{{count}} answer too many', '{{count}} answers too many'],
};

const figures = new Intl.NumberFormat('en-GB');

const filled = (sentence: string, values: Readonly<Record<string, number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => figures.format(values[name] ?? 0));

/**
 * Value, target and distance in words: "2 of 3 service areas, 1 more service area needed." or "3 service areas; 2 are
 * needed."
 */
export const criterionSentence = ({ status, value, target, distance, unit, reason }: Judged): string => {
  const measure = unit as Measure;
  if (measure === 'answer' || typeof value !== 'number' || typeof target !== 'number' || status === 'not-applicable')
    return reasonSentences[reason.code as ReasonCode];
  if (measure !== 'answers' && exceeds({ value, target, unit: measure }))
    return `${filled(exceedingSentences[measure][target === 1 ? 0 : 1], { value, target })}.`;
  const figure = filled(figureSentences[measure], { value, target });
  if (distance <= 0) return `${figure}.`;
  const count = Math.ceil(distance);
  return `${figure}, ${filled(distanceSentences[measure][count === 1 ? 0 : 1], { count })}.`;
};
