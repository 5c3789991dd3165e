import type { Journey } from './journey.js';

/** The way to the next stage follows the hospital's own efforts. */
export const findsTheWayUp = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  await admin.goTo(`/assessments/${(await journey.assessment()).id}/result`);
  await admin.follow('The way up');
  await admin.hasTitle('Way up');
  await admin.reads(/^4 criteria, \d+ person-days$/);
  const effort = admin.page.getByLabel(/^Person-days for:/).first();
  const usual = await effort.inputValue();
  await effort.fill('1.5');
  await admin.page.keyboard.press('Tab');
  await admin.reads(`Your figure; usual: ${usual}`);
  await admin.reads(/^4 criteria, \d+\.5 person-days$/);
  await admin.look();
  await admin.press('Take the usual effort');
  await admin.reads(/^4 criteria, \d+ person-days$/);
};

/** Other answers are tried on a copy, kept under a name, and compared. */
export const triesOtherAnswers = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  const { page } = admin;
  await admin.follow('Result');
  await admin.follow('What if');
  await admin.hasTitle('What if');
  const standing = page.getByRole('region', { name: 'Result with these answers' });
  await standing.getByText('As today.').waitFor();
  const missing = page.getByRole('region', { name: 'Try other answers' }).getByRole('group');
  const tries = async (name: string): Promise<void> => {
    await admin.field('Name of this scenario').fill(name);
    await admin.press('Save scenario');
    await page.getByRole('region', { name: 'Scenarios', exact: true }).getByText(name).waitFor();
  };
  for (const group of await missing.all()) await group.getByText('Yes', { exact: true }).click({ trial: false }).catch(() => undefined);
  await standing.getByText(/than today\.$/).waitFor();
  await tries('Analytics first');
  await admin.press('Start over');
  await standing.getByText('As today.').waitFor();
  await missing.first().getByText('Yes', { exact: true }).click();
  await tries('One step only');
  for (const name of ['Analytics first', 'One step only']) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('article', { name: 'One step only' }).getByText('Stage 6').first().waitFor();
  await admin.look();
  await admin.press('Delete One step only');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('One step only').waitFor({ state: 'detached' });
};
