import type { CertificationFigures } from '@cairn/contracts/certification/http/certifications.js';
import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../api/pages.js';
import { DeskCertifications } from '../certification/DeskCertifications.js';
import { Chips } from '../frame/Chips.js';
import look from '../theme/look.module.css';
import { Lane } from './Lane.js';

type View = 'expiring' | 'all';

type Props = {
  readonly figures: CertificationFigures | undefined;
  readonly narrowed: Asked;
  readonly isNarrowed: boolean;
};

export const CertificatesLane = ({ figures, narrowed, isNarrowed }: Props) => {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('expiring');
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
            ...(figures && { count: figures[value] }),
          }))}
        />
      }
    >
      {figures ? (
        <DeskCertifications
          narrowed={view === 'all' ? narrowed : { ...narrowed, standing: 'ongoing', expiresBy: figures.expiringBy }}
          empty={<p className={look['nothing']}>{t(isNarrowed ? 'staff.filter.none' : 'staff.noCertificates')}</p>}
        />
      ) : (
        <Skeleton height={180} />
      )}
    </Lane>
  );
};
