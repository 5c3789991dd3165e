import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scoresQuery } from '../api/scoring.js';
import { assessmentsQuery } from '../api/surveys.js';
import { Panel } from '../frame/Panel.js';
import { useMay } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { AssessmentsTable } from '../surveys/AssessmentsTable.js';

type Props = { readonly organizationId: string; readonly facilityId: string };

export const FacilityAssessments = ({ organizationId, facilityId }: Props) => {
  const { t } = useTranslation();
  const may = useMay();
  const assessments = useQuery(assessmentsQuery(organizationId));
  const scores = useQuery(scoresQuery(organizationId));
  return (
    <Await query={assessments} skeleton={<Skeleton height={120} />}>
      {(all) => {
        const found = all.filter((assessment) => assessment.facilityId === facilityId);
        return found.length > 0 ? (
          <AssessmentsTable of="facility" assessments={found} scores={scores.data} />
        ) : (
          <Panel title={t('organizations.assessments')}>
            <Text c="dimmed">
              {may.administer ? t('organizations.noAssessments') : t('organizations.noAssessmentsReader')}
            </Text>
          </Panel>
        );
      }}
    </Await>
  );
};
