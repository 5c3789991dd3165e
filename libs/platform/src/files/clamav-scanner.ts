import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import type { Readable } from 'node:stream';
import { type Scanner, type ScanVerdict, ScannerUnavailable } from './scanner.js';

type ClamavTimeouts = {
  /** Until the connection stands. */
  readonly connectMs: number;
  /** Without a byte in either direction; a scan of 20 MB takes seconds. */
  readonly silenceMs: number;
};

const defaultTimeouts: ClamavTimeouts = { connectMs: 5_000, silenceMs: 120_000 };
const MOST_PER_CHUNK = 1024 * 1024;
const LONGEST_ANSWER = 4096;

/**
 * Asks clamd by its INSTREAM command: chunks with their length before them, an empty one at the end, and one line that
 * answers, closed by a zero byte.
 */
export class ClamavScanner implements Scanner {
  /** @param url `tcp://host:port`, or `unix:///path/of/the/socket` */
  constructor(
    private readonly url: string,
    private readonly timeouts = defaultTimeouts,
  ) {}

  async scan(content: Readable): Promise<ScanVerdict> {
    let socket: Socket | undefined;
    try {
      socket = await this.connected();
      const answer = answerOf(socket);
      const failed = answer.then(
        () => undefined,
        () => undefined,
      );
      const sent = send(socket, content, failed);
      const [verdict] = await Promise.all([answer, sent]);
      return verdictOf(verdict, await sent);
    } catch (error) {
      throw error instanceof ScannerUnavailable
        ? error
        : new ScannerUnavailable('The scanner ended the conversation.', { cause: error });
    } finally {
      content.destroy();
      socket?.destroy();
    }
  }

  private async connected(): Promise<Socket> {
    const { protocol, hostname, port, pathname } = new URL(this.url);
    const socket =
      protocol === 'unix:'
        ? connect(decodeURIComponent(pathname))
        : connect(Number(port || 3310), hostname.replace(/^\[|\]$/g, ''));
    socket.setTimeout(this.timeouts.connectMs, () => socket.destroy(new Error('no answer in time')));
    try {
      await once(socket, 'connect');
    } catch (error) {
      throw new ScannerUnavailable('The scanner cannot be reached.', { cause: error });
    }
    socket.setTimeout(this.timeouts.silenceMs, () => socket.destroy(new Error('no answer in time')));
    return socket;
  }
}

/** @returns whether the whole content was sent; the scanner may answer, and hang up, before */
const send = async (socket: Socket, content: Readable, answered: Promise<unknown>): Promise<boolean> => {
  let done = false;
  void answered.then(() => (done = true));
  socket.write('zINSTREAM\0');
  for await (const chunk of content as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += MOST_PER_CHUNK) {
      if (done || !socket.writable) return false;
      const piece = chunk.subarray(at, at + MOST_PER_CHUNK);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      if (!socket.write(piece)) await Promise.race([once(socket, 'drain').catch(() => undefined), answered]);
    }
  }
  socket.write(Buffer.alloc(4));
  return true;
};

const answerOf = async (socket: Socket): Promise<string> => {
  let answer = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    answer += chunk.toString('latin1');
    const end = answer.indexOf('\0');
    if (end >= 0) return answer.slice(0, end);
    if (answer.length > LONGEST_ANSWER) break;
  }
  throw new ScannerUnavailable('The scanner gave no whole answer.');
};

const verdictOf = (answer: string, whole: boolean): ScanVerdict => {
  const [, name] = /^stream: (\S[^\0\r\n]{0,200}) FOUND$/.exec(answer) ?? [];
  if (name) return { infected: true, name };
  if (answer === 'stream: OK' && whole) return { infected: false };
  throw new ScannerUnavailable(`The scanner answered: ${answer.slice(0, 200)}`);
};
