import { hospital, type Journey } from './journey.js';
import { phone } from './person.js';
import { survivesTranslation } from './translation.js';

/** A visit is asked for, planned with a team and confirmed. */
export const plansVisit = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  await admin.follow('Home');
  await admin.reads('A visit confirms stage 6.');
  await admin.look();
  await admin.follow('Request a visit');
  await admin.field('Earliest day').fill(await journey.inDays(7));
  await admin.field('Latest day').fill(await journey.inDays(30));
  await admin.field(/^Note for the scheduler/).fill('No Fridays, please.');
  await admin.look();
  await admin.press('Request a visit');
  await admin.reads('The scheduler looks for a date and a team.');
  await admin.look();

  const scheduler = await journey.comes({ timezoneId: 'Europe/Berlin' });
  await scheduler.signIn('Sasha Scheduler');
  await scheduler.hasTitle('Desk');
  await scheduler.link(hospital).first().waitFor();
  await scheduler.look();
  await scheduler.field('Country').selectOption({ label: 'Saudi Arabia' });
  await scheduler.field('Model').selectOption({ index: 1 });
  await scheduler.link(hospital).first().waitFor();
  await scheduler.press('Show everything');
  await scheduler.follow('Visits');
  await scheduler.hasTitle('Visits');
  await scheduler.look();
  await scheduler.follow(hospital);
  await scheduler.reads('No Fridays, please.');
  const day = await journey.inDays(8);
  await scheduler.field(/^Starts/).fill(`${day}T09:00`);
  await scheduler.field(/^Ends/).fill(`${day}T16:00`);
  await scheduler.field('Valery Validator').check();
  await scheduler.field('Jules Validator').check();
  await scheduler.field('Valery Validator leads').check();
  await scheduler.press('Propose to the hospital');
  await scheduler.reads('Waits for the hospital to confirm.');
  await scheduler.look();

  await admin.follow('Home');
  await admin.reads('A date for the visit is proposed.');
  await admin.follow('Confirm the date');
  await admin.press('Confirm this date');
  await admin.reads('The date is fixed.');
  await admin.follow('Home');
  await admin.reads('In 8 days');
};

/** A validator fills in the workbook on a phone, in a cellar without network too, and concludes. */
export const visits = async (journey: Journey): Promise<void> => {
  const { admin } = journey;
  await admin.follow('Demo mailbox');
  await admin.press('One week on');
  for (const _day of ['of the visit', 'after']) {
    await admin.press('One day on');
    await admin.button('One day on').and(admin.page.locator(':enabled')).waitFor();
  }

  const lead = await journey.comes({ viewport: phone, isMobile: true, hasTouch: true, timezoneId: 'Europe/Lisbon' });
  await lead.signIn('Valery Validator');
  await lead.hasTitle('Your visits');
  await lead.follow(hospital);
  await lead.follow('Open the workbook');
  await lead.hasTitle('Workbook');
  await lead.look();
  await survivesTranslation(lead.page);
  await lead.page.goBack();
  await lead.page.reload();
  await lead.hasTitle('Workbook');
  const cards = lead.page.getByRole('article');
  await cards
    .first()
    .getByText(/\d answers?$/)
    .click();
  await cards.first().getByText('Amal Admin').first().waitFor();
  await lead.look();
  const count = await cards.count();
  for (let place = 0; place < count; place += 1) {
    if (place === 2) {
      await lead.reads('All saved');
      await lead.context.setOffline(true);
    }
    if (place === 4) {
      await lead.reads('2 kept here, will send');
      await lead.page.reload();
      await lead.hasTitle('Workbook');
      await lead.reads('2 kept here, will send');
    }
    if (place === 6) {
      await lead.reads('4 kept here, will send');
      await lead.context.setOffline(false);
    }
    const card = cards.nth(place);
    const notMet = (await card.getByText('The survey says:').innerText()).endsWith('Not met');
    const verdict = notMet ? 'Not seen' : 'Confirmed';
    await card.getByText(verdict, { exact: true }).click();
    await card.getByRole('radio', { name: verdict, checked: true }).waitFor({ state: 'attached' });
  }
  await cards.first().getByRole('textbox').fill('Shown in use on the ward.');
  await cards.nth(1).getByRole('textbox').focus();
  await lead.reads('All saved');
  await cards
    .first()
    .getByText(/^Sealed: 1 of 2/)
    .waitFor();
  await lead.press(/^Reveal the verdicts/);
  await cards.first().getByText('The team finds:').waitFor();
  await lead.look();
  await lead.field(/^Commendations$/).fill('Images from every service area are one click away from the record.');
  await lead.field(/^Recommendations$/).fill('Join genetic data with imaging markers in a first clinical programme.');
  await lead.press('Conclude the visit');
  await lead.reads('The team has concluded. The programme manager decides next.');
  await lead.look();
};
