import { IconCertificate } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificationsOf, deskCertifications } from '../../api/certification.js';
import { useStageOfModel } from '../../api/models.js';
import { useFormat } from '../../i18n/use-format.js';
import type { Entries } from '../entry.js';
import { useReach } from './use-reach.js';
import { useSearched } from './use-searched.js';

/** The organization's, or those of the desk. */
export const useCertificateEntries = (typed: string): Entries => {
  const { t } = useTranslation();
  const format = useFormat();
  const stageOfModel = useStageOfModel();
  const navigate = useNavigate();
  const { organizationId, forProgramme, leadsTo } = useReach();
  const ofDesk = leadsTo('/desk');
  return useSearched(
    ofDesk ? deskCertifications() : certificationsOf(organizationId),
    typed,
    ofDesk || leadsTo('/certificates'),
    ({ id, number, facilityName, organizationId, standing, expiresOn, ...of }) => ({
      key: id,
      title: number,
      under: t('search.certificate', {
        facility: facilityName,
        stage: stageOfModel(of),
        standing: t(`certification.standing.${standing}`),
        day: format.day(expiresOn),
      }),
      icon: IconCertificate,
      go: () =>
        void navigate({
          to: '/certificates/$certificationId',
          params: { certificationId: id },
          search: forProgramme ? { organization: organizationId } : {},
        }),
    }),
  );
};
