import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStageOfModel } from '../api/models.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useFormat } from '../i18n/use-format.js';
import type { Column } from '../table/column.js';
import { facilityColumn } from '../table/facility-column.js';
import { StatusMark } from './StatusMark.js';
import { VisitDate } from './VisitDate.js';

const dayOf = ({ appointment, earliest }: VisitSummary): string => appointment?.startsAt ?? earliest;

/**
 * The columns of every table of visits.
 *
 * @param withOrganization for staff and validators, who see those of many
 */
export const useVisitColumns = (withOrganization: boolean): readonly Column<VisitSummary>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const stageOfModel = useStageOfModel();
  return [
    facilityColumn(t('validation.facility'), withOrganization, ({ id, organizationId }, name) => (
      <Link
        to="/visits/$visitId"
        params={{ visitId: id }}
        search={withOrganization ? { organization: organizationId } : (search) => search}
      >
        {name}
      </Link>
    )),
    {
      title: t('validation.targetStage'),
      sort: 'targetStage',
      value: ({ targetStage }) => targetStage,
      words: ({ targetStage: stage, ...of }) => stageOfModel({ ...of, stage }),
      cell: ({ model, modelVersion, targetStage }) => (
        <StageBadge model={model} modelVersion={modelVersion} stage={targetStage} />
      ),
    },
    {
      title: t('validation.statusColumn'),
      sort: 'status',
      value: ({ status }) => t(`validation.status.${status}`),
      cell: ({ status }) => <StatusMark status={status} />,
    },
    {
      title: t('validation.date'),
      sort: 'date',
      value: dayOf,
      words: (visit) => format.day(dayOf(visit).slice(0, 10)),
      cell: (visit) => <VisitDate visit={visit} />,
    },
    {
      title: t('validation.mode'),
      sort: 'mode',
      value: ({ mode }) => t(`validation.modes.${mode}`),
      cell: ({ mode }) => t(`validation.modes.${mode}`),
    },
  ];
};
