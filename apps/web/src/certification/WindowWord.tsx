import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

/** Whether a re-assessment may take the certificate's place now, or from when. */
export const WindowWord = ({ certification: { standing, reAssessmentWindow } }: { certification: Certification }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (standing !== 'valid') return t('certification.windowOver');
  return reAssessmentWindow.open ? t('certification.windowOpen') : t('certification.windowFrom', { day: format.day(reAssessmentWindow.opensOn) });
};
