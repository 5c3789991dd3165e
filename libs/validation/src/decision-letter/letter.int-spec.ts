import { identitySet } from '@cairn/contracts/certification/events/identity-set.v1.js';
import { unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import { visit as visitContract } from '@cairn/contracts/validation/http/visits.js';
import type { Service } from '@cairn/platform/service/service.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import { programmeIdentities } from '../inbox/programme-identities.reaction.js';
import { hears, requestedVisit, scopeBy } from '../testing/a-visit.js';
import { visitStream } from '../validation.publications.js';
import { ValidationModule } from '../validation.module.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitCommand } from '../visit/visit.js';
import { ada, free, holdUntil, independent, manager } from '../visit/testing/visits.js';

const day = '2027-04-20';
const times = { startsAt: `${day}T09:00`, endsAt: `${day}T16:00` };
const known = { stages: { foundStage: 6, seenStage: 6 }, actor: independent };

describe('decision letters over HTTP', () => {
  let http: OverHttp;
  let service: Service<ValidationTables>;

  beforeAll(async () => {
    http = await OverHttp.start([ValidationModule]);
    service = http.service(validation);
    await http.person('reader', 'reader', someTenant);
    await http.person('stranger', 'admin', otherTenant);
    for (const role of ['manager', 'validator'] as const) await http.person(role, role);
  });
  afterAll(() => http.stop());

  type Sent = VisitCommand extends infer One ? (One extends VisitCommand ? Omit<One, 'meta'> : never) : never;
  const send = (visitId: string, actor: string, at: string, command: Sent) =>
    service.inTenant(scopeBy(actor, someTenant, at), (tx) => tx.execute(visitStream, visitId, command as never));
  const concluded = async (): Promise<string> => {
    const visitId = await requestedVisit(service);
    const [before, onSite] = ['2027-03-10T06:00:00Z', `${day}T08:00:00Z`];
    const offered = { ...times, mode: 'on-site', validators: [ada], lead: ada } as const;
    await send(visitId, manager, '2027-03-09T06:00:00Z', {
      type: 'ProposeDate',
      data: { ...offered, validators: [...offered.validators], candidates: free, actor: independent },
    });
    expect(before < holdUntil).toBe(true);
    await send(visitId, 'hospital', before, { type: 'ConfirmDate', data: { belonged: [], conflicted: [] } });
    const { state } = await service.inTenant(scopeBy(ada), (tx) => tx.load(visitStream, visitId));
    for (const { criterionId } of state.request?.checklist ?? [])
      await send(visitId, ada, onSite, {
        type: 'RecordVerdict',
        data: {
          criterionId,
          verdict: 'confirmed',
          note: '',
          strengths: '',
          recommendations: '',
          ifVersion: 0,
          actor: independent,
        },
      });
    await send(visitId, ada, onSite, {
      type: 'ConcludeVisit',
      data: { proposedStage: 6, commendations: 'Swift viewers.', recommendations: '', ...known },
    });
    return visitId;
  };
  const decide = (visitId: string, outcome: 'granted' | 'deferred' | 'refused', at = '2027-04-27T10:00:00Z') =>
    send(visitId, manager, at, {
      type: 'RecordDecision',
      data: { outcome, stage: 6, reasons: 'Seen in use.', ...known },
    });
  const hearsIdentity = (version: number, name: string, setAt: string) =>
    hears(
      service,
      programmeIdentities.find(({ on }) => on.type === identitySet.type)!,
      { version, identity: { ...unnamedProgramme, name }, setAt },
      programmeTenant,
    );
  const pathOf = (visitId: string) => `/api/validation/${someTenant}/visits/${visitId}`;
  const letter = (visitId: string, as = 'reader', query: object = {}) =>
    http
      .as(as)
      .get(`${pathOf(visitId)}/decision-letter.pdf`)
      .query(query)
      .responseType('blob');
  const textOf = (body: unknown): string =>
    readPdf(body as Buffer)
      .tree.map(({ text }) => text)
      .join(' ');

  it('are there from the decision on, for the hospital and the office', async () => {
    const visitId = await concluded();
    expect((await letter(visitId)).status).toBe(404);
    await decide(visitId, 'granted');
    for (const as of ['reader', 'manager']) {
      const answer = await letter(visitId, as);
      expect([answer.status, answer.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(textOf(answer.body)).toContain('Stage 6 is granted');
    }
    for (const as of ['validator', 'stranger']) expect((await letter(visitId, as)).status).toBe(404);
    expect((await letter(visitId, 'reader', { decision: 2 })).status).toBe(404);
    expect((await letter(visitId, 'reader', { decision: 0 })).status).toBe(422);
  });

  it('print the identity of the programme in force when the decision was made', async () => {
    const visitId = await concluded();
    await hearsIdentity(1, 'Northern Programme', '2027-04-01T00:00:00Z');
    await hearsIdentity(2, 'Renamed Programme', '2027-04-27T10:00:01Z');
    await decide(visitId, 'refused');
    const said = textOf((await letter(visitId)).body);
    expect(said).toContain('Northern Programme');
    expect(said).not.toContain('Renamed Programme');
  });

  it('are one for each decision, and the visit lists them', async () => {
    const visitId = await concluded();
    await decide(visitId, 'deferred');
    const [deferral] = [(await letter(visitId)).body as Buffer];
    const { state } = await service.inTenant(scopeBy(ada), (tx) => tx.load(visitStream, visitId));
    await send(visitId, 'hospital', '2027-05-02T10:00:00Z', {
      type: 'SubmitCorrectiveEvidence',
      data: { statements: [{ criterionId: [...state.openCriteria][0] ?? '', statement: 'In use again.' }] },
    });
    expect(((await letter(visitId)).body as Buffer).equals(deferral)).toBe(true);
    for (const criterionId of state.openCriteria)
      await send(visitId, ada, '2027-05-03T10:00:00Z', {
        type: 'RecordVerdict',
        data: {
          criterionId,
          verdict: 'confirmed',
          note: '',
          strengths: '',
          recommendations: '',
          ifVersion: 0,
          actor: independent,
        },
      });
    await send(visitId, ada, '2027-05-03T11:00:00Z', {
      type: 'ConcludeVisit',
      data: { proposedStage: 6, commendations: '', recommendations: '', ...known },
    });
    await decide(visitId, 'granted', '2027-05-04T10:00:00Z');
    const { letters } = visitContract.parse((await http.as('reader').get(pathOf(visitId))).body);
    expect(letters).toEqual(
      [
        { decision: 1, outcome: 'deferred', at: '2027-04-27T10:00:00.000Z' },
        { decision: 2, outcome: 'granted', at: '2027-05-04T10:00:00.000Z' },
      ].map((one) => ({ ...one, at: expect.stringContaining(one.at.slice(0, 16)) as string })),
    );
    expect(((await letter(visitId, 'reader', { decision: 1 })).body as Buffer).equals(deferral)).toBe(true);
    expect(textOf((await letter(visitId)).body)).toContain('Stage 6 is granted');
  });
});
