import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { bodyOf } from '@cairn/api-client/api-client.js';
import * as story from '../../../apps/standalone/src/demo/story.js';
import { hospital, type Journey } from './journey.js';
import { type Person, phone } from './person.js';

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
  await manager.reads('A certificate is issued. It gets a number of its own, by which anybody can verify it.');
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
  const {
    items: [certification],
  } = await bodyOf(
    colleague.api.GET('/api/certification/{organizationId}/certifications', {
      params: { path: { organizationId: journey.organization } },
    }),
  );
  await admin.follow('Home');
  await admin.reads(/^Certified until/);

  await admin.goTo(`/certificates/${certification?.id}`);
  await admin.press('Agree and list it');
  await admin.reads(`${hospital} is listed in the public register since`);
  await admin.look();

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
  await guest.goTo('/register?validation=validated');
  await guest.reads(/^\d+ certificates?$|^One certificate$/);
  await guest.look();
  await guest.follow(hospital);
  await guest.reads('Certificates of this facility');
  await guest.look();
  await guest.goTo('/verify/CRN-2020-999999');
  await guest.reads('We have no certificate CRN-2020-999999');
  await guest.look();

  await manager.follow('Mails');
  await manager.reads(/Decision/);
  await manager.look();

  await checksWhatWasHandedOver(journey, guest, certification?.number ?? '');
  await suspends(journey, manager, guest, certification);
  await saysWhoTheProgrammeIs(manager);
};

/** A credential that somebody was given is checked: as it is, altered, with its proof, and within the PDF. */
const checksWhatWasHandedOver = async ({ colleague }: Journey, guest: Person, number: string): Promise<void> => {
  const { credential } = await bodyOf(
    colleague.api.GET('/api/certification/register/{number}', { params: { path: { number } } }),
  );
  const check = async (text: string): Promise<void> => {
    await guest.goTo('/verify');
    await guest.field('Credential as text').fill(text);
    await guest.press('Check the credential');
  };
  await check(credential ?? '');
  await guest.reads(`${hospital} is certified at stage 6`);
  await guest.reads('Signed with a published key of this programme, and unchanged.');
  await guest.look();
  const [head = '', claims = '', signature = ''] = (credential ?? '').split('.');
  const better = Buffer.from(claims, 'base64url').toString().replaceAll('stage 6', 'stage 7');
  await check([head, Buffer.from(better).toString('base64url'), signature].join('.'));
  await guest.reads('This credential is forged or was altered. Do not rely on it.');
  await guest.look();
  const path = `/api/certification/register/${number}/credential.json`;
  const secured = await guest.page.request.get(new URL(path, guest.page.url()).href);
  await check(await secured.text());
  await guest.reads('Signed with a published key of this programme, and unchanged.');
  const pdf = await guest.page.request.get(
    new URL(`/api/certification/register/${number}/certificate.pdf`, guest.page.url()).href,
  );
  await guest.goTo('/verify');
  await guest.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: await pdf.body() });
  await guest.press('Check the credential');
  await guest.reads('Signed with a published key of this programme, and unchanged.');
};

/** What will happen is shown before it does; the register says it at once, and it can be taken back. */
const suspends = async (
  { organization }: Journey,
  manager: Person,
  guest: Person,
  certification: Certification | undefined,
): Promise<void> => {
  const { id = '', number = '' } = certification ?? {};
  await manager.goTo(`/certificates/${id}?organization=${organization}`);
  await manager.reads('Change this certificate');
  await manager.look();
  await manager.press('Suspend');
  await manager.field(/^Reason/).fill('The imaging archive was replaced and has not been seen yet.');
  await manager.press('See what will happen');
  await manager.reads(/^Mailed: /);
  await manager.look();
  await manager.press('Suspend now');
  await manager.reads(/^This certificate is suspended/);
  await manager.reads('The imaging archive was replaced and has not been seen yet.');
  await manager.look();
  await guest.goTo(`/verify/${number}`);
  await guest.reads(/is suspended. Do not rely on it.$/);
  await guest.look();
  await manager.press('Reinstate');
  await manager.field(/^Reason/).fill('The new archive was seen in use.');
  await manager.press('See what will happen');
  await manager.press('Reinstate now');
  await manager.button('Suspend').waitFor();
  await guest.goTo(`/verify/${number}`);
  await guest.reads(`${hospital} is certified at stage 6`);
};

const saysWhoTheProgrammeIs = async (manager: Person): Promise<void> => {
  await manager.follow('Programme');
  await manager.hasTitle('Programme');
  await manager.press('Add a signatory');
  await manager.field(/^Name\b(?! of)/).fill('Dr. Ingrid Solheim');
  await manager.field(/^Title/).fill('Programme director');
  await manager.press('Make a sample certificate');
  await manager.link('Open the sample certificate').waitFor();
  await manager.look();
  await manager.press('Save for new certificates');
  await manager.reads('Versions');
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
