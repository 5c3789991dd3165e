import { VirtualTime } from '../testing/simulation/virtual-time.js';
import { withRetries } from './start-with-retries.js';

const away = (): Error => Object.assign(new Error('away'), { code: 'ECONNREFUSED' });

describe('a step of a start', () => {
  let time: VirtualTime;
  let tries: number;
  let waits: number;
  beforeEach(() => {
    [time, tries, waits] = [new VirtualTime(), 0, 0];
  });

  const outcomeOf = async (step: () => string): Promise<unknown> => {
    let outcome: unknown = 'under way';
    const tried = (): Promise<string> => {
      tries += 1;
      return Promise.resolve().then(step);
    };
    void withRetries(tried, () => (waits += 1), time).then(
      (result) => (outcome = result),
      (error: unknown) => (outcome = error),
    );
    await time.run(120_000);
    return outcome;
  };

  it('is repeated while a server is unreachable', async () => {
    const outcome = await outcomeOf(() => {
      if (tries < 4) throw away();
      return 'started';
    });
    expect([outcome, tries, waits]).toEqual(['started', 4, 3]);
  });

  it('fails at once by what time does not mend', async () => {
    const outcome = await outcomeOf(() => {
      throw new Error('wrong password');
    });
    expect([(outcome as Error).message, tries]).toEqual(['wrong password', 1]);
  });

  it('is given up after a minute', async () => {
    const outcome = await outcomeOf(() => {
      throw away();
    });
    expect([(outcome as Error).message, tries]).toEqual(['away', 61]);
  });
});
