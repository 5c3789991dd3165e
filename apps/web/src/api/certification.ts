import type {
  Certification,
  jwks,
  RegisterEntry,
  RegisterMatch,
} from '@cairn/contracts/certification/http/certifications.js';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api, bodyOf } from './api.js';

export type Jwks = z.output<typeof jwks>;

export const certificationsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['certifications', organizationId],
    queryFn: ({ signal }): Promise<Certification[]> =>
      bodyOf(
        api.GET('/api/certification/{organizationId}/certifications', { params: { path: { organizationId } }, signal }),
      ),
  });

/** Of all organizations, the next to expire first; for staff. */
export const deskCertificationsQuery = queryOptions({
  queryKey: ['certifications', 'desk'],
  queryFn: ({ signal }): Promise<Certification[]> =>
    bodyOf(api.GET('/api/certification/desk/certifications', { signal })),
});

export const certificatePdfPath = (number: string): string =>
  addressOf('/api/certification/register/{number}/certificate.pdf', { number });

/** The public register's answer for a certificate's number; open to guests. */
export const registerQuery = (number: string) =>
  queryOptions({
    queryKey: ['register', number],
    queryFn: ({ signal }): Promise<RegisterEntry> =>
      bodyOf(api.GET('/api/certification/register/{number}', { params: { path: { number } }, signal })),
  });

/** What the public register has under a hospital's name; open to guests. */
export const registerSearchQuery = (name: string) =>
  queryOptions({
    queryKey: ['register', 'by name', name],
    queryFn: ({ signal }): Promise<RegisterMatch[]> =>
      bodyOf(api.GET('/api/certification/register', { params: { query: { name } }, signal })),
  });

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }): Promise<Jwks> => bodyOf(api.GET('/.well-known/jwks.json', { signal })),
});
