import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import type { DataOf } from '@cairn/contracts/event-contract.js';
import type { PublishedFact } from './ledger.js';

type Changed = DataOf<typeof answersChanged>;

/** One fact for the answers a unit gave at one moment, as the contract allows; everything else as it was published. */
export const mergeAnswers = (published: readonly PublishedFact[]): PublishedFact[] => {
  const merged: PublishedFact[] = [];
  for (const fact of published) {
    const before = merged.at(-1);
    if (before && isChange(fact) && isChange(before) && sameSitting(before.data, fact.data)) {
      Object.assign(before.data.answers, fact.data.answers);
    } else {
      merged.push(isChange(fact) ? { ...fact, data: { ...fact.data, answers: { ...fact.data.answers } } } : fact);
    }
  }
  return merged;
};

const isChange = (fact: PublishedFact): fact is PublishedFact & { readonly data: Changed } =>
  fact.contract.type === answersChanged.type;

const sameSitting = (one: Changed, other: Changed): boolean =>
  one.assessmentId === other.assessmentId && one.unitId === other.unitId && one.answeredAt === other.answeredAt;
