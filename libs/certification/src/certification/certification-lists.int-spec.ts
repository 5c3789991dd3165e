import {
  type Certification,
  type DeskCertificationsQuery,
  deskCertificationsQuery,
} from '@cairn/contracts/certification/http/certifications.js';
import { RunningServices } from '@cairn/platform/testing/running-services.js';
import type { Service } from '@cairn/platform/service/service.js';
import { multiplyRows, uuidOf } from '@cairn/testing/multiply-rows.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { countCertifications, findCertificationsOfAll } from './certifications.query.js';

/** It is already the 10th in Seoul and still the 9th in Chicago. */
const now = '2027-03-09T23:30:00Z';
const zones = `(ARRAY['Asia/Seoul', 'America/Chicago', 'UTC', 'Asia/Riyadh'])[1 + n % 4]`;
const isOver = `expires_on < (timestamptz '${now}' AT TIME ZONE time_zone)::date`;
const isRevoked = `(revoked_on IS NOT NULL AND revoked_on <= (timestamptz '${now}' AT TIME ZONE time_zone)::date)`;
const isReplaced = `(replaced_on IS NOT NULL AND replaced_on <= expires_on AND replaced_on <= (timestamptz '${now}' AT TIME ZONE time_zone)::date)`;

const isDone = `(${isRevoked} OR ${isReplaced} OR ${isOver})`;
const isSuspended = `(jsonb_path_exists(suspensions, '$[*] ? (@.from == "2027-03-10")') AND (timestamptz '${now}' AT TIME ZONE time_zone)::date = date '2027-03-10'
  OR jsonb_path_exists(suspensions, '$[*] ? (@.from == "2026-05-01")'))`;

describe('the lists of certifications', () => {
  let running: RunningServices;
  let service: Service<CertificationTables>;
  beforeAll(async () => {
    running = await RunningServices.prepare(certificationService);
    service = running.service(certificationService);
    await running.owner.query(
      `INSERT INTO certification.certifications (tenant_id, id, number, assessment_id, window_opens_on, version, organization_name, facility_id, facility_name,
         country, time_zone, model, model_version, stage, granted_on, expires_on, replaced_on, revoked_on, suspensions)
       SELECT ${uuidOf(`'organization' || n % 5`)}, ${uuidOf(`'certification' || n`)}, 'CRN-2026-' || n, ${uuidOf(`'assessment' || n`)}, date '2026-09-01', 1,
         'Health ' || n % 5, ${uuidOf(`'facility' || n`)}, 'Hospital ' || n, CASE WHEN n % 2 = 0 THEN 'KR' ELSE 'US' END, ${zones},
         CASE WHEN n % 3 = 0 THEN 'emram' ELSE 'infram' END, '2018', n % 8, date '2024-03-01' + n % 9, date '2027-03-05' + n % 11 * (n % 3) * (n % 3),
         CASE WHEN n % 7 = 0 THEN date '2027-03-08' + n % 4 END,
         CASE WHEN n % 11 = 0 THEN date '2027-03-08' + n % 3 END,
         CASE n % 5 WHEN 0 THEN '[{"from":"2027-03-10","until":null}]'::jsonb WHEN 1 THEN '[{"from":"2026-02-01","until":"2026-03-01"},{"from":"2026-05-01","until":"2027-03-11"}]'
           WHEN 2 THEN '[{"from":"2026-02-01","until":"2027-03-09"}]' ELSE '[]' END
       FROM generate_series(1, 60) n`,
    );
    await multiplyRows(running.owner, ['certification'], 30, { into: 'new organizations' });
  });
  afterAll(() => running.stop());

  const every = async (asked: Partial<Record<keyof DeskCertificationsQuery, string>>): Promise<Certification[]> => {
    const found: Certification[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = deskCertificationsQuery.parse({ limit: '400', ...asked, ...(cursor && { cursor }) });
      const page = await service.inProgramme((db) => findCertificationsOfAll(db, now, query));
      found.push(...page.items);
      cursor = page.next;
    }
    return found;
  };
  const idsIn = async (rest: string): Promise<string[]> =>
    (await running.owner.query<{ id: string }>(`SELECT id FROM certification.certifications ${rest}`)).rows.map(
      ({ id }) => id,
    );

  it('have valid and suspended ones first, the next to expire on top, then the others, the latest on top', async () => {
    const found = await every({});
    expect(found.map(({ id }) => id)).toEqual(
      await idsIn(`ORDER BY ${isDone}, CASE WHEN NOT ${isDone} THEN expires_on END, expires_on DESC, tenant_id, id`),
    );
    expect(found).toHaveLength(1800);
    const isOngoing = ({ standing }: Certification) => standing === 'valid' || standing === 'suspended';
    const [ongoing, others] = [found.filter(isOngoing), found.filter((one) => !isOngoing(one))];
    expect(found).toEqual([...ongoing, ...others]);
    expect([ongoing.length, others.length].every((count) => count > 100)).toBe(true);
    expect((await every({ standing: 'ongoing' })).map(({ id }) => id)).toEqual(ongoing.map(({ id }) => id));
  });

  it.each(['valid', 'suspended', 'expired', 'replaced', 'revoked'] as const)(
    'say of the %s ones what the calendar of each facility says',
    async (standing) => {
      const all = await every({});
      const found = await every({ standing, sort: 'number' });
      expect(found.map(({ id }) => id).toSorted()).toEqual(
        all
          .filter((one) => one.standing === standing)
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('are counted as SQL counts them, however many there are', async () => {
    for (const [asked, where] of [
      [{}, 'true'],
      [{ country: 'KR', model: 'emram' }, `country = 'KR' AND model = 'emram'`],
    ] as const) {
      const figures = await service.inProgramme((db) => countCertifications(db, now, asked));
      expect(figures).toEqual({
        all: (await idsIn(`WHERE ${where}`)).length,
        valid: (await idsIn(`WHERE ${where} AND NOT ${isDone} AND NOT ${isSuspended}`)).length,
        expiring: (await idsIn(`WHERE ${where} AND NOT ${isDone} AND expires_on <= '2028-03-09'`)).length,
        expiringBy: '2028-03-09',
      });
    }
  });

  it('find a certificate by its number and by half a name', async () => {
    expect((await every({ search: 'crn 2026 17-4' })).map(({ number }) => number)).toContain('CRN-2026-17-4');
    expect((await every({ search: 'ital 59' })).map(({ facilityName }) => facilityName)).toEqual(
      Array.from({ length: 30 }, () => 'Hospital 59'),
    );
  });
});
