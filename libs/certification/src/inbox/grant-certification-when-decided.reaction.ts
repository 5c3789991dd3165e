import type { DataOf } from '@cairn/contracts/event-contract.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { elementKey, obstaclesOf } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { findModelConfirmations } from '@cairn/platform/models/model-confirmations.query.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { certificationStream } from '../certification.publications.js';
import type { CertificationTables } from '../certification.tables.js';
import { stepsAhead } from '../certification/calendar.js';
import { certificationCalendar } from '../certification/certification-calendar.job.js';
import { nextNumber } from '../certification/certificate-numbers.query.js';
import { findFormer } from '../certification/certifications.query.js';
import { validityFrom } from '../certification/validity.js';
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

const grant = async ({ outcome: _outcome, reasons: _reasons, ...decision }: Decision, tx: Tx): Promise<void> => {
  const id = certificationIdFor(decision.visitId);
  if ((await tx.load(certificationStream, id)).version > 0) return;
  const { grantedOn } = validityFrom(decision.decidedAt, decision.timeZone);
  const modelStatus = await statusOfCertifiable(tx, decision);
  const number = await nextNumber(tx.db, grantedOn.slice(0, 4));
  await tx.execute(certificationStream, id, { type: 'GrantCertification', data: { ...decision, number, modelStatus } });
  for (const former of await findFormer(tx.db, tx.scope.tenantId, decision.facilityId, decision.model, id)) {
    await tx.execute(certificationStream, former.id, {
      type: 'ReplaceCertification',
      data: { byCertificationId: id, byNumber: number, replacedOn: grantedOn },
    });
  }
  const { state } = await tx.load(certificationStream, id);
  const [first] = stepsAhead(state);
  if (first) await tx.due(certificationCalendar, id, first.at);
};

/**
 * The status of the version that was decided on. Validation grants nothing on a version with anything open, so what is
 * open here was not heard of yet, or was withdrawn since: the decision is tried again, and parked where people see it,
 * for a certificate must neither rest on it nor be lost.
 */
const statusOfCertifiable = async ({ db }: Tx, { model, modelVersion }: Pick<Decision, 'model' | 'modelVersion'>) => {
  const version = await modelVersions.find(db, model, modelVersion);
  if (!version || version.status === 'draft') return version?.status;
  const open = obstaclesOf(version, shippedModelVersions(), await findModelConfirmations(db, model, modelVersion));
  if (open.length > 0)
    throw new Error(`${model} ${modelVersion} cannot certify: ${open.map(elementKey).join(', ')} not confirmed.`);
  return version.status;
};
