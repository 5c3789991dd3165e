import type {
  Certification,
  CertificationFigures,
  jwks,
  RegisterEntry,
  RegisterMatch,
} from '@cairn/contracts/certification/http/certifications.js';
import type {
  CertificationChange,
  CertificationDetail,
  ChangePreview,
} from '@cairn/contracts/certification/http/changes.js';
import type { StandingOfFacility } from '@cairn/contracts/certification/http/facility-standing.js';
import type { IdentityOfProgramme } from '@cairn/contracts/certification/http/identity.js';
import type { Verification } from '@cairn/contracts/certification/http/verification.js';
import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api, bodyOf, seen } from './api.js';
import { type Asked, type ListSource, readEveryRow, readPage } from './pages.js';

export type Jwks = z.output<typeof jwks>;

export const certificationsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['certifications', organizationId],
    queryFn: ({ signal }): Promise<Certification[]> =>
      readEveryRow('/api/certification/{organizationId}/certifications', { organizationId }, signal),
  });

const ofCertification = ({ organizationId, id }: Pick<Certification, 'organizationId' | 'id'>) => ({
  organizationId,
  certificationId: id,
});

/** One certification with its history. */
export const certificationQuery = (organizationId: string, id: string) =>
  queryOptions({
    queryKey: ['certifications', organizationId, id],
    queryFn: ({ signal }): Promise<CertificationDetail> =>
      bodyOf(
        api.GET('/api/certification/{organizationId}/certifications/{certificationId}', {
          params: { path: ofCertification({ organizationId, id }) },
          signal,
        }),
      ),
  });

/** What the change would do, and who would be mailed. */
export const previewChange = (of: Certification, change: CertificationChange): Promise<ChangePreview> =>
  bodyOf(
    api.POST('/api/certification/{organizationId}/certifications/{certificationId}/changes/preview', {
      params: { path: ofCertification(of) },
      body: change,
    }),
  );

export const changeCertification = (of: Certification, change: CertificationChange): Promise<CommandResult> =>
  bodyOf(
    api.POST('/api/certification/{organizationId}/certifications/{certificationId}/changes', {
      params: { path: ofCertification(of), header: seen(of.version) },
      body: change,
    }),
  );

/** Who issues certificates; for staff. */
export const identityQuery = queryOptions({
  queryKey: ['identity'],
  queryFn: ({ signal }): Promise<IdentityOfProgramme> =>
    bodyOf(api.GET('/api/certification/desk/identity', { signal })),
});

export const setIdentity = (identity: ProgrammeIdentity, version: number): Promise<CommandResult> =>
  bodyOf(api.PUT('/api/certification/desk/identity', { params: { header: seen(version) }, body: identity }));

/** The address, in this browser, of a sample certificate with that identity. */
export const previewIdentity = async (identity: ProgrammeIdentity): Promise<string> =>
  URL.createObjectURL(
    await bodyOf(
      api.POST('/api/certification/desk/identity/preview', {
        body: identity,
        parseAs: 'blob',
        headers: { accept: 'application/pdf, application/problem+json' },
      }),
    ),
  );

/** The standing of a facility over all models. */
export const facilityStandingQuery = (organizationId: string, facilityId: string) =>
  queryOptions({
    queryKey: ['certifications', organizationId, 'standing', facilityId],
    queryFn: ({ signal }): Promise<StandingOfFacility> =>
      bodyOf(
        api.GET('/api/certification/{organizationId}/facilities/{facilityId}/standing', {
          params: { path: { organizationId, facilityId } },
          signal,
        }),
      ),
  });

/** The certifications of an organization, page by page. */
export const certificationsOf = (organizationId: string): ListSource<Certification> => ({
  key: ['certifications', organizationId, 'pages'],
  read: (asked, signal) =>
    readPage('/api/certification/{organizationId}/certifications', { organizationId }, asked, signal),
});

/** Of all organizations, valid and suspended ones first, the next to expire on top; for staff. */
export const deskCertifications = (narrowed: Asked = {}): ListSource<Certification> => ({
  key: ['certifications', 'desk', narrowed],
  read: (asked, signal) => readPage('/api/certification/desk/certifications', {}, { ...narrowed, ...asked }, signal),
});

export const certificationFiguresQuery = (narrowed: DeskFilter) =>
  queryOptions({
    queryKey: ['certifications', 'desk', 'figures', narrowed],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<CertificationFigures> =>
      bodyOf(api.GET('/api/certification/desk/certifications/figures', { params: { query: narrowed }, signal })),
  });

export const certificatePdfPath = (number: string): string =>
  addressOf('/api/certification/register/{number}/certificate.pdf', { number });

/** The credential that was issued under a number, to be saved as a file. */
export const credentialPath = (number: string, form: 'json' | 'jwt'): string =>
  form === 'json'
    ? addressOf('/api/certification/register/{number}/credential.json', { number })
    : addressOf('/api/certification/register/{number}/credential.jwt', { number });

/** What a credential is worth that somebody was handed as text; open to guests. */
export const verifyText = (credential: string): Promise<Verification> =>
  bodyOf(api.POST('/api/certification/register/verifications', { body: { credential } }));

/** The same of a file: a certificate as PDF, or a credential. */
export const verifyFile = (file: File): Promise<Verification> =>
  bodyOf(api.POST('/api/certification/register/verifications/file', { body: { file } }));

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
