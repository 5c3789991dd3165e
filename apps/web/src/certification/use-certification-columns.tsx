import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStageOfModel } from '../api/models.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useFormat } from '../i18n/use-format.js';
import type { Column } from '../table/column.js';
import { facilityColumn } from '../table/facility-column.js';
import { StandingMark } from './StandingMark.js';
import { WindowWord } from './WindowWord.js';

/**
 * The columns of every table of certifications.
 *
 * @param withOrganization for staff, who see those of all
 * @param isSucceededAmong whether an expired one needs nothing any more
 */
export const useCertificationColumns = (
  withOrganization: boolean,
  isSucceededAmong: (one: Certification) => boolean,
): readonly Column<Certification>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const stageOfModel = useStageOfModel();
  return [
    facilityColumn(t('certification.facility'), withOrganization, ({ id, organizationId }, name) => (
      <Link
        to="/certificates/$certificationId"
        params={{ certificationId: id }}
        search={withOrganization ? { organization: organizationId } : (search) => search}
      >
        {name}
      </Link>
    )),
    {
      title: t('certification.stage'),
      sort: 'stage',
      value: ({ stage }) => stage,
      words: stageOfModel,
      cell: ({ model, modelVersion, stage }) => <StageBadge model={model} modelVersion={modelVersion} stage={stage} />,
    },
    {
      title: t('certification.number'),
      sort: 'number',
      value: ({ number }) => number,
      cell: ({ number }) => <bdi>{number}</bdi>,
    },
    {
      title: t('certification.standingColumn'),
      sort: 'standing',
      value: ({ standing }) => t(`certification.standing.${standing}`),
      cell: ({ standing }) => <StandingMark standing={standing} />,
    },
    {
      title: t('certification.expiresOn'),
      sort: 'expiresOn',
      value: ({ expiresOn }) => expiresOn,
      words: ({ expiresOn }) => format.day(expiresOn),
      cell: ({ expiresOn }) => format.day(expiresOn),
    },
    {
      title: t('certification.window'),
      value: ({ reAssessmentWindow }) => reAssessmentWindow.opensOn,
      words: () => '',
      cell: (one) => <WindowWord certification={one} succeeded={isSucceededAmong(one)} />,
    },
  ];
};
