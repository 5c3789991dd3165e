import { bodyOf } from '@cairn/api-client/api-client.js';
import { demoPassword } from '@cairn/platform/demo/demo-people.js';
import { eventually } from '@cairn/testing/eventually.js';
import * as story from '../../../apps/standalone/src/demo/story.js';
import { areas, hospital, type Journey, newcomer, organizationName } from './journey.js';
import { oneTimeCode } from './one-time-code.js';
import { phone } from './person.js';

/** An admin registers the organization, a facility and its service areas. */
export const registers = async (journey: Journey): Promise<void> => {
  const { admin, colleague } = journey;
  await admin.goTo('/sign-in');
  await admin.hasTitle('Sign in');
  await admin.look();
  await admin.signIn('Amal Admin', 'not my password at all');
  await admin.reads('The e-mail or the password is wrong');
  await admin.signIn('Amal Admin');
  await admin.reads('You belong to no organization yet');
  await admin.look();
  await admin.follow('Register an organization');
  await admin.field('Name').fill(organizationName);
  await admin.field('Country').selectOption('Saudi Arabia');
  await admin.press('Register');
  await admin.reads('Three steps to your first stage.');
  await admin.look();
  journey.organization = (await bodyOf(colleague.api.GET('/api/me'))).memberships[0]?.organizationId ?? '';

  await admin.follow('Add a facility');
  await admin.field('Name').fill(hospital);
  await admin.field('Country').selectOption('Saudi Arabia');
  await admin.field('World region').selectOption('Middle East');
  await admin.field('Type').selectOption('Teaching hospital');
  await admin.field('Ownership').selectOption('Public');
  await admin.field('Beds').fill('420');
  await admin.field('Time zone').selectOption('Asia/Riyadh');
  await admin.field('Teaches students or residents').check();
  await admin.look();
  await admin.press('Add a facility');
  await admin.hasTitle(hospital);
  for (const area of areas) await admin.field('Add a service area').selectOption(area);
  await admin.press('Save service areas');
  await admin.button('Save service areas').waitFor({ state: 'detached' });
  await admin.look();
};

/** A newcomer is invited, follows the mail and joins. */
export const invites = async (journey: Journey): Promise<void> => {
  const { admin, colleague } = journey;
  await admin.follow('Members');
  await admin.press('Invite');
  const dialog = admin.page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(newcomer.name);
  await dialog.getByLabel('E-mail').fill(newcomer.email);
  await journey.lettingSessionsAge();
  await dialog.getByRole('button', { name: 'Invite' }).click();
  const asked = admin.page.getByRole('dialog', { name: 'Confirm that it is you' });
  await asked.getByLabel('Your password').and(asked.locator('input')).fill('not my password at all');
  await asked.getByRole('button', { name: 'Continue' }).click();
  await admin.reads('That is not your password.');
  await admin.look();
  await asked.getByLabel('Your password').and(asked.locator('input')).fill(demoPassword);
  await asked.getByRole('button', { name: 'Continue' }).click();
  await admin.reads(newcomer.email);
  admin.wasToBeRefused(/status of 403 .*\/invitations$|status of 400 .*\/api\/auth\/confirm$/);
  await admin.look();

  const noor = await journey.comes({ viewport: phone });
  await noor.goTo(`/invitation/${await story.invitationTokenFor(colleague, newcomer.email)}`);
  await noor.hasTitle(`Join ${organizationName}`);
  await noor.look();
  await noor.field('Choose a password').fill(newcomer.password);
  await noor.press('Join');
  await noor.hasTitle(`Good day, ${newcomer.name}`);
};

/** Two-step sign-in is set up and asks for a code. */
export const setsUpTwoSteps = async (journey: Journey): Promise<void> => {
  const noor = await journey.comes();
  await noor.signInWith(newcomer.email, newcomer.password);
  await noor.follow('Settings');
  for (const name of [`${newcomer.name} at Northern Lights`, newcomer.name]) {
    await noor.field('Your name').fill(name);
    await noor.press('Save the name');
    await noor.reads('The name is saved.');
    await noor.button(name).waitFor();
  }
  await noor.press('Turn on');
  await noor.field('Your password').fill(newcomer.password);
  await noor.press('Continue');
  const key = (await noor.page.getByText('Or type this key').locator('strong').innerText()).replace(/\s/g, '');
  await noor.field('Six digits the app shows now').fill('000000');
  await noor.press('Confirm');
  await noor.reads('That code does not fit');
  await noor.field('Six digits the app shows now').fill(oneTimeCode(key, Date.now()));
  await noor.press('Confirm');
  await noor.reads('Keep these codes');
  await noor.look();
  await noor.press('I have kept them');
  await noor.reads('On. Signing in asks for a code from your app.');
  await noor.press(newcomer.name);
  await noor.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await noor.hasTitle('Sign in');
  await noor.signInWith(newcomer.email, newcomer.password);
  await noor.hasTitle('Your code');
  await noor.look();
  await noor.field('Six digits').fill(oneTimeCode(key, Date.now() + 30_000));
  await noor.press('Continue');
  await noor.hasTitle(`Good day, ${newcomer.name}`);
  await noor.context.close();
};

const linkInMail = ({ colleague }: Journey, subject: string): Promise<string> =>
  eventually(async () => {
    const mails = await bodyOf(colleague.api.GET('/api/notifications/mailbox'));
    const link = /https?:\/\/[^/\s]+(\/new-password\/\S+)/.exec(
      mails.find((mail) => mail.subject === subject && mail.to.some((to) => to.includes(newcomer.email)))?.text ?? '',
    )?.[1];
    if (!link) throw new Error(`No mail "${subject}" with a link has come.`);
    return link;
  }, 300);

/** A forgotten password is replaced by a mail's link, and changed back in the settings. */
export const forgetsThePassword = async (journey: Journey): Promise<void> => {
  const noor = await journey.comes();
  await noor.goTo('/sign-in');
  await noor.follow('Forgot your password?');
  await noor.hasTitle('A new password');
  await noor.look();
  await noor.field('E-mail').fill(newcomer.email);
  await noor.press('Send the link');
  await noor.hasTitle('Check your mail');
  await noor.look();
  const link = await linkInMail(journey, 'Set a new password for Cairn');
  await noor.goTo(link);
  await noor.hasTitle('Choose a new password');
  await noor.look();
  const forNow = 'green badgers whistle loudly';
  await noor.field('New password').fill(forNow);
  await noor.press('Set the password');
  await noor.reads('The new password is set.');
  await noor.goTo(link);
  await noor.hasTitle('This link no longer works');
  await noor.look();
  await noor.signInWith(newcomer.email, forNow);
  await noor.hasTitle(`Good day, ${newcomer.name}`);
  await noor.follow('Settings');
  await noor.press('Change the password');
  await noor.field('Your present password').fill(forNow);
  await noor.field('New password').fill(newcomer.password);
  await noor.look();
  await noor.press('Change the password');
  await noor.reads('The password is changed.');
  await noor.context.close();
};
