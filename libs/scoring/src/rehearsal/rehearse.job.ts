import type { Rehearsal } from '@cairn/contracts/scoring/http/rehearsals.js';
import type { ModelVersion } from '@cairn/maturity-models';
import type { Job } from '@cairn/platform/jobs/job.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { findAnswers } from '../score/assessments.query.js';
import { modelVersions } from '../model-version/model-versions.query.js';
import { evaluationInput } from '../score/evaluation-input.js';
import { rehearsalStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';
import { compareVersions } from './compare-versions.js';
import { type AnsweringFacility, type Place, facilitiesAfter } from './facilities-of-version.query.js';
import { forgetLines, organizationsWithLines } from './former-rehearsals.store.js';

const PAGE = 200;

type Versions = { readonly former: ModelVersion; readonly next: ModelVersion };
type UnderWay = Pick<Rehearsal, 'id' | 'model' | 'mapping'> & { readonly after: Place | undefined };

/**
 * One page of facilities at a time: what is done is kept, and the next page is due, so that other work comes in
 * between. The key is the id of the rehearsal. Of one that was replaced, the lines are forgotten in the same manner;
 * here, since two runs of a key never overlap.
 */
export const rehearseJob: Job<ScoringTables> = {
  name: 'rehearse',
  concurrency: 1,
  run: async ({ key, revision }, service) => {
    const scope = (tenantId: string) => systemScope(tenantId, service.clock, `rehearse ${key} ${revision}`);
    const found = await service.inTenant(scope(programmeTenant), (tx) => underWay(tx, key));
    if (found === 'replaced') return forgetPage(service, scope, key);
    if (found === 'ended') return;
    const { rehearsal, versions } = found;
    if (!versions) return service.inTenant(scope(programmeTenant), (tx) => end(tx, key, 'outdated'));
    const page = await service.inProgramme((db) =>
      facilitiesAfter(db, rehearsal.model, versions.former.version, rehearsal.after, PAGE),
    );
    for (const facilities of byOrganization(page)) {
      await service.inTenant(scope(facilities[0].tenantId), (tx) => compareIn(tx, rehearsal, versions, facilities));
    }
    await service.inTenant(scope(programmeTenant), (tx) => goOn(tx, key, page));
  },
};

const rehearsalRow = (db: Transaction<ScoringTables>['db'], id: string) =>
  db.selectFrom('rehearsals').selectAll().where('tenant_id', '=', programmeTenant).where('id', '=', id);

/** Without versions when the draft was submitted again since. */
const underWay = async (
  { db }: Transaction<ScoringTables>,
  id: string,
): Promise<{ readonly rehearsal: UnderWay; readonly versions: Versions | undefined } | 'ended' | 'replaced'> => {
  const row = await rehearsalRow(db, id).executeTakeFirst();
  if (!row) return 'replaced';
  if (row.status !== 'running') return 'ended';
  const after =
    row.after_tenant && row.after_facility ? { tenantId: row.after_tenant, facilityId: row.after_facility } : undefined;
  const next = await findRehearsed(db, row.model, row.version);
  const former = await modelVersions.find(db, row.model, row.former);
  return {
    rehearsal: { ...row, after },
    versions: former && next?.checksum === row.checksum ? { former, next: next.version } : undefined,
  };
};

/** The version that is rehearsed: a draft, or one that was published since. */
export const findRehearsed = async (
  db: Transaction<ScoringTables>['db'],
  model: string,
  version: string,
): Promise<{ readonly checksum: string; readonly version: ModelVersion } | undefined> => {
  const row = await db
    .selectFrom('model_versions')
    .select('checksum')
    .where('model', '=', model)
    .where('version', '=', version)
    .executeTakeFirst();
  const found = (await modelVersions.findDraft(db, model, version)) ?? (await modelVersions.find(db, model, version));
  return found && { checksum: row?.checksum ?? '', version: found };
};

const forgetPage = async (
  service: Service<ScoringTables>,
  scope: (tenantId: string) => Scope,
  id: string,
): Promise<void> => {
  const organizations = await service.inProgramme((db) => organizationsWithLines(db, id, PAGE));
  for (const tenantId of organizations)
    await service.inTenant(scope(tenantId), ({ db }) => forgetLines(db, tenantId, id));
  if (organizations.length === PAGE)
    await service.inTenant(scope(programmeTenant), (tx) => tx.due(rehearseJob, id, tx.meta.at));
};

type Some<T> = readonly [T, ...T[]];

const byOrganization = (page: readonly AnsweringFacility[]): Some<AnsweringFacility>[] => {
  const groups = new Map<string, [AnsweringFacility, ...AnsweringFacility[]]>();
  for (const facility of page) {
    const group = groups.get(facility.tenantId);
    if (group) group.push(facility);
    else groups.set(facility.tenantId, [facility]);
  }
  return [...groups.values()];
};

const compareIn = async (
  { db, scope: { tenantId } }: Transaction<ScoringTables>,
  { id, mapping }: UnderWay,
  { former, next }: Versions,
  facilities: Some<AnsweringFacility>,
): Promise<void> => {
  const lines = [];
  for (const { facilityId, facilityName, assessmentId, serviceAreas } of facilities) {
    const input = evaluationInput(serviceAreas, await findAnswers(db, tenantId, assessmentId));
    const { outcome, from, to, toAnswer } = compareVersions(former, next, mapping, input);
    lines.push({
      tenant_id: tenantId,
      rehearsal_id: id,
      facility_id: facilityId,
      facility_name: facilityName,
      assessment_id: assessmentId,
      outcome,
      from_stage: from.stage,
      from_score: from.score,
      to_stage: to.stage,
      to_score: to.score,
      to_answer: JSON.stringify(toAnswer),
    });
  }
  await db
    .insertInto('rehearsal_lines')
    .values(lines)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'rehearsal_id', 'facility_id']).doNothing())
    .execute();
};

/** Moves on behind the page; the last one ends the rehearsal. */
const goOn = async (tx: Transaction<ScoringTables>, id: string, page: readonly AnsweringFacility[]): Promise<void> => {
  const last = page.at(-1);
  await tx.db
    .updateTable('rehearsals')
    .set((row) => ({
      seen: row.eb('seen', '+', page.length),
      ...(last && { after_tenant: last.tenantId, after_facility: last.facilityId }),
    }))
    .where('tenant_id', '=', programmeTenant)
    .where('id', '=', id)
    .execute();
  if (page.length < PAGE) await end(tx, id, 'done');
  else await tx.due(rehearseJob, id, tx.meta.at);
};

const end = async (tx: Transaction<ScoringTables>, id: string, status: 'done' | 'outdated'): Promise<void> => {
  await tx.execute(rehearsalStream, id, { type: 'EndRehearsal', data: { outcome: status } });
  await tx.db
    .updateTable('rehearsals')
    .set({ status, finished_at: tx.meta.at })
    .where('tenant_id', '=', programmeTenant)
    .where('id', '=', id)
    .execute();
};
