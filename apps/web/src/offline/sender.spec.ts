import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { ApiProblem, Unreachable } from '../api/problem.js';
import { countUnsent, deleteAged, deleteUnsent, draftOf, keepDraft, longestKept } from '../device/device-store.js';
import { keepAgain } from '../device/signed-out.js';
import { Sender } from './sender.js';

type Recorded = { readonly version: number; readonly value: string };

/** A server that records answers, may be out of reach, and refuses what is based on a former version. */
class Server {
  readonly recorded = new Map<string, Recorded>();
  readonly asked: string[] = [];
  isAway = false;

  put = async (key: string, value: string, base: number): Promise<{ version: number }> => {
    this.asked.push(`${key}=${value}`);
    if (this.isAway) throw new Unreachable();
    const version = this.recorded.get(key)?.version ?? 0;
    if (version !== base)
      throw new ApiProblem('PUT /api/answers/1', {
        type: 'about:blank',
        title: '',
        status: 412,
        code: 'changed-meanwhile',
        requestId: '',
      });
    this.recorded.set(key, { version: base + 1, value });
    return { version: base + 1 };
  };
}

const local = new Map<string, string>();
const LIST = 'cairn.answers.amal.assessment';
const stops: (() => void)[] = [];

const tab = (server: Server) => {
  const sender = new Sender<string, string, Recorded>({
    keptAs: LIST,
    send: server.put,
    recorded: () => undefined,
    theirs: async (key) => {
      const recorded = server.recorded.get(key)!;
      return { recorded, value: recorded.value };
    },
  });
  const stop = sender.start();
  stops.push(stop);
  const until = (holds: (sender: Sender<string, string, Recorded>) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds(sender)) return;
        leave();
        resolve();
      };
      const leave = sender.subscribe(look);
      look();
    });
  return { sender, stop, until };
};
const waits = (key: string) => (sender: Sender<string, string, Recorded>) =>
  sender.pending().get(key)?.state === 'waiting';
const none = (sender: Sender<string, string, Recorded>) => sender.pending().size === 0;
const kept = (sender: Sender<string, string, Recorded>) => sender.keeping() === 'kept';

const events = new EventTarget();
const put = IDBObjectStore.prototype.put;

beforeAll(() =>
  Object.assign(globalThis, {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    localStorage: {
      getItem: (name: string) => local.get(name) ?? null,
      removeItem: (name: string) => local.delete(name),
    },
  }),
);
beforeEach(async () => {
  IDBObjectStore.prototype.put = put;
  local.clear();
  await deleteUnsent();
  keepAgain();
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const full = (): void => {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
};

describe('an answer', () => {
  it('is sent though the storage is full, and the page says that it keeps nothing', async () => {
    full();
    const server = new Server();
    const { sender, until } = tab(server);
    await until(kept);
    server.isAway = true;
    sender.give('question', 'yes', 0);
    await until((one) => one.keeping() === 'not-kept' && waits('question')(one));
    server.isAway = false;
    events.dispatchEvent(new Event('online'));
    await until(none);
    expect(server.recorded.get('question')?.value).toBe('yes');
  });

  it('follows what was recorded from here, though the page still shows what was there before', async () => {
    const server = new Server();
    const { sender, until } = tab(server);
    sender.give('question', '50 %', 0);
    await until(none);
    sender.give('question', '55 %', 0);
    await until(none);
    expect(server.asked).toEqual(['question=50 %', 'question=55 %']);
    expect(server.recorded.get('question')).toEqual({ version: 2, value: '55 %' });
  });

  it('given in one tab without a network stays when another tab keeps one of its own', async () => {
    const server = new Server();
    server.isAway = true;
    const [first, second] = [tab(server), tab(server)];
    await Promise.all([first.until(kept), second.until(kept)]);
    first.sender.give('one', 'yes', 0);
    second.sender.give('two', 'no', 0);
    await first.until((one) => waits('one')(one) && waits('two')(one));
    await second.until((one) => waits('one')(one) && waits('two')(one));
    first.stop();
    second.stop();
    server.isAway = false;
    const third = tab(server);
    await third.until((one) => kept(one) && none(one));
    expect([...server.recorded].map(([key, { value }]) => `${key}=${value}`).sort()).toEqual(['one=yes', 'two=no']);
    expect(await countUnsent('amal')).toBe(0);
  });

  it('kept by an earlier version is sent', async () => {
    local.set(LIST, JSON.stringify([['question', 'yes', 0, []]]));
    const server = new Server();
    await tab(server).until((one) => kept(one) && none(one));
    expect(server.recorded.get('question')?.value).toBe('yes');
    expect(local.size).toBe(0);
  });

  it('is not kept any more once somebody signed out', async () => {
    const server = new Server();
    server.isAway = true;
    const { sender, until } = tab(server);
    await until(kept);
    sender.give('question', 'yes', 0);
    await until(waits('question'));
    expect(await countUnsent('amal')).toBe(1);
    await deleteUnsent();
    sender.give('another', 'yes', 0);
    await until(waits('another'));
    expect(await countUnsent('amal')).toBe(0);
  });

  it('is deleted from the device after thirty days', async () => {
    const server = new Server();
    server.isAway = true;
    const { sender, until } = tab(server);
    await until(kept);
    sender.give('question', 'yes', 0);
    await until(waits('question'));
    await deleteAged(Date.now() + longestKept - 60_000);
    expect(await countUnsent('amal')).toBe(1);
    await deleteAged(Date.now() + longestKept + 60_000);
    expect(await countUnsent('amal')).toBe(0);
  });
});

describe('a draft of a note', () => {
  it('is kept until it is empty', async () => {
    await keepDraft('cairn.note.amal', 'Ask the radiologist');
    expect(await draftOf('cairn.note.amal')).toBe('Ask the radiologist');
    await keepDraft('cairn.note.amal', '');
    expect(await draftOf('cairn.note.amal')).toBe('');
  });
  it('is taken over from an earlier version', async () => {
    local.set('cairn.note.amal', 'Ask the radiologist');
    expect(await draftOf('cairn.note.amal')).toBe('Ask the radiologist');
    expect(local.size).toBe(0);
  });
});
