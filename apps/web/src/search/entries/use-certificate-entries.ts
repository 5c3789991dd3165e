import { IconCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificationsQuery, deskCertificationsQuery } from '../../api/certification.js';
import { useStageOfModel } from '../../api/models.js';
import { useFormat } from '../../i18n/use-format.js';
import type { Entries } from '../entry.js';
import { entriesOf } from './entries-of.js';
import { useReach } from './use-reach.js';

/** The organization's, or those of the desk. */
export const useCertificateEntries = (): Entries => {
  const { t } = useTranslation();
  const format = useFormat();
  const stageOfModel = useStageOfModel();
  const navigate = useNavigate();
  const { organizationId, forProgramme, leadsTo } = useReach();
  const [ofOrganization, ofDesk] = [leadsTo('/certificates'), leadsTo('/desk')];
  const own = useQuery({ ...certificationsQuery(organizationId), enabled: ofOrganization });
  const desk = useQuery({ ...deskCertificationsQuery, enabled: ofDesk });
  if (!ofOrganization && !ofDesk) return [];
  return entriesOf(ofDesk ? desk : own, ({ id, number, facilityName, organizationId, standing, expiresOn, ...of }) => ({
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
  }));
};
