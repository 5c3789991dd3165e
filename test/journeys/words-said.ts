import { randomUUID } from 'node:crypto';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { demoPassword } from '@cairn/platform/demo/demo-people.js';
import { Participant } from './people.js';

/** Sends words nobody else uses by every way that a request has, and is refused. */
export const tellCarelessly = async (
  url: string,
  admin: Participant,
  organization: string,
): Promise<readonly string[]> => {
  const word = (place: string): string => `${place}-${randomUUID()}`;
  const words = Object.fromEntries(
    ['password', 'address', 'body', 'broken', 'query', 'path', 'header', 'cookie', 'answer', 'key', 'name'].map(
      (place) => [place, word(place)],
    ),
  ) as Record<string, string>;
  const guest = new Participant(url);
  await guest.http.post('/api/auth/sign-in/email').send({
    email: `${words['address']}@demo.example`,
    password: words['password'],
  });
  await guest.http.get(`/api/me?${words['query']}=1`).set({
    Cookie: `better-auth.session_token=${words['cookie']}`,
    Authorization: `Bearer ${words['header']}`,
  });
  await guest.http.get(`/invitation/${words['path']}`);
  await guest.http.post(`/api/invitations/${words['path']}/acceptance`).send({ name: words['name'] });
  await admin.http
    .post(`/api/organizations/${organization}/facilities`)
    .set({ 'Idempotency-Key': words['key'] as string })
    .send({ name: words['body'] });
  await admin.http
    .post(`/api/surveys/${organization}/assessments`)
    .type('json')
    .send(`{"facilityId": ${words['broken']}`);
  await admin.http
    .put(`/api/surveys/${organization}/assessments/${randomUUID()}/answers/facility/emr-in-use`)
    .set({ 'If-Match': '"0"' })
    .send({ notApplicable: words['answer'] });
  return Object.values(words);
};

type Sayings = {
  readonly visitors: readonly Participant[];
  readonly mails: readonly CaughtMail[];
  readonly databaseUrl: string;
  readonly others: readonly string[];
};

/**
 * What belongs in no log line and no label: passwords, sessions, secret links, addresses and names of people, and the
 * words of others.
 */
export const wordsOf = ({ visitors, mails, databaseUrl, others }: Sayings): readonly string[] => [
  demoPassword,
  'a secret of the specs',
  new URL(databaseUrl).password,
  ...visitors
    .flatMap(({ cookie }) =>
      cookie
        .split('; ')
        .flatMap((pair) => [
          pair.slice(pair.indexOf('=') + 1),
          decodeURIComponent(pair.slice(pair.indexOf('=') + 1)).split('.')[0] ?? '',
        ]),
    )
    .filter((value) => value.length > 8),
  ...mails.flatMap(({ text }) =>
    [...text.matchAll(/\/(?:invitation|new-password)\/([\w.-]+)/g)].map(([, token]) => token ?? ''),
  ),
  ...mails.flatMap(({ to, subject }) => [...to, subject]),
  '@demo.example',
  ...others,
];
