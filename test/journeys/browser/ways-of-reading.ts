import { bodyOf } from '@cairn/api-client/api-client.js';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import * as story from '../../../apps/standalone/src/demo/story.js';
import type { Journey } from './journey.js';
import { type Person, phone } from './person.js';
import { survivesTranslation } from './translation.js';

/** Needs no mouse. */
export const needsNoMouse = async (journey: Journey): Promise<void> => {
  const { colleague } = journey;
  await story.addFacility(
    colleague,
    journey.organization,
    {
      name: 'Second Hospital',
      country: 'SA',
      region: 'middle-east',
      timeZone: 'Asia/Riyadh',
      type: 'clinic',
      beds: 0,
      teaching: false,
      ownership: 'private',
    },
    [
      { name: 'Radiology', kind: 'radiology' },
      { name: 'Cardiology', kind: 'cardiology' },
    ],
  );
  const person = await journey.comes();
  const { page } = person;
  await person.goTo('/sign-in');
  await person.tabTo(person.field('E-mail'));
  await page.keyboard.type(demoPerson('Amal Admin').email);
  await person.tabTo(person.field('Password'));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await person.hasTitle('Good day, Amal Admin');
  await person.tabTo(person.link('Assessments'), 'Enter');
  await person.tabTo(person.button('Open an assessment'), 'Enter');
  const dialog = page.getByRole('dialog');
  await person.tabTo(dialog.getByLabel('Facility'));
  await page.keyboard.type('Second');
  await person.tabTo(dialog.getByRole('button', { name: 'Open an assessment' }), 'Enter');
  await person.hasTitle('Second Hospital');
  await person.tabTo(
    page
      .getByRole('group', { name: /Radiology$/ })
      .first()
      .getByRole('radio')
      .first(),
    'Space',
  );
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.getByText('3 of').first().waitFor();
  await person.reads(/^Saved/);
  await person.tabTo(person.button('Submit'), 'Enter');
  await dialog.getByText('The model needs more answers before you can submit.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await findsByHalfAWord(person);
  await choosesPeers(person);
  await person.tabTo(person.link('Members'), 'Enter');
  await person.isInTheContent();
  await person.tabTo(person.button('Invite'), 'Enter');
  await person.tabTo(dialog.getByLabel('Name'));
  await page.keyboard.type('Kim Keys');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kim@example.org');
  await page.keyboard.press('Enter');
  await person.reads('kim@example.org');
  await person.context.close();
};

/** Opens the search, types on at once, finds a facility by half a word, and lands there. */
const findsByHalfAWord = async (person: Person): Promise<void> => {
  const { page } = person;
  const search = page.getByRole('combobox', { name: 'Search everything' });
  const chosen = page.getByRole('option', { selected: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nothing of the kind');
  await page.getByText('Nothing is called “nothing of the kind”').waitFor();
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await search.waitFor();
  await page.keyboard.type('sécond hosp');
  await page
    .getByRole('group', { name: 'Assessments' })
    .getByRole('option', { name: /^Second Hospital.*Open/ })
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await chosen.getByText('Open').waitFor();
  await person.look();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await search.waitFor({ state: 'detached' });
  await person.hasTitle('Second Hospital');
  await person.reads('Service areas');
  await person.isInTheContent();
};

/** Whom to compare with is chosen and unchosen; so few are never shown. */
const choosesPeers = async (person: Person): Promise<void> => {
  const removed = person.button('Middle East, remove this filter');
  await person.tabTo(person.link('Benchmarks'), 'Enter');
  await person.tabTo(person.field('World region'));
  await person.page.keyboard.type('Middle');
  await removed.waitFor();
  await person.reads('Too few peers');
  await person.tabTo(removed, 'Enter');
  await removed.waitFor({ state: 'detached' });
  await person.tabTo(person.field('Compare by'), 'ArrowDown');
  await person.tabTo(person.button('Saudi Arabia'), 'Space');
  await person.button('Saudi Arabia, remove this filter').waitFor();
  await person.tabTo(person.button('All facilities').last(), 'Enter');
  await person.button('Saudi Arabia, remove this filter').waitFor({ state: 'detached' });
  await person.tabTo(person.field('Contribute to benchmarks'));
};

/** Is at home in the dark, from right to left and on a phone. */
export const isAtHomeEverywhere = async (journey: Journey): Promise<void> => {
  const { admin, colleague } = journey;
  const assessment = (await journey.assessment()).id;
  const {
    items: [visit],
  } = await bodyOf(
    colleague.api.GET('/api/validation/{organizationId}/visits', {
      params: { path: { organizationId: journey.organization } },
    }),
  );
  const {
    items: [certification],
  } = await bodyOf(
    colleague.api.GET('/api/certification/{organizationId}/certifications', {
      params: { path: { organizationId: journey.organization } },
    }),
  );
  const {
    items: [facility],
  } = await bodyOf(
    colleague.api.GET('/api/organizations/{organizationId}/facilities', {
      params: { path: { organizationId: journey.organization } },
    }),
  );
  await admin.page.emulateMedia({ colorScheme: 'dark' });
  await admin.page.setViewportSize(phone);
  await admin.page.evaluate(() => localStorage.setItem('cairn.language', 'ar-XB'));
  for (const path of [
    '/',
    '/assessments',
    `/assessments/${assessment}`,
    `/assessments/${assessment}/result`,
    `/assessments/${assessment}/gap-report`,
    `/assessments/${assessment}/roadmap`,
    `/assessments/${assessment}/what-if`,
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
    '/inbox',
    '/organization',
    '/integrations',
    '/audit-log',
    '/organizations/new',
  ]) {
    await admin.goTo(path);
    await admin.page.getByRole('heading', { level: 1 }).waitFor();
    await admin.look();
    await survivesTranslation(admin.page);
  }
  await admin.goTo('/organizations/new');
  await admin.page.getByRole('heading', { level: 1 }).waitFor();
  await admin.page.locator('[aria-keyshortcuts]').filter({ visible: true }).click();
  await admin.page
    .getByRole('combobox')
    .and(admin.page.locator('[aria-controls]'))
    .fill(certification?.number.replaceAll('-', ' ').toLowerCase() ?? '');
  await admin.page.getByRole('option', { name: certification?.number ?? '' }).waitFor();
  await admin.look();
};

/** Every page of the menu, for each role of the staff. */
export const readsEveryPageOfTheMenu = async (journey: Journey): Promise<void> => {
  for (const name of ['Morgan Manager', 'Sasha Scheduler', 'Valery Validator'] as const) {
    const person = await journey.comes();
    await person.signIn(name);
    const links = person.page.getByRole('navigation').locator('a[href^="/"]');
    await links.first().waitFor();
    const paths = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '/'));
    for (const path of new Set(paths)) {
      await person.goTo(path);
      await person.page.getByRole('heading', { level: 1 }).waitFor();
      await person.look();
    }
    await person.context.close();
  }
};
