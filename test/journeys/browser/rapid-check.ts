import type { Journey } from './journey.js';
import { phone } from './person.js';

/** Takes the rapid check without an account, and without a trace. */
export const takesRapidCheck = async (journey: Journey): Promise<void> => {
  const guest = await journey.comes({ viewport: phone, colorScheme: 'dark' });
  const { page } = guest;
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await guest.goTo('/sign-in');
  await guest.follow(/rapid check/);
  await guest.hasTitle('Rapid check');
  await guest.look();
  await guest.press('Start');
  await guest.press('Next');
  await guest.reads('Choose how far it is true.');
  await guest.look();
  for (const [step, answer] of [
    [2, 'Fully'],
    [3, 'Mostly'],
    [4, 'Partly'],
    [5, 'Not at all'],
  ] as const) {
    await guest.reads(`Step ${step} of 7`);
    for (const statement of await page.getByRole('group').all())
      await statement.getByRole('radio', { name: answer }).check();
    await guest.press('Next');
  }
  await guest.reads('Step 6 of 7');
  await guest.look();
  await page.goBack();
  await guest.reads('Step 5 of 7');
  await page.goForward();
  await guest.reads('Step 6 of 7');
  await page.getByRole('checkbox', { name: /DIAM/ }).check();
  await guest.press('Show the result');
  await guest.reads('of 400');
  await page.getByRole('status').filter({ hasText: '225.0' }).waitFor();
  await page.getByRole('row', { name: /Interoperability.*100\.0/ }).waitFor();
  await page.getByRole('row', { name: /Predictive analytics.*0\.0/ }).waitFor();
  await guest.look();
  await page.reload();
  await page.getByRole('status').filter({ hasText: '225.0' }).waitFor();
  await guest.press('Start again');
  await guest.reads('Step 1 of 7');
  expect(sent).toEqual([]);
  await guest.context.close();
};
