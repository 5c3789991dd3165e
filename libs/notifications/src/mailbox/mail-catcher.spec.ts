import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { writeMail } from '../delivery/written-mail.mail.js';
import { letterOf } from '../templates/letter.js';
import { readMail } from './mail-catcher.mail.js';

describe('a mail in the mailbox', () => {
  it('is what was written, with its calendar file once', async () => {
    const letter = letterOf(
      {
        template: 'visit-scheduled',
        because: 'validator',
        facts: { ...visitScheduled.example, facilityName: 'Hôpital « Étoile » & fils 서울' },
      },
      {
        name: 'Vera',
        locale: 'en',
        timeZone: 'Asia/Seoul',
        organizationId: visitScheduled.example.organizationId,
        organizationName: 'Northern Lights Health',
        modelTitle: '',
      },
      {
        publicUrl: 'https://cairn.example',
        nameOf: () => '',
        invitationToken: (id) => id,
        passwordResetToken: (_, resetId) => resetId,
        mailStopToken: () => 'token',
      },
    );
    const posting = {
      from: { name: 'Cairn', email: 'cairn@cairn.example' },
      to: { name: 'Vera, "V"', email: 'vera@example.org' },
      mailId: 'x@cairn.example',
      at: '2027-03-09T06:00:00Z',
      organizationName: 'Northern Lights Health',
      team: ['Vera'],
      attendees: [],
      teams: [],
    };
    const { content, envelope } = await writeMail(letter, posting);
    expect(envelope).toEqual({ from: 'cairn@cairn.example', to: ['vera@example.org'] });
    expect(await readMail(content, envelope.to, '2027-03-09T06:00:01Z')).toMatchObject({
      messageId: '<x@cairn.example>',
      from: 'cairn@cairn.example',
      to: ['vera@example.org'],
      subject: 'Validation visit to “Hôpital « Étoile » & fils 서울”: Tue 20 Apr 2027',
      html: expect.stringContaining('Hôpital « Étoile » &amp; fils 서울') as string,
      text: expect.stringContaining('You get this mail because you are a validator of this visit.') as string,
      attachments: [
        {
          name: 'visit.ics',
          mediaType: 'application/ics',
          text: expect.stringMatching(/^BEGIN:VCALENDAR\r?\n/) as string,
        },
      ],
    });
  });
});
