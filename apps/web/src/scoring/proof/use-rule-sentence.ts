import type { ProofNode } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { useResult } from '../result-context.js';
import { askedBy } from './asked.js';

/** What a step of the proof asks for, in one plain sentence. */
export const useRuleSentence = (): ((node: ProofNode) => string) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { texts } = useResult();
  return (node) => {
    const { target, indicatorId } = node;
    const options = Array.isArray(target) ? (target as readonly string[]) : [];
    const count = options.length || (typeof target === 'number' ? target : 0);
    const asked = askedBy(node, (key) => i18n.exists(`proof.ask.${key}`, { count }));
    return t(`proof.ask.${asked}`, {
      count,
      target: typeof target === 'number' ? format.number(target) : '',
      options: format.list(options.map((option) => texts.indicators[indicatorId ?? '']?.options?.[option] ?? '')),
    });
  };
};
