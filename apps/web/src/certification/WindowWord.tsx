import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../frame/scope.js';
import { useFormat } from '../i18n/use-format.js';
import { isOngoing } from './is-ongoing.js';
import classes from './certification.module.css';

type Props = { readonly certification: Certification; readonly succeeded: boolean };

/** Whether a re-assessment may take the certificate's place now, or from when; once it expired, where to start one. */
export const WindowWord = ({ certification: { facilityId, standing, reAssessmentWindow }, succeeded }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  if (succeeded || standing === 'replaced' || standing === 'revoked') return t('certification.windowOver');
  if (isOngoing(standing))
    return reAssessmentWindow.open
      ? t('certification.windowOpen')
      : t('certification.windowFrom', { day: format.day(reAssessmentWindow.opensOn) });
  if (!may.administer) return t('certification.windowMissed');
  return (
    <Anchor
      className={classes['ownLink']!}
      renderRoot={(props) => (
        <Link to="/facilities/$facilityId" params={{ facilityId }} search={(search) => search} {...props} />
      )}
    >
      {t('certification.windowStart')}
    </Anchor>
  );
};
