import * as story from '../../../apps/standalone/src/demo/story.js';
import { areas, hospital, type Journey } from './journey.js';

const byHand = ['area-acquisition-workflow', 'linked-in-emr-share', 'outside-import'];

/** The survey is answered by keyboard and mouse, and the stage moves with it. */
export const answers = async (journey: Journey): Promise<void> => {
  const { admin, colleague } = journey;
  await admin.follow('Home');
  await admin.press('Open an assessment');
  const dialog = admin.page.getByRole('dialog');
  await dialog.getByLabel('Model').selectOption('Digital Imaging Adoption Model, enterprise, version 2019');
  await dialog.getByRole('button', { name: 'Open an assessment' }).click();
  const bar = admin.page.getByRole('region', { name: 'Stage so far' });
  await bar.getByText('Stage 0').waitFor();
  for (const area of areas) {
    await admin.page.keyboard.press('j');
    await admin.page.keyboard.press('1');
    await admin.page
      .getByRole('group', { name: `${area}` })
      .first()
      .getByLabel('Yes')
      .and(admin.page.locator(':checked'))
      .waitFor();
  }
  await admin.reads(/^Saved/);
  await admin.reads('4 of');
  await admin.look();
  await worksTogether(journey);

  await story.answerLike(
    colleague,
    journey.organization,
    await story.readAssessment(colleague, journey.organization, (await journey.assessment()).id),
    'stage-6-without-analytics',
    (indicator) => !byHand.includes(indicator),
  );
  await bar.getByText('Stage 1').waitFor();
  await admin.press(/^Seeing images/);
  const share = admin.page.getByRole('group', {
    name: /What share of all images and videos you make can be opened through links in the medical record/,
  });
  await share.getByLabel('Percent').fill('91.5');
  await share.getByLabel('Counted on').selectOption({ index: 2 });
  await bar.getByText('1 criterion to stage 2').waitFor();
  const outside = admin.page.getByRole('group', {
    name: 'Can images from outside be imported so that your clinicians can use them?',
  });
  await outside.getByText('Yes', { exact: true }).click();
  await bar.getByText('Stage 6').waitFor();
  await bar.getByText(/^Calculated/).waitFor();
  await bar.getByText('All answers saved').waitFor();
  await admin.look();
};

/** Flags the answer at hand, notes why, takes it on and finds it again. */
const worksTogether = async ({ admin }: Journey): Promise<void> => {
  const { page } = admin;
  await page.keyboard.press('f');
  const row = page.locator('[data-line]').filter({ has: page.getByRole('button', { name: 'Flag', pressed: true }) });
  await row.getByRole('button', { name: 'Notes' }).click();
  await row.getByLabel('New note').fill('One device is still on film.');
  await row.getByRole('button', { name: 'Write' }).click();
  await row
    .getByRole('listitem')
    .filter({ hasText: /^One device is still on film.*Amal Admin/ })
    .waitFor();
  await admin.look();
  await row.getByRole('button', { name: 'History' }).click();
  await row
    .getByRole('group', { name: 'History of the answer' })
    .getByText(/^Amal Admin, /)
    .waitFor();
  await row.getByRole('button', { name: 'Assign' }).click();
  await row.getByLabel('Who is to answer').selectOption('Amal Admin (you)');
  await row.getByRole('button', { name: 'For you' }).waitFor();
  await admin.look();
  await admin.press('Mine: all answered');
  await page.locator('[data-line]').nth(1).waitFor({ state: 'detached' });
  await admin.press('Everything');
};

/** Is submitted, and the result says why. */
export const submits = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  await admin.press('Submit');
  await admin.page.getByRole('dialog').getByText('Your answers give stage 6').waitFor();
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await admin.reads(/^Final, from the survey submitted/);
  await admin.reads('Digital Imaging Adoption Model, enterprise, version 2019');
  await admin.page.getByRole('region', { name: 'Stage 6' }).getByRole('list').getByText('6', { exact: true }).waitFor();
  await admin.reads('What is missing for stage 7');
  await admin.look();
  await readsTheProof(journey);
  await looksBack(journey);
  await readsTheGapReport(journey);
  await admin.look();
  await admin.follow('Assessments');
  await admin.link(hospital).waitFor();
  await admin.reads('version 2019');
  await admin.look();
};

/** What is missing, and the report as a file; without a mouse. */
const readsTheGapReport = async ({ admin }: Journey): Promise<void> => {
  const criteria = admin.page.getByRole('region', { name: 'Criteria by stage' });
  await admin.tabTo(admin.link('Gap report'), 'Enter');
  await criteria.getByRole('row', { name: /^Images linked in the record/ }).waitFor();
  await admin.tabTo(admin.link('PDF'));
  await admin.tabTo(admin.button('Missing only'), 'Space');
  await criteria.getByText('Nothing is missing here.').first().waitFor();
  await criteria.getByRole('row', { name: /^Images linked in the record/ }).waitFor({ state: 'detached' });
  await admin.reads('What this was computed from');
};

/** From the stage down to an answer, its author and its evidence, by keyboard; and from there to the survey. */
const readsTheProof = async ({ admin }: Journey): Promise<void> => {
  const { page } = admin;
  const why = page.getByRole('region', { name: 'Why' });
  const stage = why.locator('summary').filter({ hasText: 'Stage 2' });
  await admin.tabTo(stage);
  await page.keyboard.press('Enter');
  const criterion = why.locator('summary').filter({ hasText: 'Images linked in the record' });
  await admin.tabTo(criterion);
  await page.keyboard.press('Space');
  await why.getByText('At least 3 service areas need it.').waitFor();
  await why.getByText('91.5 %; 80 % is needed').waitFor();
  await why
    .getByText(/^Amal Admin, /)
    .first()
    .waitFor();
  await why.getByRole('button', { name: 'Open everything' }).click();
  await admin.look();
  await admin.follow(/^Go to the answer: What share of all images/);
  await page
    .getByRole('group', {
      name: /What share of all images and videos you make can be opened through links in the medical record/,
    })
    .waitFor();
  await page.goBack();
  await admin.reads(/^Final, from the survey submitted/);
  await admin.reads('Digital Imaging Adoption Model, enterprise, version 2019');
};

/** To a moment of the past and back. */
const looksBack = async ({ admin }: Journey): Promise<void> => {
  const { page } = admin;
  await page.getByText('As a table').click();
  await page
    .getByRole('row', { name: /Stage 1/ })
    .first()
    .getByRole('link')
    .click();
  await admin.reads(/^You are looking at .* Riyadh time/);
  await page.getByRole('region', { name: 'Stage 1' }).waitFor();
  await admin.look();
  await admin.follow('Back to now');
  await page.getByRole('region', { name: 'Stage 6' }).waitFor();
  await page.goto(`${page.url()}?asOf=2020-03-03T20:59:59Z`);
  await admin.reads('Nothing had been answered yet');
  await admin.look();
  await admin.follow('Back to now');
  await admin.reads(/^Final, from the survey submitted/);
  await admin.reads('Digital Imaging Adoption Model, enterprise, version 2019');
};
