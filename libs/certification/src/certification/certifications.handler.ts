import type {
  CertificationsQuery,
  DeskCertificationsQuery,
} from '@cairn/contracts/certification/http/certifications.js';
import type {
  CertificationChange,
  CertificationDetail,
  ChangePreview,
} from '@cairn/contracts/certification/http/changes.js';
import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import { programmeRole } from '@cairn/contracts/roles.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { findNames } from '@cairn/platform/auth/names.query.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { certificationStream } from '../certification.publications.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import {
  countCertifications,
  findCertification,
  findCertifications,
  findCertificationsOfAll,
} from './certifications.query.js';
import { historyOf } from './history.js';
import { findActor, findAdmins, findOtherManagers } from './people.query.js';
import { type Mailed, previewOf } from './preview-change.js';

export const certificationQueries = queriesOf(certificationService, 'certifications', {
  ofAll: (service, caller: Caller, asked: DeskCertificationsQuery) =>
    service.asStaff(caller.personId, (db) => findCertificationsOfAll(db, service.clock.now(), asked)),

  figures: (service, caller: Caller, asked: DeskFilter) =>
    service.asStaff(caller.personId, (db) => countCertifications(db, service.clock.now(), asked)),

  ofOrganization: (service, caller: Caller, asked: CertificationsQuery) =>
    service.inTenant(caller, ({ db }) => findCertifications(db, caller.tenantId, service.clock.now(), asked)),

  one: (service, caller: Caller, certificationId: string) =>
    service.inTenant(caller, (tx) => readDetail(tx, caller, certificationId, service.clock.now())),

  preview: (service, caller: Caller, certificationId: string, change: CertificationChange) =>
    service.inTenant(caller, (tx) => readPreview(tx, certificationId, change)),
});

const isStaff = ({ roles }: Caller): boolean => programmeRole.options.some((role) => roles.includes(role));

export const readDetail = async (
  tx: Transaction<CertificationTables>,
  caller: Caller,
  certificationId: string,
  now: string,
): Promise<CertificationDetail> => {
  const found = await findCertification(tx.db, caller.tenantId, certificationId, now);
  if (!found) throw new NotFound('certification-not-found');
  const events = await tx.history(certificationStream, certificationId);
  if (!isStaff(caller)) return { ...found.certification, history: historyOf(events, undefined), revocation: null };
  const names = await findNames(
    tx.db,
    events.map(({ meta }) => meta.actor),
  );
  const { revocation } = found;
  return {
    ...found.certification,
    history: historyOf(events, (personId) => names.get(personId)),
    revocation: revocation && {
      reason: revocation.reason,
      by: names.get(revocation.by) ?? '',
      at: revocation.at,
      isOwn: revocation.by === caller.personId,
    },
  };
};

export const readPreview = async (
  tx: Transaction<CertificationTables>,
  certificationId: string,
  change: CertificationChange,
): Promise<ChangePreview> => {
  const { state } = await tx.load(certificationStream, certificationId);
  const { grant } = state;
  if (!grant) throw new NotFound('certification-not-found');
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta.actor);
  const preview = previewOf(change, { ...state, grant }, actor, tx.meta);
  const names = await findNames(tx.db, await mailedIn(tx, preview.mailed));
  return { ...preview, mailed: [...names.values()].sort((one, other) => one.localeCompare(other)) };
};

const mailedIn = async ({ db, scope, meta }: Transaction<CertificationTables>, mailed: Mailed): Promise<string[]> => {
  if (mailed === 'nobody') return [];
  return mailed === 'admins' ? findAdmins(db, scope.tenantId) : findOtherManagers(db, meta.actor);
};
