import type { Publication } from '@cairn/contracts/certification/http/publication.js';
import type {
  FacilityInRegister,
  ListedCertificate,
  RegisterFilters,
} from '@cairn/contracts/certification/http/register-list.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { addressOf, api, bodyOf } from './api.js';
import { readPage } from './pages.js';

/** Certificates of facilities that agreed to be listed, page by page; open to guests. */
export const listedQuery = (asked: RegisterFilters) =>
  infiniteQueryOptions({
    queryKey: ['register', 'list', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      readPage('/api/certification/register/certificates', {}, { ...asked, cursor }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const facilityInRegisterQuery = (facilityId: string) =>
  queryOptions({
    queryKey: ['register', 'facility', facilityId],
    queryFn: ({ signal }): Promise<FacilityInRegister> =>
      bodyOf(
        api.GET('/api/certification/register/facilities/{facilityId}', { params: { path: { facilityId } }, signal }),
      ),
  });

/** Where the list is had as a file, narrowed alike. */
export const listFilePath = (form: 'csv' | 'json' | 'atom', asked: RegisterFilters): string => {
  const path = form === 'json' ? 'certificates' : `certificates.${form}`;
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return `/api/certification/register/${path}${query && `?${query}`}`;
};

export const badgePath = (number: string): string =>
  addressOf('/api/certification/register/{number}/badge.svg', { number });

type Facility = Pick<ListedCertificate, 'facilityId'> & { readonly organizationId: string };
const publicationPath = '/api/certification/{organizationId}/facilities/{facilityId}/publication';
const pathOf = ({ organizationId, facilityId }: Facility) => ({ params: { path: { organizationId, facilityId } } });

export const publicationQuery = (facility: Facility) =>
  queryOptions({
    queryKey: ['publication', facility.organizationId, facility.facilityId],
    queryFn: ({ signal }): Promise<Publication> => bodyOf(api.GET(publicationPath, { ...pathOf(facility), signal })),
  });

export const consentToPublication = (facility: Facility): Promise<CommandResult> =>
  bodyOf(api.PUT(publicationPath, pathOf(facility)));

const scoresPath = '/api/certification/{organizationId}/facilities/{facilityId}/publication/scores';

export const consentToScores = (facility: Facility): Promise<CommandResult> =>
  bodyOf(api.PUT(scoresPath, pathOf(facility)));

export const withdrawScores = (facility: Facility): Promise<CommandResult> =>
  bodyOf(api.DELETE(scoresPath, pathOf(facility)));

export const withdrawPublication = (facility: Facility): Promise<CommandResult> =>
  bodyOf(api.DELETE(publicationPath, pathOf(facility)));
