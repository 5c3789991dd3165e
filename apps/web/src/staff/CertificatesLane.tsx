import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CertificationsTable } from '../certification/CertificationsTable.js';
import look from '../theme/look.module.css';
import { Chips } from '../frame/Chips.js';
import { expiring } from './desk-figures.js';
import { Lane } from './Lane.js';

type View = 'expiring' | 'all';

export const CertificatesLane = ({
  certifications,
  today,
  narrowed,
}: {
  certifications: readonly Certification[];
  today: string;
  narrowed: boolean;
}) => {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('expiring');
  const rows = { expiring: expiring(certifications, today), all: certifications };
  return (
    <Lane
      id="certificates"
      title={t('staff.certificates')}
      filters={
        <Chips
          label={t('staff.certificates')}
          chosen={view}
          onChoose={setView}
          options={(['expiring', 'all'] as const).map((value) => ({
            value,
            text: t(`staff.certificateViews.${value}`),
            count: rows[value].length,
          }))}
        />
      }
    >
      {rows[view].length === 0 ? (
        <p className={look['nothing']}>{t(narrowed ? 'staff.filter.none' : 'staff.noCertificates')}</p>
      ) : (
        <CertificationsTable certifications={rows[view]} withOrganization />
      )}
    </Lane>
  );
};
