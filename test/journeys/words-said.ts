import { randomUUID } from 'node:crypto';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { demoPassword } from '@cairn/platform/demo/demo-people.js';
import { Visitor } from '../../apps/standalone/src/demo/visitor.js';

/** Sends words nobody else uses by every way that a request has, and is refused. */
export const tellCarelessly = async (url: string, admin: Visitor, organization: string): Promise<readonly string[]> => {
  const word = (place: string): string => `${place}-${randomUUID()}`;
  const words = Object.fromEntries(
    ['password', 'address', 'body', 'broken', 'query', 'path', 'header', 'cookie', 'answer', 'key', 'name'].map(
      (place) => [place, word(place)],
    ),
  ) as Record<string, string>;
  const guest = new Visitor(url);
  await guest.send('POST', '/api/auth/sign-in/email', {
    email: `${words['address']}@demo.example`,
    password: words['password'],
  });
  await guest.send('GET', `/api/me?${words['query']}=1`, undefined, {
    Cookie: `better-auth.session_token=${words['cookie']}`,
    Authorization: `Bearer ${words['header']}`,
  });
  await guest.send('GET', `/invitation/${words['path']}`);
  await guest.send('POST', `/api/invitations/${words['path']}/acceptance`, { name: words['name'] });
  await admin.send(
    'POST',
    `/api/organizations/${organization}/facilities`,
    { name: words['body'] },
    { 'Idempotency-Key': words['key'] as string },
  );
  await admin.send('POST', `/api/surveys/${organization}/assessments`, `{"facilityId": ${words['broken']}`);
  await admin.send(
    'PUT',
    `/api/surveys/${organization}/assessments/${randomUUID()}/answers/facility/emr-in-use`,
    { notApplicable: words['answer'] },
    { 'If-Match': '"0"' },
  );
  return Object.values(words);
};

type Sayings = {
  readonly visitors: readonly Visitor[];
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
