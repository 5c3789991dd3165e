import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useModel } from '../api/models.js';
import { visitQuery } from '../api/validation.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { Visit } from './Visit.js';
import { VisitContext } from './visit-context.js';

const readAgainAfter = 15_000;

export const VisitPage = () => {
  const { visitId } = useParams({ from: '/frame/visits/$visitId' });
  const organizationId = useOrganizationId();
  const query = useQuery({ ...visitQuery(organizationId, visitId), refetchInterval: readAgainAfter });
  const found = useModel(query.data?.model, query.data?.modelVersion);
  const skeleton = <Skeleton height={480} m={40} width="auto" />;
  return (
    <Await query={query} skeleton={skeleton}>
      {(visit) => (found ? <VisitContext value={{ visit, ...found }}>{<Visit />}</VisitContext> : skeleton)}
    </Await>
  );
};
