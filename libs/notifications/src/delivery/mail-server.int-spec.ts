import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { MailServer } from './mail-server.mail.js';

const mail = {
  envelope: { from: 'cairn@cairn.example', to: ['ada@example.org'] },
  content: Buffer.from('Subject: dots\r\n\r\n.\r\n..\r\nend\r\n'),
};

describe('a mail server that asks who we are', () => {
  const taken: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'cairn' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('no')),
    onData: (stream, _session, done) => {
      void buffer(stream).then((raw) => {
        taken.push(raw.toString());
        done();
      });
    },
  });
  const urlFor = (user: string): string => `smtp://${user}@127.0.0.1:${(server.server.address() as AddressInfo).port}`;

  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('takes our mail as it is, lines of a single dot included', async () => {
    expect(await new MailServer(urlFor('cairn:p%40ss')).send(mail)).toEqual({ kind: 'sent' });
    expect(taken).toEqual([mail.content.toString()]);
  });

  it('refuses a wrong password for now, since somebody will mend the settings', async () =>
    expect(await new MailServer(urlFor('cairn:wrong')).send(mail)).toMatchObject({ kind: 'failed', final: false }));

  it('may be away for a while', async () =>
    expect(await new MailServer('smtp://127.0.0.1:1').send(mail)).toMatchObject({ kind: 'failed', final: false }));
});
