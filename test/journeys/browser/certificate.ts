import { bodyOf } from '@cairn/api-client/api-client.js';
import * as story from '../../../apps/standalone/src/demo/story.js';
import { hospital, type Journey } from './journey.js';
import { phone } from './person.js';

/** A manager decides, and everybody can verify the certificate. */
export const decides = async (journey: Journey): Promise<void> => {
  const { admin, colleague } = journey;
  const manager = await journey.comes({ timezoneId: 'Europe/Berlin' });
  await manager.signIn('Morgan Manager');
  await manager.hasTitle('Desk');
  await manager.followIn('Visits', hospital);
  await manager.field('Grant').check();
  await manager.field(/^Reasons/).fill('Every criterion of the stage was seen in use.');
  await manager.look();
  await manager.press('Review the decision');
  await manager.reads('A certificate is issued. It gets a number of its own and is listed in the public register.');
  await manager.look();
  await manager.press('Grant stage 6');
  await manager.reads('The decision is made.');

  await admin.follow('Certificates');
  await admin.hasTitle('Certificates');
  await admin.reads(/^CRN-\d{4}-\w{4}-\w{4}$/);
  await admin.look();
  await admin.follow(hospital);
  await admin.reads('This certifies that');
  await admin.look();
  const [certification] = await bodyOf(
    colleague.api.GET('/api/certification/{organizationId}/certifications', {
      params: { path: { organizationId: journey.organization } },
    }),
  );
  await admin.follow('Home');
  await admin.reads(/^Certified until/);

  const guest = await journey.comes({ viewport: phone });
  await guest.goTo('/verify');
  await guest.field(/number/i).fill('CRN-20');
  await guest.press('Check');
  await guest.reads(/^This is neither a whole certificate number/);
  await guest.field(/number/i).fill(hospital.split(' ')[0]?.toLowerCase() ?? '');
  await guest.press('Check');
  await guest.reads(/certificates? of “/);
  await guest.look();
  await guest.follow(hospital);
  await guest.reads(`${hospital} is certified at stage 6`);
  await guest.field(/number/i).fill(certification?.number ?? '');
  await guest.press('Check');
  await guest.reads(`${hospital} is certified at stage 6`);
  await guest.reads('Checked in your browser: signed with a published key, and unchanged.');
  await guest.look();
  await guest.goTo('/verify/CRN-2020-999999');
  await guest.reads('We have no certificate CRN-2020-999999');
  await guest.look();

  await manager.follow('Mails');
  await manager.reads(/Decision/);
  await manager.look();
};

/** The mailbox shows the mails. */
export const readsMails = async (journey: Journey): Promise<void> => {
  const { admin, colleague } = journey;
  await story.mailsAbout(colleague, /certificate|certified/i, 1);
  await admin.goTo('/mailbox');
  for (const subject of [/stage 6/i, /visit/i, /certificate|certified/i, /join|invit/i])
    await admin.button(subject).first().waitFor();
  await admin
    .button(/^Validation visit to /)
    .first()
    .click();
  await admin.page.getByRole('list', { name: 'Attachments' }).getByRole('link').first().waitFor();
  await admin.look();
};
