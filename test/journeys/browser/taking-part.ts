import { bodyOf } from '@cairn/api-client/api-client.js';
import { eventually } from '@cairn/testing/eventually.js';
import type { Journey } from './journey.js';
import { phone } from './person.js';

const stranger = { name: 'Sana Stranger', email: 'sana@hospital.example', password: 'yellow herons wade at dawn' };
const hospital = 'Borealis Regional Hospital';

const linkInMail = ({ colleague }: Journey, subject: string): Promise<string> =>
  eventually(async () => {
    const mails = await bodyOf(colleague.api.GET('/api/notifications/mailbox'));
    const mail = mails.find((one) => one.subject === subject && one.to.some((to) => to.includes(stranger.email)));
    const link = /https?:\/\/[^/\s]+(\/invitation\/\S+)/.exec(mail?.text ?? '')?.[1];
    if (!link) throw new Error(`No mail "${subject}" with a link has come.`);
    return link;
  }, 300);

/** A stranger asks to take part, staff confirm, and the person joins, corrects the name and opens an assessment. */
export const takesPart = async (journey: Journey): Promise<void> => {
  const guest = await journey.comes({ viewport: phone });
  await guest.goTo('/sign-in');
  await guest.follow(/Ask to take part/);
  await guest.hasTitle('Take part');
  await guest.look();
  await guest.field('Hospital').fill(hospital);
  await guest.field('Country').selectOption('Norway');
  await guest.field('City or town').fill('Tromsø');
  await guest.field('Your name').fill(stranger.name);
  await guest.field('Your e-mail').fill(stranger.email);
  await guest.field('Maturity model').selectOption({ index: 1 });
  await guest.press('Send the request');
  await guest.hasTitle('Thank you');
  await guest.look();

  const manager = await journey.comes();
  await manager.signIn('Morgan Manager');
  await manager.follow(/^Inbox/);
  await manager.follow(`“${hospital}” asks to take part`);
  await manager.hasTitle(hospital);
  await manager.reads('Nothing similar is known in this country.');
  await manager.field('Type').selectOption('General hospital');
  await manager.field('Ownership').selectOption('Public');
  await manager.field('Beds').fill('210');
  await manager.look();
  await manager.press('Confirm and invite');
  await manager.reads(`${stranger.name} has been invited.`);
  await manager.follow('Requests');
  await manager.hasTitle('Requests');
  await manager.look();
  await manager.follow('Staff');
  await manager.hasTitle('Staff');
  await manager.look();
  await manager.context.close();

  await guest.goTo(await linkInMail(journey, `You are invited to “${hospital}” on Cairn`));
  await guest.hasTitle(`Join ${hospital}`);
  await guest.field('Choose a password').fill(stranger.password);
  await guest.press('Join');
  await guest.hasTitle(`Good day, ${stranger.name}`);
  await guest.context.close();

  const admin = await journey.comes();
  await admin.signInWith(stranger.email, stranger.password);
  await admin.hasTitle(`Good day, ${stranger.name}`);
  await admin.follow('Facilities');
  await admin.follow(hospital);
  await admin.press('Correct');
  const dialog = admin.page.getByRole('dialog', { name: 'Correct the profile' });
  await dialog.getByLabel('Name').fill('Borealis University Hospital');
  await admin.look();
  await dialog.getByRole('button', { name: 'Save the correction' }).click();
  await admin.hasTitle('Borealis University Hospital');
  await admin.reads(`Name: ${hospital} → Borealis University Hospital`);
  await admin.look();
  await admin.page.getByRole('button', { name: 'Open an assessment' }).first().click();
  const opening = admin.page.getByRole('dialog', { name: 'Open an assessment' });
  const infrastructure = opening.locator('option', { hasText: /infra/i }).first();
  await opening.getByLabel('Model').selectOption(await infrastructure.getAttribute('value'));
  await opening.getByRole('button', { name: 'Open an assessment' }).click();
  await admin.page.waitForURL(/\/assessments\/[^/]+/);
  await admin.look();
  await admin.follow(/^Inbox/);
  await admin.hasTitle('Inbox');
  await admin.look();
  await admin.follow('Settings');
  await admin.field('Visits').selectOption('In a daily digest, at 07:00');
  await admin.field('Quiet hours').check();
  await admin.field('Until').waitFor();
  await admin.look();
  await admin.context.close();
};
