import type {
  Certification,
  jwks,
  RegisterEntry,
  RegisterMatch,
} from '@cairn/contracts/certification/http/certifications.js';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get } from './request.js';

export type Jwks = z.output<typeof jwks>;

export const certificationsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['certifications', organizationId],
    queryFn: ({ signal }) => get<Certification[]>(`/api/certification/${organizationId}/certifications`, signal),
  });

/** Of all organizations, the next to expire first; for staff. */
export const deskCertificationsQuery = queryOptions({
  queryKey: ['certifications', 'desk'],
  queryFn: ({ signal }) => get<Certification[]>('/api/certification/desk/certifications', signal),
});

const registerPath = (number: string): string => `/api/certification/register/${encodeURIComponent(number)}`;
export const certificatePdfPath = (number: string): string => `${registerPath(number)}/certificate.pdf`;

/** The public register's answer for a certificate's number; open to guests. */
export const registerQuery = (number: string) =>
  queryOptions({
    queryKey: ['register', number],
    queryFn: ({ signal }) => get<RegisterEntry>(registerPath(number), signal),
  });

/** What the public register has under a hospital's name; open to guests. */
export const registerSearchQuery = (name: string) =>
  queryOptions({
    queryKey: ['register', 'by name', name],
    queryFn: ({ signal }) =>
      get<RegisterMatch[]>(`/api/certification/register?${new URLSearchParams({ name }).toString()}`, signal),
  });

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => get<Jwks>('/.well-known/jwks.json', signal),
});
