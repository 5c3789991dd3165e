import { type Socket, connect, createServer, type Server } from 'node:net';

type Link = { readonly near: Socket; readonly far: Socket; mute: boolean; cut: boolean };

const host = '127.0.0.1';
const untilCommitted = 300;

/** A line to a server that fails as networks do: it falls silent, breaks, or loses the answer to a COMMIT. */
export class Wire {
  private readonly links = new Set<Link>();
  private cuts = 0;
  private silent = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    /** Where the line leads; a server that is started again may listen elsewhere. */
    public target: number,
  ) {
    server.on('connection', (near) => this.link(near));
  }

  static open(target: number): Promise<Wire> {
    const server = createServer();
    return new Promise((resolve) =>
      server.listen(0, host, () => resolve(new Wire(server, (server.address() as { port: number }).port, target))),
    );
  }

  /** Whatever is sent from now on arrives nowhere, without an error. New connections get no answer either. */
  mute(): void {
    this.silent = true;
    for (const link of this.links) link.mute = true;
  }

  /** New connections get through; those that fell mute stay so, as behind a firewall that has forgotten them. */
  unmute(): void {
    this.silent = false;
  }

  break(): void {
    for (const { near } of this.links) near.resetAndDestroy();
  }

  /** Of so many transactions to come the COMMIT arrives, and its answer is lost. */
  loseAnswers(count: number): void {
    this.cuts += count;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const { near, far } of this.links) for (const socket of [near, far]) socket.destroy();
    await closed;
  }

  private link(near: Socket): void {
    const far = connect(this.target, host);
    const link: Link = { near, far, mute: this.silent, cut: false };
    this.links.add(link);
    near.on('data', (data) => {
      if (link.mute || link.cut) return;
      far.write(data);
      if (this.cuts > 0 && /commit/i.test(data.toString('latin1'))) {
        this.cuts -= 1;
        link.cut = true;
        setTimeout(() => near.resetAndDestroy(), untilCommitted);
      }
    });
    far.on('data', (data) => {
      if (!link.mute && !link.cut) near.write(data);
    });
    for (const socket of [near, far])
      socket
        .setNoDelay(true)
        .on('error', () => undefined)
        .on('close', () => {
          if (socket === far && link.mute) return;
          this.links.delete(link);
          near.destroy();
          far.destroy();
        });
  }
}
