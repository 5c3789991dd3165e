import type { Proposals } from '@cairn/contracts/validation/http/validators.js';
import { useTranslation } from 'react-i18next';

type CostPart = Proposals['ranked'][number]['costs'][number];

/** A reason for a rank, with what it adds to the cost. */
export const useCostWords = (): ((part: CostPart) => string) => {
  const { t } = useTranslation();
  return ({ code, amount }) =>
    t('planning.costOf', { reason: t(`planning.costs.${code}`), amount: amount > 0 ? `+${amount}` : `−${-amount}` });
};
