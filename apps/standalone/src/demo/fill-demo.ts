import { bodyOf } from '@cairn/api-client/api-client.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { Temporal } from 'temporal-polyfill';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import * as story from './story.js';
import { imagingAreas, teachingHospital } from './teaching-hospital.js';
import { Visitor } from './visitor.js';

const hospital = teachingHospital('Aurora Hospital');
const centre: FacilityProfile = {
  ...hospital,
  name: 'Borealis Imaging Centre',
  type: 'imaging-centre',
  beds: 0,
  teaching: false,
};
const university: FacilityProfile = { ...hospital, name: 'Solstice University Hospital', beds: 640 };
const children: FacilityProfile = {
  ...hospital,
  name: "Meridian Children's Hospital",
  type: 'specialty-hospital',
  beds: 180,
};

/** What a survey half done has come to, one sitting after the other, and the stage that each reaches. */
const sittings = [
  [/^(area-(acquisition|reports|archive|inventory|linked)|emr)/, 1],
  [/^(specialist|clinician|referrer|linked|import|outside)/, 2],
  [/^(strategy|governance|oversight|acquisition|communication|area|mobile|remote)/, 3],
] as const;
/** Indicators that it has not come to yet. */
const stillOpen =
  /^(repository|capture|standards|ingest|patient|appropriateness|alternatives|best-practice|report|registry|parameters|benchmarks|prediction|genetic|technology|teamwork)/;

/** One hospital certified and due again, one on its way up, one that is visited today, one that waits for its visit. */
export const fillDemo = async (baseUrl: string): Promise<void> => {
  const signedIn = (name: Parameters<typeof demoPerson>[0]): Promise<Visitor> =>
    new Visitor(baseUrl).signIn(demoPerson(name).email, demoPassword);
  const [admin, scheduler, lead, second, manager] = await Promise.all([
    signedIn('Amal Admin'),
    signedIn('Sasha Scheduler'),
    signedIn('Valery Validator'),
    signedIn('Jules Validator'),
    signedIn('Morgan Manager'),
  ]);
  /** The day at the hospital. */
  const now = async (): Promise<Temporal.PlainDate> =>
    Temporal.Instant.from((await bodyOf(admin.api.GET('/api/demo/clock'))).now)
      .toZonedDateTimeISO(hospital.timeZone)
      .toPlainDate();
  const advance = (duration: string): Promise<unknown> =>
    admin.api.POST('/api/demo/clock', { body: { advance: duration } });
  /** Lets time pass until the clocks of the hospital show this. */
  const comesTo = async (wallTime: string): Promise<void> => {
    const { now: instant } = await bodyOf(admin.api.GET('/api/demo/clock'));
    const there = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(hospital.timeZone).toInstant();
    await advance(
      Temporal.Instant.from(instant).until(there, { largestUnit: 'hour', smallestUnit: 'second' }).toString(),
    );
  };
  const idOf = async (visitor: Visitor): Promise<string> => (await bodyOf(visitor.api.GET('/api/me'))).person.id;
  const [leadId, secondId] = await Promise.all([idOf(lead), idOf(second)]);

  const present = (await now()).toString();
  await advance('-P32M');
  await story.confirmModel(manager);
  const organization = await story.registerOrganization(admin, 'Northern Lights Health', 'SA');
  for (const [name, role] of [
    ['Casey Contributor', 'contributor'],
    ['Riley Reader', 'reader'],
  ] as const)
    await join(baseUrl, admin, organization, demoPerson(name), role);

  const [europe, america] = [
    { languages: ['en', 'pt'], country: 'PT', region: 'Lisbon', timeZone: 'Europe/Lisbon' },
    { languages: ['en', 'es'], country: 'US', region: 'Chicago', timeZone: 'America/Chicago' },
  ];
  await story.introduceValidator(scheduler, leadId, europe, { mentors: true, inTraining: false });
  await story.introduceValidator(scheduler, secondId, america, { mentors: false, inTraining: false });

  const fixVisit = async (assessment: string, day: string): Promise<Visit> => {
    const visit = await story.requestVisit(admin, organization, assessment, { earliest: day, latest: day });
    await story.proposeDate(scheduler, visit, {
      startsAt: `${day}T09:00`,
      endsAt: `${day}T16:00`,
      validators: [leadId, secondId],
      lead: leadId,
    });
    for (const validator of [lead, second]) await story.takePart(validator, visit);
    return story.confirmDate(admin, visit);
  };

  const aurora = await story.addFacility(admin, organization, hospital, imagingAreas);
  const first = await story.assess(admin, organization, aurora, 'stage-6-without-analytics', 6);
  const today = await now();
  const visit = await fixVisit(first.id, today.add({ days: 21 }).toString());
  await story.mailsAbout(lead, /visit/i, 1);
  await comesTo(`${today.add({ days: 21 }).toString()}T10:00`);
  await story.recordFindings(second, await story.readVisit(second, organization, visit.id));
  await story.revealVerdicts(lead, visit);
  await story.conclude(lead, visit, 6);
  await advance('P3D');
  await story.decide(manager, visit, 6);
  await story.certificationOf(admin, organization, first.id);
  await story.listInRegister(admin, organization, aurora.id);
  await story.mailsAbout(admin, /certified/i, 1);
  for (const [duration, reminders] of [
    ['P24M1D', 1],
    ['P6M', 2],
  ] as const) {
    await advance(duration);
    await story.mailsAbout(admin, /expires/i, reminders);
  }

  const solstice = await story.addFacility(admin, organization, university, imagingAreas);
  const visited = await story.assess(admin, organization, solstice, 'stage-7', 7);
  await fixVisit(visited.id, present);

  const borealis = await story.addFacility(admin, organization, centre, imagingAreas.slice(0, 3));
  const open = await story.openAssessment(admin, organization, borealis, (await now()).add({ days: 150 }).toString());
  const casey = await signedIn('Casey Contributor');
  for (const [place, [, stage]] of sittings.entries()) {
    const comesNow = (indicator: string): boolean =>
      !stillOpen.test(indicator) && sittings.findIndex(([some]) => some.test(indicator)) === place;
    await story.answerLike(place === 1 ? casey : admin, organization, open, 'stage-4', comesNow);
    await story.scoreOf(admin, organization, open.id, (score) => score.stage === stage && score.upToDate);
    await story.attachLink(
      casey,
      organization,
      open.id,
      'emr-in-use',
      `Screens of the medical record, part ${place + 1}`,
      `https://borealis.example/record/${place + 1}`,
    );
    await advance('P10D');
  }
  await story.workTogether(admin, casey, organization, open.id, 'keeping', 'emr-in-use');

  const meridian = await story.addFacility(admin, organization, children, imagingAreas);
  const waiting = await story.assess(admin, organization, meridian, 'stage-7', 7);
  const later = await now();
  await story.requestVisit(admin, organization, waiting.id, {
    earliest: later.add({ days: 80 }).toString(),
    latest: later.add({ days: 140 }).toString(),
  });
};

const join = async (
  baseUrl: string,
  admin: Visitor,
  organization: string,
  person: { readonly email: string; readonly name: string },
  role: OrganizationRole,
): Promise<void> => {
  await story.invite(admin, organization, person, role);
  const guest = await new Visitor(baseUrl).signIn(person.email, demoPassword);
  const token = await story.invitationTokenFor(admin, person.email);
  await guest.api.POST('/api/invitations/{token}/acceptance', {
    params: { path: { token } },
    body: { name: person.name },
  });
};
