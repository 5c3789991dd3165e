import type { Journey } from './journey.js';

/** The way to the next stage follows the hospital's own efforts. */
export const findsTheWayUp = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  await admin.goTo(`/assessments/${(await journey.assessment()).id}/result`);
  await admin.follow('The way up');
  await admin.hasTitle('Way up');
  await admin.reads(/^1 criterion, \d+ person-days$/);
  const effort = admin.page.getByLabel(/^Person-days for:/).first();
  const usual = await effort.inputValue();
  await effort.fill('1.5');
  await admin.page.keyboard.press('Tab');
  await admin.reads(`Your figure; usual: ${usual}`);
  await admin.reads('1 criterion, 1.5 person-days');
  await admin.look();
  await admin.press('Take the usual effort');
  await admin.reads(/^1 criterion, \d+ person-days$/);
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
  const keeps = async (name: string): Promise<void> => {
    await admin.field('Name of this scenario').fill(name);
    await admin.press('Save scenario');
    await page.getByRole('region', { name: 'Scenarios', exact: true }).getByText(name).waitFor();
  };
  await missing.first().getByText('Yes', { exact: true }).click();
  await standing.getByText('Stage 7').waitFor();
  await standing.getByText(/^1 stage more and a score [\d.]+ higher than today\.$/).waitFor();
  await keeps('Genetics first');
  await admin.press('Start over');
  await standing.getByText('As today.').waitFor();
  await admin.field('Show').selectOption({ index: 1 });
  await missing.first().getByText('No', { exact: true }).click();
  await keeps('One area less');
  for (const name of ['Genetics first', 'One area less']) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('article', { name: 'Genetics first' }).getByText('Stage 7').waitFor();
  await page.getByRole('article', { name: 'One area less' }).getByText('Stage 6').waitFor();
  await admin.look();
  await admin.press('Delete One area less');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await admin.button('Delete One area less').waitFor({ state: 'detached' });
};
