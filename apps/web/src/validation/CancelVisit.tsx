import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { ReasonButton } from '../states/ReasonButton.js';
import { useVisit } from './visit-context.js';

export const CancelVisit = () => {
  const { t } = useTranslation();
  const {
    visit: { organizationId, id },
  } = useVisit();
  return (
    <ReasonButton
      button={t('validation.cancel')}
      title={t('validation.cancelTitle')}
      text={t('validation.cancelText')}
      reason={t('validation.reason')}
      keep={t('validation.keep')}
      color="red"
      send={(reason) =>
        api.POST('/api/validation/{organizationId}/visits/{visitId}/cancellation', {
          params: { path: { organizationId, visitId: id } },
          body: { reason },
        })
      }
      refresh={[['visits']]}
    />
  );
};
