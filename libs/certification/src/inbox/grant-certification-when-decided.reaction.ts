import type { DataOf } from '@cairn/contracts/event-contract.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { elementKey, type ModelVersion, obstaclesOf } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { findModelConfirmations } from '@cairn/platform/models/model-confirmations.query.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { certificationStream } from '../certification.publications.js';
import type { CertificationTables } from '../certification.tables.js';
import { stepsAhead } from '../certification/calendar.js';
import { certificationCalendar } from '../certification/certification-calendar.job.js';
import { issueNumber } from '../certification/certificate-numbers.store.js';
import { credentialDue } from '../certification/credential-due.js';
import { findFormer } from '../certification/certifications.query.js';
import { effectiveDayOf } from '../certification/grant-certification.js';
import { modelVersions } from './model-versions.query.js';

type Decision = DataOf<typeof decisionRecorded>;
type Tx = Transaction<CertificationTables>;

/** One certification for each visit, whatever is heard of its decision how often. */
export const certificationIdFor = (visitId: string): string => derivedId('certification', visitId);

export const grantWhenDecided = reaction<CertificationTables, typeof decisionRecorded>(
  'grant-certification-when-decided',
  decisionRecorded,
  async ({ data }, tx) => {
    if (data.outcome === 'granted') await grant(data, tx);
  },
);

const grant = async (
  { outcome: _outcome, reasons: _reasons, correctiveUntil: _corrective, appealUntil: _appeal, ...decision }: Decision,
  tx: Tx,
): Promise<void> => {
  const id = certificationIdFor(decision.visitId);
  if ((await tx.load(certificationStream, id)).version > 0) return;
  const day = effectiveDayOf(decision);
  const version = await certifiable(tx, decision.model, decision.modelVersion);
  const former = await findFormer(tx.db, tx.scope.tenantId, decision.facilityId, decision.model, id);
  const number = await issueNumber(tx.db, day.slice(0, 4));
  await tx.execute(certificationStream, id, {
    type: 'GrantCertification',
    data: {
      ...decision,
      number,
      modelStatus: version?.status,
      terms: version?.certification ?? null,
      inForce: former.findLast(({ expiresOn }) => day <= expiresOn) ?? null,
    },
  });
  for (const { certificationId } of former) {
    await tx.execute(certificationStream, certificationId, {
      type: 'ReplaceCertification',
      data: { byCertificationId: id, byNumber: number, replacedOn: day },
    });
  }
  await tx.due(credentialDue, number, tx.meta.at);
  const { state } = await tx.load(certificationStream, id);
  const [first] = stepsAhead(state);
  if (first) await tx.due(certificationCalendar, id, first.at);
};

/**
 * The version that was decided on. Validation grants nothing on a version with anything open, so what is open here was
 * not heard of yet, or was withdrawn since: the decision is tried again, and parked where people see it, for a
 * certificate must neither rest on it nor be lost.
 */
const certifiable = async ({ db }: Tx, model: string, modelVersion: string): Promise<ModelVersion | undefined> => {
  const version = await modelVersions.find(db, model, modelVersion);
  if (!version?.certification || version.status === 'draft') return version;
  const open = obstaclesOf(version, shippedModelVersions(), await findModelConfirmations(db, model, modelVersion));
  if (open.length > 0)
    throw new Error(`${model} ${modelVersion} cannot certify: ${open.map(elementKey).join(', ')} not confirmed.`);
  return version;
};
