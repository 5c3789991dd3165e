import { template } from '@cairn/contracts/notifications/http/messages.js';
import type { Because } from '../message/message-events.js';
import { en } from '../texts/en.js';
import { letterOf } from './letter.js';
import { mailTemplates } from './mail-templates.js';
import { mjmlOf } from './mjml.js';
import { plainText } from './plain-text.js';

const links = {
  publicUrl: 'https://cairn.example',
  nameOf: () => 'Ivy Inviter',
  invitationToken: (id: string) => `${id}.signature`,
  passwordResetToken: (personId: string, resetId: string) => `${personId}.${resetId}.signature`,
  mailStopToken: (topic: string) => `${topic}.signature`,
};
const reader = {
  name: 'Ada Admin',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  organizationId: '00000000-0000-4000-8000-000000000001',
  organizationName: 'Northern Lights Health',
  modelTitle: 'Digital Imaging Adoption Model',
};
const letterFor = (name: keyof typeof mailTemplates, changes: object = {}, because: Because = 'admin', who = reader) =>
  letterOf(
    { template: name, because, facts: { ...(mailTemplates[name].contract.example as object), ...changes } },
    who,
    links,
  );

const former = {
  certificationId: '00000000-0000-4000-8000-0000000000ab',
  number: 'CRN-2026-000003',
  stage: 5,
  expiresOn: '2029-01-01',
};
/** Changes that bring out each variant of some mail. */
const everyKind = [
  {},
  ...['granted', 'deferred', 'refused'].map((outcome) => ({ outcome })),
  ...['renewal', 'upgrade', 'early-renewal'].map((kind) => ({ kind, former })),
  ...['answer', 'corrective-evidence', 'appeal'].map((kind) => ({ kind })),
  { final: false },
  { from: 7, to: 3 },
  { moves: true },
  { clocksChanged: true },
  { restored: true },
  { byProgramme: true },
];

/** Those that the public event of a mail allows. */
const kindsOf = (name: keyof typeof mailTemplates): readonly object[] => {
  const { schema, example } = mailTemplates[name].contract;
  return everyKind.filter((changes) => schema.safeParse({ ...(example as object), ...changes }).success);
};

describe.each(template.options)('the mail %s', (name) => {
  it('can be written from the example of its public event, for any reason', () => {
    for (const because of [
      'invited',
      'forgot-password',
      'account',
      'admin',
      'submitter',
      'scheduler',
      'validator',
      'manager',
    ] as const) {
      const letter = letterFor(name, {}, because);
      const all = [letter.subject, letter.heading, letter.why, ...letter.paragraphs].join(' ');
      expect(all).not.toMatch(/[{}]|undefined|null|\[object/);
      expect(all).not.toContain('!');
    }
  });

  it('names the model wherever it names a stage', () => {
    for (const changes of kindsOf(name)) {
      const { subject, heading, paragraphs } = letterFor(name, changes);
      for (const sentence of [subject, heading, ...paragraphs])
        if (/\bstage \d/i.test(sentence)) expect(`${heading} ${paragraphs.join(' ')}`).toContain(reader.modelTitle);
      if (/\bstage \d/i.test(subject)) expect(subject).toContain(reader.modelTitle);
    }
  });

  it('says why it came and leads to one address', () => {
    const { why, action } = letterFor(name);
    expect(why).toContain('You get this mail because');
    expect(action.url).toMatch(/^https:\/\/cairn\.example\/[a-z]/);
    expect(plainText(letterFor(name)).split(action.url)).toHaveLength(2);
  });
});

describe('a letter', () => {
  it('says how such mails are stopped, unless it has to come', () => {
    const letter = letterFor('visit-scheduled');
    expect(letter.stop).toMatchObject({
      page: 'https://cairn.example/stop-mail/visits.signature',
      oneClick: 'https://cairn.example/api/notifications/mail-stops/visits.signature',
    });
    expect(plainText(letter)).toContain('https://cairn.example/stop-mail/visits.signature');
    expect(mjmlOf(letter)).toContain('https://cairn.example/stop-mail/visits.signature');
    for (const name of ['invitation', 'password-reset', 'account-changed', 'participation-declined'] as const) {
      expect(letterFor(name).stop).toBeUndefined();
      expect(plainText(letterFor(name))).not.toContain('stop-mail');
    }
  });
  it('leads who is asked to answer to what is asked, and who is mentioned to the note', () => {
    expect(letterFor('indicators-assigned', {}, 'assignee').action.url).toMatch(/organization=\S+&show=mine$/);
    expect(letterFor('colleague-mentioned', {}, 'mentioned').action.url).toMatch(/&at=facility%2Fimaging-system-live$/);
  });

  it('invites in a role', () =>
    expect(letterFor('invitation', { role: 'admin' }, 'invited').paragraphs[0]).toContain(
      'to take part as an administrator of Northern',
    ));
  it('invites for the programme, which has checked the name', () => {
    const { subject, paragraphs } = letterFor('invitation', { byProgramme: true, role: 'admin' }, 'invited');
    expect(subject).toBe('You are invited to “Northern Lights Health” on Cairn');
    expect(paragraphs[0]).toMatch(/^Ivy Inviter of the programme invites you to take part as an admin/);
    expect(paragraphs.join(' ')).not.toContain('has not checked');
  });
  it('tells managers of a request, and the person why it was declined', () => {
    const asked = letterFor('participation-requested', {}, 'manager');
    expect(asked.subject).toBe('“Aurora Hospital” asks to take part');
    expect(asked.paragraphs[0]).toContain('Aurora Hospital, Saudi Arabia');
    expect(letterFor('participation-declined', {}, 'asked-to-join').quotation).toContain('at least 20 beds');
  });
  it('names who invites, and that nobody has checked the name of the organization', () => {
    const { subject, paragraphs } = letterFor('invitation', {}, 'invited');
    expect(subject).toBe('“Ivy Inviter” invites you to “Northern Lights Health” on Cairn');
    expect(paragraphs[0]).toMatch(/^Ivy Inviter invites you/);
  });
  it('quotes every name in its subject', () => {
    const subjects = Object.values(en.letters).map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(20);
    expect(subjects.filter((one) => /(?<!“)\{(facility|organization|inviter|person)\}/.test(one))).toEqual([]);
  });
  it('invites with a derived link', () =>
    expect(letterFor('invitation').action.url).toBe(
      'https://cairn.example/invitation/00000000-0000-4000-8000-0000000000e1.signature',
    ));
  it('tells a first stage as a change from stage 0', () =>
    expect(letterFor('stage-changed', { from: null }).paragraphs[0]).toContain('Before, it was at stage 0.'));
  it('tells a stage so far from a final one', () => {
    expect(letterFor('stage-changed', { final: false }).subject).toBe(
      '“Aurora Hospital” is at stage 6 of Digital Imaging Adoption Model so far',
    );
    expect(letterFor('stage-changed', { final: true }).subject).toBe(
      '“Aurora Hospital” has reached stage 6 of Digital Imaging Adoption Model',
    );
  });
  it('congratulates nobody on a stage that was lost', () => {
    const { subject, heading, paragraphs } = letterFor('stage-changed', { from: 7, to: 3 });
    expect([subject, heading]).toEqual([
      '“Aurora Hospital” is at stage 3 of Digital Imaging Adoption Model now (was 7)',
      'Aurora Hospital is at stage 3 of Digital Imaging Adoption Model now',
    ]);
    expect(paragraphs[0]).toContain('Before, it was at stage 7.');
  });
  it('names the time of a visit there and here', () =>
    expect(letterFor('visit-moved', { sequence: 1 }).paragraphs[0]).toBe(
      'Its new date, on site: Tue 20 Apr 2027, 09:00 to 16:00 Riyadh (08:00 for you).',
    ));
  it.each(['granted', 'deferred', 'refused'])('has its own words for a decision that is %s', (outcome) => {
    const letter = letterFor('decision-recorded', { outcome });
    expect(letter.quotation).toBe('Every criterion of the stage was seen in use.');
    expect(letter.subject).toContain('Aurora Hospital');
  });
  it('brings a calendar entry only where a date was fixed', () => {
    expect(letterFor('visit-cancelled').calendar).toBeUndefined();
    const appointment = {
      startsAt: '2027-04-20T09:00',
      endsAt: '2027-04-20T16:00',
      timeZone: 'Asia/Riyadh',
      validators: [],
      sequence: 4,
    };
    expect(letterFor('visit-cancelled', { appointment }).calendar).toMatchObject({ method: 'CANCEL', sequence: 5 });
    expect(letterFor('visit-cancelled', { appointment }, 'released').subject).toBe(
      'You are released from the visit to “Aurora Hospital”, Tue 20 Apr 2027',
    );
  });
  it.each([
    ['renewal', 'It renews certificate CRN-2026-000003, stage 5, whose place it takes.'],
    ['upgrade', 'A higher stage begins a validity of its own.'],
    ['early-renewal', 'so the end of the validity is not extended.'],
  ])('tells what a certificate is beside the former one: %s', (kind, sentence) =>
    expect(letterFor('certification-granted', { kind, former }).paragraphs.join(' ')).toContain(sentence),
  );
  it.each([
    ['suspended', 'is not in force from Tue 1 Feb 2028 until it is reinstated.'],
    ['reinstated', 'is in force again from Tue 1 Feb 2028.'],
    ['revoked', 'is withdrawn for good from Tue 1 Feb 2028.'],
    ['corrected', 'Certificate CRN-2026-000003 was corrected. Its new number is CRN-2027-000001;'],
  ])('tells what happened to a certificate, and why: %s', (change, sentence) => {
    const letter = letterFor('certification-changed', { change, formerNumber: former.number });
    expect(letter.paragraphs.join(' ')).toContain(sentence);
    expect([letter.subject, letter.heading, ...letter.paragraphs].join(' ')).not.toMatch(
      /[{}]|undefined|null|three years|stages? 6 (and|or) 7/,
    );
    expect(letter.quotation).toBe('The imaging archive was replaced and has not been seen yet.');
  });
  it('promises no validity of its own making', () => {
    for (const name of template.options)
      for (const changes of kindsOf(name))
        expect(JSON.stringify(letterFor(name, changes))).not.toMatch(
          /three years|third year|last year|stages? 6 (and|or) 7/i,
        );
  });
  it('counts the months that are left', () =>
    expect(letterFor('expiry-reminder', { monthsLeft: 1 }).subject).toBe(
      '“Aurora Hospital”: the certificate expires in 1 month',
    ));

  it('keeps every header on one line', () => {
    const letter = letterFor('stage-changed', { facilityName: 'Aurora\r\nBcc: everybody@example.org\u2028x\u202Ey' });
    expect(letter.subject).toBe(
      '“Aurora Bcc: everybody@example.org x y” has reached stage 6 of Digital Imaging Adoption Model',
    );
  });

  it('takes a placeholder in a name as a name', () =>
    expect(letterFor('stage-changed', { facilityName: '{organization}' }).subject).toBe(
      '“{organization}” has reached stage 6 of Digital Imaging Adoption Model',
    ));

  it('shows markup in names as text', () => {
    const letter = letterFor(
      'decision-recorded',
      { facilityName: '<img src=x onerror=alert(1)>', reasons: 'A\n<mj-include path="/etc/passwd" />' },
      'admin',
      { ...reader, name: '"><script>' },
    );
    expect(mjmlOf(letter)).not.toMatch(/<img|<script|<mj-include/);
    expect(mjmlOf(letter)).toContain('A<br />&lt;mj-include');
    expect(plainText(letter)).toContain('> A\n> <mj-include path="/etc/passwd" />');
  });
});
