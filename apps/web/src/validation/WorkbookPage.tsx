import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useModel } from '../api/models.js';
import { visitQuery } from '../api/validation.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { Workbook } from './Workbook.js';

const readAgainAfter = 20_000;

export const WorkbookPage = () => {
  const { visitId } = useParams({ from: '/frame/visits/$visitId/workbook' });
  const organizationId = useOrganizationId();
  const query = useQuery({ ...visitQuery(organizationId, visitId), refetchInterval: readAgainAfter });
  const found = useModel(query.data?.model, query.data?.modelVersion);
  const skeleton = <Skeleton height={480} m={40} width="auto" />;
  return (
    <Await query={query} skeleton={skeleton}>
      {(visit) => (found ? <Workbook key={visit.id} inHand={{ visit, ...found }} /> : skeleton)}
    </Await>
  );
};
