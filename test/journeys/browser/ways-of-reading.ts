import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import * as story from '../../../apps/standalone/src/demo/story.js';
import type { Journey } from './journey.js';
import { phone } from './person.js';

/** Needs no mouse. */
export const needsNoMouse = async (journey: Journey): Promise<void> => {
  const { colleague } = journey;
  const facility = await story.addFacility(colleague, journey.organization, { name: 'Second Hospital', country: 'SA', region: 'middle-east', timeZone: 'Asia/Riyadh', type: 'clinic', beds: 0, teaching: false, ownership: 'private' }, [
    { name: 'Radiology', kind: 'radiology' },
    { name: 'Cardiology', kind: 'cardiology' },
  ]);
  await story.openAssessment(colleague, journey.organization, facility);
  const person = await journey.comes();
  const { page } = person;
  await person.goTo('/sign-in');
  await person.tabTo(person.field('E-mail'));
  await page.keyboard.type(demoPerson('Amal Admin').email);
  await person.tabTo(person.field('Password'));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await person.hasTitle('Good day, Amal Admin');
  await person.tabTo(person.link('Answer the survey'));
  await page.keyboard.press('Enter');
  await person.hasTitle('Second Hospital');
  await person.tabTo(page.getByRole('group', { name: /Radiology$/ }).first().getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.getByText('3 of').first().waitFor();
  await person.reads(/^Saved/);
  await person.tabTo(person.button('Submit'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('A survey is submitted whole.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await person.tabTo(person.link('Members'));
  await page.keyboard.press('Enter');
  await person.tabTo(person.button('Invite'));
  await page.keyboard.press('Enter');
  await person.tabTo(page.getByRole('dialog').getByLabel('Name'));
  await page.keyboard.type('Kim Keys');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kim@example.org');
  await page.keyboard.press('Enter');
  await person.reads('kim@example.org');
  await person.context.close();
};

/** Is at home in the dark, from right to left and on a phone. */
export const isAtHomeEverywhere = async (journey: Journey): Promise<void> => {
  const { admin, colleague } = journey;
  const first = (await journey.assessment()).id;
  const [visit] = await colleague.get<{ id: string }[]>(`/api/validation/${journey.organization}/visits`);
  const [certification] = await colleague.get<Certification[]>(`/api/certification/${journey.organization}/certifications`);
  const [facility] = await colleague.get<{ id: string }[]>(`/api/organizations/${journey.organization}/facilities`);
  await admin.page.emulateMedia({ colorScheme: 'dark' });
  await admin.page.setViewportSize(phone);
  await admin.page.evaluate(() => localStorage.setItem('cairn.language', 'ar-XB'));
  for (const path of [
    '/',
    '/assessments',
    `/assessments/${first}`,
    `/assessments/${first}/result`,
    `/assessments/${first}/gap-report`,
    `/assessments/${first}/way-up`,
    `/assessments/${first}/what-if`,
    '/facilities',
    `/facilities/${facility?.id ?? ''}`,
    '/facilities/new',
    '/visits',
    '/visits/request',
    `/visits/${visit?.id ?? ''}`,
    '/benchmarks',
    '/certificates',
    `/certificates/${certification?.id ?? ''}`,
    `/verify/${certification?.number ?? ''}`,
    '/members',
    '/settings',
    '/mailbox',
    '/organizations/new',
  ]) {
    await admin.goTo(path);
    await admin.page.getByRole('heading', { level: 1 }).waitFor();
    await admin.look();
  }
};
