import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { Anchor } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './certification.module.css';

/** When the next assessment may and must be done. */
export const ReAssessmentNote = ({ certification }: { certification: Certification }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { standing, expiresOn, facilityId, reAssessmentWindow } = certification;
  if (standing === 'replaced') return <p className={classes['note']}>{t('certification.replacedNote')}</p>;
  if (standing === 'revoked') return <p className={classes['note']}>{t('certification.revokedNote')}</p>;
  const due = standing === 'expired' || reAssessmentWindow.open;
  const days = { opens: format.day(reAssessmentWindow.opensOn), expires: format.day(expiresOn) };
  return (
    <p className={classes['note']} data-due={due || undefined}>
      <IconCalendarTime size={20} aria-hidden />
      <span>
        {standing === 'suspended' && `${t('certification.suspendedNote', days)} `}
        {standing === 'expired'
          ? t('certification.expiredNote', days)
          : due
            ? t('certification.openNote', days)
            : t('certification.laterNote', days)}{' '}
        {due && (
          <Anchor
            renderRoot={(props) => (
              <Link to="/facilities/$facilityId" params={{ facilityId }} search={(search) => search} {...props} />
            )}
          >
            {t('certification.reAssess')}
          </Anchor>
        )}
      </span>
    </p>
  );
};
