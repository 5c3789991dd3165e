import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Receives webhooks, and answers each path as configured: a status, or nothing at all. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly answers = new Map<string, number | 'mute'>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const receiver = new Receiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        const path = request.url ?? '';
        receiver.received.push({ path, headers: request.headers, body });
        const answer = receiver.answers.get(path) ?? 204;
        if (answer === 'mute') return;
        response.writeHead(answer, answer < 400 && answer >= 300 ? { location: `${receiver.url}/inward` } : {}).end();
      });
    });
    return receiver;
  }

  answer(path: string, answer: number | 'mute'): void {
    this.answers.set(path, answer);
  }

  at(path: string): readonly Received[] {
    return this.received.filter((one) => one.path === path);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
