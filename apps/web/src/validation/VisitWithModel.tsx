import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useModel } from '../api/models.js';
import { visitQuery } from '../api/validation.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import type { VisitInHand } from './visit-context.js';

const readAgainAfter = 15_000;

type Props = { readonly visitId: string; readonly children: (inHand: VisitInHand) => ReactNode };

/** Reads the visit, now and again, and the model version it is about. */
export const VisitWithModel = ({ visitId, children }: Props) => {
  const query = useQuery({ ...visitQuery(useOrganizationId(), visitId), refetchInterval: readAgainAfter });
  const found = useModel(query.data?.model, query.data?.modelVersion);
  const skeleton = <Skeleton height={480} m={40} width="auto" />;
  return (
    <Await query={query} skeleton={skeleton}>
      {(visit) => (found ? children({ visit, ...found }) : skeleton)}
    </Await>
  );
};
