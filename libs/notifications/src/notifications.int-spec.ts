import { randomUUID } from 'node:crypto';
import { certificationExpired } from '@cairn/contracts/certification/events/certification-expired.v1.js';
import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { certificationStandingChanged } from '@cairn/contracts/certification/events/certification-standing-changed.v1.js';
import { expiryReminded } from '@cairn/contracts/certification/events/expiry-reminded.v1.js';
import { reAssessmentDue } from '@cairn/contracts/certification/events/re-assessment-due.v1.js';
import { revocationProposed } from '@cairn/contracts/certification/events/revocation-proposed.v1.js';
import { memberInvited } from '@cairn/contracts/organizations/events/member-invited.v1.js';
import { passwordResetRequested } from '@cairn/contracts/organizations/events/password-reset-requested.v1.js';
import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { assignmentDeclined } from '@cairn/contracts/validation/events/assignment-declined.v1.js';
import { correctiveEvidenceSubmitted } from '@cairn/contracts/validation/events/corrective-evidence-submitted.v1.js';
import { deadlineNeared } from '@cairn/contracts/validation/events/deadline-neared.v1.js';
import { proposalDeclined } from '@cairn/contracts/validation/events/proposal-declined.v1.js';
import { proposalLapsed } from '@cairn/contracts/validation/events/proposal-lapsed.v1.js';
import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { visitRequested } from '@cairn/contracts/validation/events/visit-requested.v1.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { visitsShifted } from '@cairn/contracts/validation/events/visits-shifted.v1.js';
import { invitationToken } from '@cairn/platform/auth/invitation-token.js';
import { passwordResetToken } from '@cairn/platform/auth/password-reset-token.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import PostalMime from 'postal-mime';
import { mailAccountChanges } from './inbox/mail-person-when-account-changed.store.js';
import { NotificationsForSpecs, organizationId, people } from './testing/notifications-for-specs.js';
import { ScriptedMailServer } from './testing/scripted-mail-server.js';

const { ada, ben, vera, sam } = people;
const walt = '00000000-0000-4000-8000-00000000000e';
const names: Readonly<Record<string, string>> = {
  [ada]: 'ada',
  [ben]: 'ben',
  [vera]: 'vera',
  [sam]: 'sam',
  [walt]: 'walt',
};

describe('facts that lead to mails', () => {
  let server: ScriptedMailServer;
  let specs: NotificationsForSpecs;

  beforeAll(async () => {
    server = await ScriptedMailServer.start();
    specs = await NotificationsForSpecs.prepare({ SMTP_URL: server.url });
    await specs.person(walt, 'Walt');
  });
  afterAll(async () => {
    await specs?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    await specs.running.owner.query('DELETE FROM notifications.due_jobs; DELETE FROM notifications.messages');
    server.mails.splice(0);
  });

  const queued = async (): Promise<string[]> => {
    await specs.takeFeeds();
    return (await specs.log()).map(({ template, person_id }) => `${template} to ${names[person_id] ?? person_id}`);
  };
  const received = async () => {
    await specs.takeFeeds();
    await specs.runDue();
    return Promise.all(server.mails.map((mail) => PostalMime.parse(mail)));
  };

  it('an invitation goes to who is invited, with a link that only the mail knows', async () => {
    await specs.publish(memberInvited);
    const [mail, ...others] = await received();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: [{ address: 'ben@example.org' }],
      subject: '“ada” invites you to “Northern Lights Health” on Cairn',
    });
    expect(mail?.text).toContain(
      `https://cairn.example/invitation/${invitationToken(specSecret, memberInvited.example.invitationId)}`,
    );
    expect(mail?.text).toContain('The invitation is open until Tue 23 Mar 2027, 07:00 Berlin.');
  });

  it('a link for a new password goes to who forgot theirs, whatever organization they belong to', async () => {
    const { personId, resetId } = passwordResetRequested.example;
    await specs.publish(passwordResetRequested);
    const [mail, ...others] = await received();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: [{ address: 'ben@example.org' }], subject: 'Set a new password for Cairn' });
    expect(mail?.text).toContain(
      `https://cairn.example/new-password/${passwordResetToken(specSecret, personId, resetId)}`,
    );
    expect(mail?.text).toContain('It works once, until Tue 9 Mar 2027, 08:00 Berlin.');
    const { rows } = await specs.running.owner.query('SELECT data FROM notifications.events');
    expect(JSON.stringify(rows)).not.toMatch(/@example|[A-Za-z0-9_-]{43}/);
  });

  it.each([
    ['password-changed', 'Your password for Cairn was changed'],
    ['two-factor-on', 'Two-step sign-in to Cairn is on'],
    ['two-factor-off', 'Two-step sign-in to Cairn is off'],
    ['device-trusted', 'A device is trusted when you sign in to Cairn'],
    ['sign-in-method-added', 'There is a new way to sign in to your Cairn account'],
    ['passkey-added', 'A passkey was added to your Cairn account'],
    ['passkey-removed', 'A passkey was removed from your Cairn account'],
  ])('of %s the person is told, whatever organization they belong to', async (change, subject) => {
    await specs.changeAccount(walt, change);
    await mailAccountChanges(specs.service);
    await specs.runDue();
    const [mail, ...others] = await Promise.all(server.mails.map((one) => PostalMime.parse(one)));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: [{ address: 'walt@example.org' }], subject });
    expect(mail?.text).toContain('Tue 9 Mar 2027, 07:00 Berlin');
    expect(mail?.text).toContain('https://cairn.example/forgot-password');
  });

  it('a change to a sign-in is notified once, though several processes see it', async () => {
    await specs.changeAccount(ada, 'password-changed');
    await Promise.all(Array.from({ length: 4 }, () => mailAccountChanges(specs.service)));
    expect(await mailAccountChanges(specs.service)).toBe(0);
    expect((await specs.log()).map(({ template, person_id }) => `${template} to ${names[person_id]}`)).toEqual([
      'account-changed to ada',
    ]);
  });

  it('a submission goes to the admins and to who submitted', async () => {
    await specs.publish(assessmentSubmitted, { submittedBy: ben });
    expect(await queued()).toEqual(['assessment-submitted to ada', 'assessment-submitted to ben']);
  });

  it('a submission goes once to an admin who submitted', async () => {
    await specs.publish(assessmentSubmitted, { submittedBy: ada });
    expect(await queued()).toEqual(['assessment-submitted to ada']);
  });

  it('a change of stage goes to the admins, so far or final, and nothing does when the stage is the same', async () => {
    const change = (from: number | null, to: number, final: boolean) =>
      specs.publish(stageChanged, { assessmentId: randomUUID(), from, to, final });
    await change(0, 1, false);
    await change(null, 6, true);
    await change(null, 0, false);
    await change(6, 6, true);
    await specs.takeFeeds();
    await specs.runDue();
    expect(server.mails).toHaveLength(1);
    specs.later('PT10M');
    expect((await received()).map(({ subject }) => subject).sort()).toEqual([
      '“Aurora Hospital” has reached stage 6 of Digital Imaging Adoption Model, enterprise',
      '“Aurora Hospital” is at stage 1 of Digital Imaging Adoption Model, enterprise so far',
    ]);
  });

  describe('of a stage that changes while somebody answers', () => {
    const takes = async (...changes: readonly (readonly [from: number | null, to: number, final?: boolean])[]) => {
      const assessmentId = randomUUID();
      for (const [from, to, final = false] of changes) {
        await specs.publish(stageChanged, { assessmentId, from, to, final });
        await specs.takeFeeds();
        await specs.runDue();
        specs.later('PT6M');
      }
      return assessmentId;
    };

    it('one mail goes out, once it has settled, from where it was to where it is', async () => {
      await takes([null, 1], [1, 2], [2, 5]);
      expect(await queued()).toEqual([]);
      specs.later('PT5M');
      const [mail, ...others] = await received();
      expect(others).toEqual([]);
      expect(mail?.subject).toContain('is at stage 5');
      expect(mail?.text).toContain('Before, it was at stage 0.');
    });

    it('none goes out when it is back where it was', async () => {
      await takes([2, 5], [5, 2]);
      specs.later('PT10M');
      expect(await received()).toEqual([]);
    });

    it('the mail goes out at once when the assessment is submitted, at this stage or another', async () => {
      const assessmentId = await takes([null, 4]);
      await specs.publish(scoreCalculated, { assessmentId, stage: 4, final: true });
      await takes([null, 2], [2, 3, true]);
      expect((await received()).map(({ subject }) => subject?.slice(0, 43)).sort()).toEqual([
        '“Aurora Hospital” has reached stage 3 of Di',
        '“Aurora Hospital” has reached stage 4 of Di',
      ]);
      specs.later('PT10M');
      await specs.runDue();
      expect(server.mails).toHaveLength(2);
    });

    it('the wait outlives a crash: another process ends it', async () => {
      await takes([null, 3]);
      await specs.running.stopWork();
      specs.later('PT10M');
      expect(await received()).toHaveLength(1);
    });
  });

  it.each([
    [visitRequested.type, visitRequested, ['visit-requested to sam']],
    [dateProposed.type, dateProposed, ['assignment-offered to vera', 'date-proposed to ada']],
    [proposalDeclined.type, proposalDeclined, ['proposal-declined to sam']],
    [proposalLapsed.type, proposalLapsed, ['proposal-lapsed to sam']],
    [assignmentDeclined.type, assignmentDeclined, ['assignment-declined to sam']],
    [decisionRecorded.type, decisionRecorded, ['decision-recorded to ada']],
    [deadlineNeared.type, deadlineNeared, ['deadline-neared to ada']],
    [correctiveEvidenceSubmitted.type, correctiveEvidenceSubmitted, ['corrective-evidence-submitted to vera']],
    [certificationGranted.type, certificationGranted, ['certification-granted to ada']],
    [expiryReminded.type, expiryReminded, ['expiry-reminder to ada']],
    [reAssessmentDue.type, reAssessmentDue, ['re-assessment-due to ada']],
    [certificationExpired.type, certificationExpired, ['certification-expired to ada']],
    [certificationStandingChanged.type, certificationStandingChanged, ['certification-changed to ada']],
  ] as const)('%s goes to those it concerns', async (_, contract, expected) => {
    await specs.publish(contract);
    expect(await queued()).toEqual(expected);
  });

  it('nothing of a visit goes to a scheduler with a conflict of interest', async () => {
    await specs.running.owner.query(
      `INSERT INTO access.conflicts VALUES ($1, $2, gen_random_uuid(), '2020-01-01', NULL)`,
      [sam, organizationId],
    );
    await specs.publish(visitRequested);
    await specs.publish(proposalLapsed);
    expect(await queued()).toEqual([]);
    await specs.running.owner.query('DELETE FROM access.conflicts');
  });

  it('a proposed revocation goes to the other managers', async () => {
    await specs.running.owner.query(`INSERT INTO access.programme_roles VALUES ($1, 'manager'), ($2, 'manager')`, [
      walt,
      vera,
    ]);
    await specs.publish(revocationProposed, { proposedBy: vera });
    expect(await queued()).toEqual(['revocation-proposed to walt']);
  });

  it('each date that waits for the hospital asks for its confirmation', async () => {
    await specs.publish(dateProposed, { validators: [] });
    await specs.publish(dateProposed, {
      startsAt: '2027-04-22T10:00',
      endsAt: '2027-04-22T15:00',
      moves: true,
      validators: [],
    });
    expect((await received()).map(({ subject }) => subject).sort()).toEqual([
      'A date is proposed: please confirm (“Aurora Hospital”, Tue 20 Apr 2027)',
      'A new date is proposed: please confirm (“Aurora Hospital”, Thu 22 Apr 2027)',
    ]);
  });

  it('dates that a disruption moves are one mail for each person, about the own visits, with a calendar file each', async () => {
    const [first] = visitsShifted.example.visits;
    if (!first) throw new Error('The example moves a visit.');
    const second = {
      ...first,
      visitId: randomUUID(),
      organizationId: randomUUID(),
      organizationName: 'Harbour Clinics',
      facilityName: 'Harbour Clinic',
      validators: [vera, walt],
      sequence: 3,
    };
    await specs.publish(visitScheduled, { validators: [vera], sequence: 1, grouped: true });
    await specs.publish(dateProposed, { validators: [vera], grouped: true });
    await specs.publish(visitsShifted, { visits: [{ ...first, validators: [vera] }, second] });
    const mails = await received();
    const files = (mail: (typeof mails)[number]) =>
      mail.attachments.filter(({ filename }) => filename?.startsWith('visit-')).length;
    expect(mails.map((mail) => [mail.to?.[0]?.address, mail.subject, files(mail)]).sort()).toEqual([
      ['ada@example.org', 'Moved: 1 validation visit, Aurora Hospital', 1],
      ['vera@example.org', 'Moved: 2 validation visits, Aurora Hospital and Harbour Clinic', 2],
      ['walt@example.org', 'Moved: 1 validation visit, Harbour Clinic', 1],
    ]);
    const told = (address: string): string => mails.find((mail) => mail.to?.[0]?.address === address)?.text ?? '';
    expect(told('ada@example.org')).toContain('Aurora Hospital: Tue 18 May 2027, 09:00 to 16:00 Riyadh');
    expect(told('ada@example.org')).toContain('The airports of the region are closed.');
    expect(told('ada@example.org')).not.toContain('Harbour');
    expect(told('walt@example.org')).not.toContain('Aurora');
  });

  it('a visit is fixed, moved to another team, put right by new rules of its time zone and cancelled, in calendars too', async () => {
    const visit = { visitId: randomUUID() };
    const calendars = async () =>
      (await received()).map(({ to, subject, attachments }) => {
        const [calendar] = attachments.filter(
          ({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics',
        );
        const text =
          typeof calendar?.content === 'string' ? calendar.content : new TextDecoder().decode(calendar?.content);
        const of = (name: string): string => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
        return [to?.[0]?.address, subject, of('METHOD'), of('SEQUENCE'), of('DTSTART;TZID'), of('UID')];
      });
    const uid = `visit-${visit.visitId}@cairn`;
    const byAddress = (a: (string | undefined)[], b: (string | undefined)[]): number =>
      String(a[0]).localeCompare(String(b[0]));

    await specs.publish(visitScheduled, { ...visit, validators: [vera] });
    expect((await calendars()).sort(byAddress)).toEqual([
      [
        'ada@example.org',
        'Validation visit to “Aurora Hospital”: Tue 20 Apr 2027',
        'REQUEST',
        '0',
        '20270420T090000',
        uid,
      ],
      [
        'vera@example.org',
        'Validation visit to “Aurora Hospital”: Tue 20 Apr 2027',
        'REQUEST',
        '0',
        '20270420T090000',
        uid,
      ],
    ]);
    server.mails.splice(0);

    await specs.publish(visitScheduled, {
      ...visit,
      validators: [walt],
      startsAt: '2027-04-22T10:00',
      endsAt: '2027-04-22T15:00',
      sequence: 1,
    });
    expect((await calendars()).sort(byAddress)).toEqual([
      [
        'ada@example.org',
        'Moved: validation visit to “Aurora Hospital”, now Thu 22 Apr 2027',
        'REQUEST',
        '1',
        '20270422T100000',
        uid,
      ],
      [
        'vera@example.org',
        'You are released from the visit to “Aurora Hospital”, Tue 20 Apr 2027',
        'CANCEL',
        '1',
        '20270420T090000',
        uid,
      ],
      [
        'walt@example.org',
        'Validation visit to “Aurora Hospital”: Thu 22 Apr 2027',
        'REQUEST',
        '1',
        '20270422T100000',
        uid,
      ],
    ]);
    server.mails.splice(0);

    const rulesChanged = {
      ...visit,
      validators: [walt],
      startsAt: '2027-04-22T10:00',
      endsAt: '2027-04-22T15:00',
      sequence: 2,
      clocksChanged: true,
    };
    await specs.publish(visitScheduled, rulesChanged);
    await specs.publish(visitScheduled, rulesChanged);
    expect((await calendars()).sort(byAddress)).toEqual([
      [
        'ada@example.org',
        'Clocks change: validation visit to “Aurora Hospital”, Thu 22 Apr 2027',
        'REQUEST',
        '2',
        '20270422T100000',
        uid,
      ],
      [
        'walt@example.org',
        'Clocks change: validation visit to “Aurora Hospital”, Thu 22 Apr 2027',
        'REQUEST',
        '2',
        '20270422T100000',
        uid,
      ],
    ]);
    server.mails.splice(0);

    const appointment = {
      startsAt: '2027-04-22T10:00',
      endsAt: '2027-04-22T15:00',
      timeZone: 'Asia/Riyadh',
      validators: [walt],
      sequence: 2,
    };
    await specs.publish(visitCancelled, { ...visit, appointment });
    const cancelled = await received();
    expect(cancelled[0]?.text).toContain('> The hospital moves to a new building in April.');
    expect((await calendars()).sort(byAddress)).toEqual([
      [
        'ada@example.org',
        'Cancelled: validation visit to “Aurora Hospital”, Thu 22 Apr 2027',
        'CANCEL',
        '3',
        '20270422T100000',
        uid,
      ],
      [
        'walt@example.org',
        'Cancelled: validation visit to “Aurora Hospital”, Thu 22 Apr 2027',
        'CANCEL',
        '3',
        '20270422T100000',
        uid,
      ],
    ]);
  });

  it('what a newer publisher has stated stays in what is remembered and in what a message tells of', async () => {
    const parking = { deck: 'P2', places: [{ number: 7, covered: true }] };
    const visitId = randomUUID();
    await specs.publish(visitScheduled, { visitId, validators: [vera], parking });
    await specs.takeFeeds();
    const kept = async (sql: string) =>
      (await specs.running.owner.query<{ facts: object }>(sql, [`%${visitId}%`])).rows.map(({ facts }) => facts);
    const expected = { ...visitScheduled.example, visitId, validators: [vera], parking };
    expect(await kept('SELECT facts FROM notifications.visit_teams WHERE facts::text LIKE $1')).toEqual([expected]);
    expect(await kept('SELECT facts FROM notifications.messages WHERE facts::text LIKE $1')).toEqual([
      expected,
      expected,
    ]);
    expect(await kept(`SELECT data::json->'facts' AS facts FROM notifications.events WHERE data LIKE $1`)).toEqual([
      expected,
      expected,
    ]);
  });

  it('one fact makes one message for each person, though the feed is read again from its start', async () => {
    await specs.publish(certificationGranted);
    await specs.takeFeeds();
    await specs.runDue();
    await specs.running.owner.query('UPDATE notifications.checkpoints SET position = 0');
    await specs.takeFeeds();
    await specs.runDue();
    expect(server.mails.filter((mail) => mail.includes('is certified at stage'))).toHaveLength(1);
  });

  it('meets no error it did not foresee', () => expect(specs.running.problems).toEqual([]));
});
