import { Sender } from './sender.js';

type Recorded = { readonly version: number };

const nothingKept = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

describe('what is sent from a page', () => {
  beforeAll(() => Object.assign(globalThis, { localStorage: nothingKept }));
  afterAll(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('follows what was recorded from here, though the page still shows what was there before', async () => {
    const sent: [string, number][] = [];
    const sender = new Sender<string, string, Recorded>({
      keptAs: 'answers',
      send: (_, value, base) => {
        sent.push([value, base]);
        return Promise.resolve({ version: base + 1 });
      },
      recorded: () => undefined,
      theirs: () => Promise.reject(new Error('nothing is refused here')),
    });
    const allSaved = (): Promise<void> =>
      new Promise((resolve) => {
        const stop = sender.subscribe(() => {
          if (sender.pending().size > 0) return;
          stop();
          resolve();
        });
      });
    const first = allSaved();
    sender.give('linked-in-emr-share', '50 %', 0);
    await first;
    const second = allSaved();
    sender.give('linked-in-emr-share', '55 %', 0);
    await second;
    expect(sent).toEqual([
      ['50 %', 0],
      ['55 %', 1],
    ]);
  });
});
