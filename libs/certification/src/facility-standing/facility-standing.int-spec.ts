import { randomUUID } from 'node:crypto';
import { standingOfFacility } from '@cairn/contracts/certification/http/facility-standing.js';
import { publication } from '@cairn/contracts/certification/http/publication.js';
import { facilityInRegister } from '@cairn/contracts/certification/http/register-list.js';
import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { publications } from '../publication/publications.projection.js';
import { assessmentScores } from '../inbox/assessment-scores.reaction.js';
import { decisionOn, hears, hearsConfirmations, hearsDecision } from '../testing/decisions.js';

const organizationId = '00000000-0000-4000-8000-000000000001';
const stranger = '00000000-0000-4000-8000-000000000002';
const facilityId = '00000000-0000-4000-8000-0000000000a1';
const assessmentId = '00000000-0000-4000-8000-0000000000c9';
const dhi = { assessmentId, facilityId, model: 'dhi', modelVersion: '2020' };

describe('the standing of a facility', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;
  const own = `/api/certification/${organizationId}/facilities/${facilityId}`;
  const inRegister = `/api/certification/register/facilities/${facilityId}`;

  const learns = async (type: string, data: Readonly<Record<string, unknown>>): Promise<void> => {
    for (const one of assessmentScores) if (one.on.type === type) await hears(service, one, data, organizationId);
  };
  const scored = (score: number, final: boolean) =>
    learns(scoreCalculated.type, { ...scoreCalculated.example, ...dhi, stage: 0, score, final });
  const submitted = (submittedAt: string) =>
    learns(assessmentSubmitted.type, { ...assessmentSubmitted.example, ...dhi, organizationId, submittedAt });
  const standing = async (as = 'reader', of = own) =>
    standingOfFacility.parse((await http.as(as).get(`${of}/standing`)).body);
  const shownToGuests = async () => facilityInRegister.parse((await http.as('guest').get(inRegister)).body).standing;

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], { CAIRN_REQUESTS_PER_MINUTE: '1000000' });
    service = http.service(certificationService);
    for (const role of ['admin', 'contributor', 'reader'] as const) await http.person(role, role, organizationId);
    await http.person('outsider', 'admin', stranger);
    for (const role of ['manager', 'analyst', 'scheduler', 'validator'] as const) await http.person(role, role);
    for (const [model, version] of [
      ['diam-enterprise', '2019'],
      ['infram', '2018'],
    ] as const) {
      await hearsConfirmations(service, model, version);
      http.clock.set('2022-04-12T10:00:00Z');
      const decidedAt = '2022-04-12T10:00:00Z';
      const facts = { facilityId, model, modelVersion: version, stage: 7, visitEndedOn: null, decidedAt };
      await hearsDecision(service, decisionOn(facts), organizationId);
    }
  });
  afterAll(() => http.stop());

  it('shows members and staff of each model what is held today', async () => {
    for (const as of ['admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler'])
      expect(await standing(as)).toMatchObject({
        facilityId,
        atHighestStage: 2,
        certified: [
          { model: 'diam-enterprise', stage: 7 },
          { model: 'infram', stage: 7 },
        ],
        scores: [],
      });
    const others = ['outsider', 'validator'].map(async (as) => (await http.as(as).get(`${own}/standing`)).status);
    expect(await Promise.all(others)).toEqual([404, 404]);
    expect((await http.as('guest').get(`${own}/standing`)).status).toBe(401);
  });

  it('is not found for a facility of another organization, nor without a certificate or score', async () => {
    const notFound = { status: 404, code: 'facility-not-found' };
    const foreign = `/api/certification/${stranger}/facilities/${facilityId}/standing`;
    const unknown = `/api/certification/${organizationId}/facilities/${randomUUID()}/standing`;
    expect((await http.as('outsider').get(foreign)).body).toMatchObject(notFound);
    expect((await http.as('reader').get(unknown)).body).toMatchObject(notFound);
  });

  it('has a score once its assessment is submitted, whichever is heard of first, and not while it is open', async () => {
    await scored(350, false);
    expect((await standing()).scores).toEqual([]);
    await submitted('2022-11-22T08:00:00.000Z');
    await scored(365, true);
    const shown = { model: 'dhi', score: 365, highest: 400, submittedAt: '2022-11-22T08:00:00.000Z' };
    expect((await standing()).scores).toMatchObject([shown]);
    await learns(assessmentReopened.type, { ...assessmentReopened.example, assessmentId });
    expect((await standing()).scores).toEqual([]);
    await submitted('2022-11-23T08:00:00.000Z');
    expect((await standing()).scores).toMatchObject([{ ...shown, submittedAt: '2022-11-23T08:00:00.000Z' }]);
  });

  it('is in the public register by consent, and its scores by a consent of their own', async () => {
    const scores = `${own}/publication/scores`;
    expect((await http.as('admin').put(scores)).body).toMatchObject({ status: 409, code: 'facility-not-listed' });
    expect((await http.as('guest').get(inRegister)).status).toBe(404);
    expect((await http.as('admin').put(`${own}/publication`)).status).toBe(200);
    expect(await shownToGuests()).toMatchObject({ atHighestStage: 2, scores: [] });
    for (const as of ['reader', 'contributor', 'manager', 'outsider'])
      expect((await http.as(as).put(scores)).status).toBe(404);
    expect((await http.as('admin').put(scores)).status).toBe(200);
    expect(publication.parse((await http.as('reader').get(`${own}/publication`)).body).scores).toBe(true);
    expect((await shownToGuests()).scores).toMatchObject([{ model: 'dhi', score: 365, highest: 400 }]);
    await rebuild(http.owner, certificationService, publications as ServiceProjection<CertificationTables>);
    expect((await shownToGuests()).scores).toHaveLength(1);
    expect((await http.as('admin').delete(scores)).status).toBe(200);
    expect((await shownToGuests()).scores).toEqual([]);
  });

  it('shows no score again when a withdrawn publication is consented to anew', async () => {
    await http.as('admin').put(`${own}/publication/scores`);
    await http.as('admin').delete(`${own}/publication`);
    expect((await http.as('guest').get(inRegister)).status).toBe(404);
    await http.as('admin').put(`${own}/publication`);
    expect(await shownToGuests()).toMatchObject({ atHighestStage: 2, scores: [] });
  });
});
