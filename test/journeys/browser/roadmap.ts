import type { Journey } from './journey.js';

/** The way to the next stage follows the hospital's own efforts; without a mouse. */
export const findsTheWayUp = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  await admin.goTo(`/assessments/${(await journey.assessment()).id}/result`);
  await admin.tabTo(admin.link('Roadmap'), 'Enter');
  await admin.hasTitle('Roadmap');
  await admin.reads(/^1 criterion, \d+ person-days$/);
  const effort = admin.page.getByLabel(/^Person-days for:/).first();
  const usual = await effort.inputValue();
  await admin.tabTo(effort);
  await admin.page.keyboard.type('1.5');
  await admin.page.keyboard.press('Tab');
  await admin.reads(`Your figure; usual: ${usual}`);
  await admin.reads('1 criterion, 1.5 person-days');
  await admin.look();
  await admin.tabTo(admin.button('Take the usual effort'), 'Enter');
  await admin.reads(/^1 criterion, \d+ person-days$/);
};

/** Other answers are tried on a copy, kept under a name, and compared; without a mouse. */
export const triesOtherAnswers = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  const { page } = admin;
  await admin.tabTo(admin.link('Result'), 'Enter');
  await admin.tabTo(admin.link('What-if analysis'), 'Enter');
  await admin.hasTitle('What-if analysis');
  const standing = page.getByRole('region', { name: 'Result with these answers' });
  await standing.getByText('As today.').waitFor();
  const chosen = page
    .getByRole('region', { name: 'Try other answers' })
    .getByRole('group')
    .first()
    .getByRole('radio', { checked: true });
  const keeps = async (name: string): Promise<void> => {
    await admin.tabTo(admin.field('Name of this scenario'));
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Scenarios', exact: true }).getByText(name).waitFor();
  };
  await admin.tabTo(chosen, 'ArrowLeft');
  await standing.getByText('Stage 7').waitFor();
  await standing.getByText(/^1 stage more and a score [\d.]+ higher than today\.$/).waitFor();
  await keeps('Genetics first');
  await admin.tabTo(admin.button('Start over'), 'Enter');
  await standing.getByText('As today.').waitFor();
  await admin.tabTo(admin.field('Show'), 'ArrowDown');
  await admin.tabTo(chosen, 'ArrowRight');
  await keeps('One area less');
  for (const name of ['Genetics first', 'One area less'])
    await admin.tabTo(page.getByRole('checkbox', { name }), 'Space');
  await page.getByRole('article', { name: 'Genetics first' }).getByText('Stage 7').waitFor();
  await page.getByRole('article', { name: 'One area less' }).getByText('Stage 6').waitFor();
  await admin.look();
  await admin.tabTo(admin.button('Delete One area less'), 'Enter');
  await admin.tabTo(page.getByRole('dialog').getByRole('button', { name: 'Remove' }), 'Enter');
  await admin.button('Delete One area less').waitFor({ state: 'detached' });
};
