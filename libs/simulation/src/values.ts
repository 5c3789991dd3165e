import type { AnswerValue, Indicator } from '@cairn/maturity-models';
import type { Demand } from './demands.js';

const ENOUGH = 20;

/** An answer that meets the demand, from just so (`share` 0) to amply (towards 1). */
export const goodValue = ({ answer }: Indicator, demand: Demand | undefined, share: number): AnswerValue => {
  switch (answer.kind) {
    case 'yes-no':
      return demand?.kind === 'is' ? demand.value : true;
    case 'choice':
      return fromShare(
        demand?.kind === 'one-of' ? demand.options : answer.options.slice(-Math.ceil(answer.options.length / 2)),
        share,
      );
    case 'scale': {
      const least = amountOf(demand, Math.ceil((answer.from + answer.to) / 2));
      return Math.min(answer.to, Math.max(answer.from, Math.ceil(least)) + Math.floor(share * (answer.to - least + 1)));
    }
    case 'number':
      return between(answer, amountOf(demand, answer.min + 1), amountOf(demand, answer.min + 1) + ENOUGH, share);
    case 'percentage': {
      const least = amountOf(demand, 50);
      return {
        percent: Math.min(100, Math.ceil(least + share * (100 - least))),
        basis: fromShare(answer.bases, share),
      };
    }
  }
};

/** An answer below what is asked: of a ladder of demands, below `below`, the least that would be a merit. */
export const poorValue = ({ answer }: Indicator, below: Demand | undefined, share: number): AnswerValue => {
  switch (answer.kind) {
    case 'yes-no':
      return below?.kind === 'is' ? !below.value : false;
    case 'choice': {
      const others =
        below?.kind === 'one-of'
          ? answer.options.filter((option) => !below.options.includes(option))
          : answer.options.slice(0, 1);
      return fromShare(others.length > 0 ? others : answer.options, share);
    }
    case 'scale':
      return Math.max(answer.from, answer.from + Math.floor(share * (amountOf(below, answer.from + 1) - answer.from)));
    case 'number':
      return between(answer, answer.min, amountOf(below, answer.min + 1), share * 0.999);
    case 'percentage':
      return {
        percent: Math.max(0, Math.ceil(share * amountOf(below, 40)) - 1),
        basis: fromShare(answer.bases, share),
      };
  }
};

const amountOf = (demand: Demand | undefined, otherwise: number): number =>
  demand?.kind === 'at-least' ? demand.amount : otherwise;

const fromShare = <T>(list: readonly T[], share: number): T =>
  list[Math.min(list.length - 1, Math.floor(share * list.length))] as T;

const between = (
  { min, max, whole }: { readonly min: number; readonly max?: number | undefined; readonly whole: boolean },
  from: number,
  to: number,
  share: number,
): number => {
  const value = from + share * (Math.min(to, max ?? to) - from);
  return Math.max(min, whole ? Math.floor(value) : Math.round(value * 10) / 10);
};
