import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';

/**
 * Where the server ends the connection. `taken`: it has kept the mail and its answer is lost; `dropped`: it has not
 * kept it.
 */
export type Cut =
  | 'at connecting'
  | 'before EHLO'
  | 'before MAIL'
  | 'before RCPT'
  | 'before DATA'
  | 'at DATA'
  | 'during the mail'
  | 'after the mail, dropped'
  | 'after the mail, taken';

/** What the server answers in place of success. */
export type Answer = { readonly to: 'RCPT' | 'the mail'; readonly reply: string };

const steps: Readonly<Record<string, Cut>> = {
  EHLO: 'before EHLO',
  MAIL: 'before MAIL',
  RCPT: 'before RCPT',
  DATA: 'before DATA',
};

/** A mail server for specs: it behaves, except for the connections that have a script. */
export class ScriptedMailServer {
  /** The mails it has taken, as they came. */
  readonly mails: string[] = [];
  private readonly script: (Cut | Answer)[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ScriptedMailServer> {
    const server = createServer();
    const mailServer = new ScriptedMailServer(server);
    server.on('connection', (socket) => mailServer.serve(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Each of the next connections follows one of these. */
  next(...script: readonly (Cut | Answer)[]): void {
    this.script.push(...script);
  }

  stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    const scripted = this.script.shift();
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const cut = (at: Cut): boolean => {
      if (scripted === at) socket.destroy();
      return scripted === at;
    };
    const answer = (to: Answer['to'], usual: string): void =>
      say(typeof scripted === 'object' && scripted.to === to ? scripted.reply : usual);
    let inMail = false;
    let received = '';
    this.sockets.add(socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket)));
    if (cut('at connecting')) return;
    say('220 specs ESMTP');

    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      const before = steps[verb];
      if (before && cut(before)) return;
      if (verb === 'DATA') {
        inMail = true;
        say('354 go on');
        cut('at DATA');
      } else if (verb === 'RCPT') answer('RCPT', '250 ok');
      else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else say('250 ok');
    };
    const mailEnded = (mail: string): void => {
      inMail = false;
      if (cut('after the mail, dropped')) return;
      if (typeof scripted !== 'object' || scripted.to !== 'the mail') this.mails.push(mail);
      if (!cut('after the mail, taken')) answer('the mail', '250 taken');
    };
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
      for (;;) {
        if (inMail && received && cut('during the mail')) return;
        const ending = inMail ? '\r\n.\r\n' : '\r\n';
        const end = received.indexOf(ending);
        if (end < 0 || socket.destroyed) return;
        const piece = received.slice(0, end);
        received = received.slice(end + ending.length);
        if (inMail) mailEnded(piece);
        else command(piece);
      }
    });
  }
}
