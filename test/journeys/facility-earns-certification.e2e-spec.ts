import { bodyOf } from '@cairn/api-client/api-client.js';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { serviceNames } from '@cairn/platform/database/roles.js';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import type { Deployment, Layout } from '@cairn/testing/deployment.js';
import { eventually } from '@cairn/testing/eventually.js';
import { type Pooler, startPooler } from '@cairn/testing/pooler.js';
import { Temporal } from 'temporal-polyfill';
import * as story from '../../apps/standalone/src/demo/story.js';
import type { ApiDocument } from './api-document.js';
import { Participant } from './people.js';
import { tellCarelessly, wordsOf } from './words-said.js';
import { startDemo } from './start-demo.js';

const said = { evidence: 'Plan of the viewers, kept by the ward', link: 'intranet-of-the-hospital' };
const areas = ['Radiology', 'Cardiology', 'Dermatology', 'Pathology'].map((name) => ({
  name,
  kind: name.toLowerCase(),
}));

describe.each<Layout>(['one process', 'a process per service'])(
  'a facility earns its certification, with all services in %s',
  (layout) => {
    let cairn: Deployment;
    let admin: Participant;
    let organization: string;
    /** To whoever has started it by hand, with their password. */
    const namesDemoPeople = layout === 'one process';
    const everybody: Participant[] = [];

    let pooler: Pooler | undefined;

    beforeAll(async () => {
      cairn = await startDemo(layout, async (databaseUrl) => {
        pooler = layout === 'a process per service' ? await startPooler(databaseUrl) : undefined;
        return {
          LOG_LEVEL: 'trace',
          ...(pooler && { DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: databaseUrl }),
        };
      });
    });
    afterAll(async () => {
      await cairn?.stop();
      await pooler?.stop();
    });

    const signedIn = async (name: Parameters<typeof demoPerson>[0]): Promise<Participant> => {
      const visitor = await new Participant(cairn.url).signIn(demoPerson(name).email, demoPassword);
      everybody.push(visitor);
      return visitor;
    };
    const mailsAbout = async (subject: RegExp): Promise<CaughtMail[]> =>
      (await bodyOf(admin.api.GET('/api/notifications/mailbox'))).filter((mail) => subject.test(mail.subject));

    it('from survey to certificate, with the mails and the reminders that belong to it', async () => {
      admin = await signedIn('Amal Admin');
      const [scheduler, lead, manager] = await Promise.all([
        signedIn('Sasha Scheduler'),
        signedIn('Valery Validator'),
        signedIn('Morgan Manager'),
      ]);
      const today = Temporal.Instant.from((await bodyOf(admin.api.GET('/api/demo/clock'))).now)
        .toZonedDateTimeISO('Asia/Riyadh')
        .toPlainDate();

      organization = await story.registerOrganization(admin, 'Northern Lights Health', 'SA');
      const facility = await story.addFacility(
        admin,
        organization,
        {
          name: 'Aurora Hospital',
          country: 'SA',
          region: 'middle-east',
          timeZone: 'Asia/Riyadh',
          type: 'teaching-hospital',
          beds: 420,
          teaching: true,
          ownership: 'public',
        },
        areas,
      );

      await story.invite(admin, organization, demoPerson('Casey Contributor'), 'contributor');
      const contributor = await signedIn('Casey Contributor');
      const token = await story.invitationTokenFor(admin, demoPerson('Casey Contributor').email);
      await contributor.api.POST('/api/invitations/{token}/acceptance', {
        params: { path: { token } },
        body: { name: 'Casey Contributor' },
      });

      const assessment = await story.openAssessment(admin, organization, facility);
      await story.attachLink(
        contributor,
        organization,
        assessment.id,
        'emr-in-use',
        said.evidence,
        `https://${said.link}.example/`,
      );
      await story.answerLike(contributor, organization, assessment, 'stage-6-without-analytics');
      await story.scoreOf(admin, organization, assessment.id, ({ stage, final }) => stage === 6 && !final);
      await story.submit(admin, organization, assessment.id);
      await story.scoreOf(admin, organization, assessment.id, ({ stage, final }) => stage === 6 && final);

      await story.confirmModel(manager);
      const visit = await story.requestVisit(admin, organization, assessment.id, {
        earliest: today.add({ days: 10 }).toString(),
        latest: today.add({ days: 40 }).toString(),
      });
      const leadId = (await bodyOf(lead.api.GET('/api/me'))).person.id;
      const day = today.add({ days: 14 }).toString();
      await story.proposeDate(scheduler, visit, {
        startsAt: `${day}T09:00`,
        endsAt: `${day}T16:00`,
        validators: [leadId],
        lead: leadId,
      });
      expect((await story.confirmDate(admin, visit)).status).toBe('scheduled');
      await admin.api.POST('/api/demo/clock', { body: { advance: 'P15D' } });
      await story.recordFindings(lead, await story.readVisit(lead, organization, visit.id));
      await story.conclude(lead, visit, 6);
      await story.decide(manager, visit, 6);

      const certification = await story.certificationOf(admin, organization, assessment.id);
      expect(certification).toMatchObject({ stage: 6, standing: 'valid', facilityName: 'Aurora Hospital' });
      expect(certification.expiresOn).toBe(
        Temporal.PlainDate.from(certification.grantedOn).add({ years: 3 }).toString(),
      );

      const guest = new Participant(cairn.url);
      expect(
        await bodyOf(
          guest.api.GET('/api/certification/register/{number}', { params: { path: { number: certification.number } } }),
        ),
      ).toMatchObject({
        stage: 6,
        standing: 'valid',
        facilityName: 'Aurora Hospital',
      });

      for (const [advance, reminders] of [
        ['P23M', 0],
        ['P1M2D', 1],
        ['P6M', 2],
        ['P3M', 3],
        ['P2M', 4],
      ] as const) {
        await admin.api.POST('/api/demo/clock', { body: { advance } });
        await eventually(async () =>
          expect(
            (await mailsAbout(/expires/i)).filter(({ to }) => to.includes(demoPerson('Amal Admin').email)),
          ).toHaveLength(reminders),
        );
      }
      await admin.api.POST('/api/demo/clock', { body: { advance: 'P1M' } });
      await eventually(async () =>
        expect(
          await bodyOf(
            guest.api.GET('/api/certification/register/{number}', {
              params: { path: { number: certification.number } },
            }),
          ),
        ).toMatchObject({
          standing: 'expired',
        }),
      );
    });

    it('is described as one API, whose refusals are problem documents', async () => {
      const guest = new Participant(cairn.url);
      const { paths, components } = (await guest.http.get('/api/openapi.json').expect(200)).body as ApiDocument;
      for (const service of serviceNames)
        expect(Object.keys(paths).filter((path) => path.startsWith(`/api/${service}`))).not.toEqual([]);
      expect(Object.keys(components.schemas)).toEqual(
        expect.arrayContaining(['Organization', 'Assessment', 'Score', 'Visit', 'Certification', 'Message', 'Problem']),
      );
      for (const path of ['/api/nothing', '/api/surveys/nothing', '/api/organizations/%00', '/nothing.txt']) {
        const response = await guest.http.post(path).send({});
        expect([path, response.status >= 400 && response.status < 500, response.get('content-type')]).toEqual([
          path,
          true,
          expect.stringMatching(/^application\/problem\+json/),
        ]);
      }
    });

    it('leaves each mail in the mailbox once', async () => {
      const mails = await bodyOf(admin.api.GET('/api/notifications/mailbox'));
      const ids = mails.map(({ messageId }) => messageId);
      expect(new Set(ids).size).toBe(ids.length);
      const toAdmin = mails
        .filter(({ to }) => to.includes(demoPerson('Amal Admin').email))
        .map(({ subject }) => subject);
      expect(new Set(toAdmin).size).toBe(toAdmin.length);
      expect(
        mails.some(({ attachments }) =>
          attachments.some(({ name, text }) => name.endsWith('.ics') && /BEGIN:VEVENT/.test(text)),
        ),
      ).toBe(true);
    });

    it('leaves no name, no word, no key and no address of anybody in logs and metrics', async () => {
      const careless = await tellCarelessly(cairn.url, admin, organization);
      const mails = await bodyOf(admin.api.GET('/api/notifications/mailbox'));
      const words = wordsOf({
        visitors: [admin, ...everybody],
        mails,
        databaseUrl: cairn.databaseUrl,
        others: [
          ...Object.values(said),
          ...careless,
          'Northern Lights',
          'Aurora',
          'on the ward',
          'one click away',
          'imaging markers',
          'seen in use',
        ],
      });
      const log = cairn.log.filter((line) => line.startsWith('{') || !namesDemoPeople).join('\n');
      const metrics = await cairn.metrics();
      expect(log).toMatch(/"route":"\/api\/auth\/[^"]*".*"status":401/);
      expect(log).toContain(
        '"route":"/api/surveys/:organizationId/assessments/:assessmentId/answers/:unitId/:indicatorId"',
      );
      expect(metrics).toContain('cairn_command_seconds');
      expect(words.filter((word) => log.includes(word) || metrics.includes(word))).toEqual([]);
    });
  },
);
