import type { ParticipationRequest } from '@cairn/contracts/organizations/http/participation-requests.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

/** How a request stands: open, or by whom and when it was decided. */
export const useDecisionWords = (): ((request: ParticipationRequest) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ status, decidedBy, decidedAt }) => {
    if (status === 'open' || !decidedAt) return t('participation.views.open');
    return t(status === 'confirmed' ? 'participation.wasConfirmed' : 'participation.wasDeclined', {
      name: decidedBy ?? '',
      day: format.day(decidedAt.slice(0, 10)),
    });
  };
};
