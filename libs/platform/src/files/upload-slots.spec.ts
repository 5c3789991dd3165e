import type { Timers } from '../clock/timers.js';
import { UploadSlots } from './upload-slots.js';

class SetTimers implements Timers {
  private readonly later = new Set<() => void>();
  now = (): number => 0;
  after(_ms: number, then: () => void): () => void {
    this.later.add(then);
    return () => void this.later.delete(then);
  }
  runOut(): void {
    for (const then of this.later) then();
  }
}

describe('uploads at the same time', () => {
  const timers = new SetTimers();

  it('are as many as a process takes, and of one person as many as leave room for others', async () => {
    const slots = new UploadSlots(3, 2, 9, timers);
    const leave = await slots.enter('amal');
    await slots.enter('amal');
    const third = slots.enter('amal');
    await slots.enter('riley');
    const other = slots.enter('noor');
    timers.runOut();
    await expect(third).rejects.toMatchObject({ status: 503, code: 'uploads-busy' });
    await expect(other).rejects.toMatchObject({ status: 503, code: 'uploads-busy' });
    leave();
    leave();
    await slots.enter('noor');
    const again = slots.enter('amal');
    timers.runOut();
    await expect(again).rejects.toThrow('uploads-busy');
  });

  it('wait for a place in the order in which they came, past those who have as many as they may', async () => {
    const slots = new UploadSlots(2, 1, 9, timers);
    const entered: string[] = [];
    const enter = (name: string) =>
      slots.enter(name).then((leave) => {
        entered.push(name);
        return leave;
      });
    const [amal, riley] = [await enter('amal'), await enter('riley')];
    const waiting = { amal: enter('amal'), noor: enter('noor'), casey: enter('casey') };
    riley();
    const noor = await waiting.noor;
    expect(entered).toEqual(['amal', 'riley', 'noor']);
    amal();
    const again = await waiting.amal;
    noor();
    (await waiting.casey)();
    again();
    expect(entered).toEqual(['amal', 'riley', 'noor', 'amal', 'casey']);
    timers.runOut();
    await enter('riley');
  });

  it('are refused at once when too many wait already', async () => {
    const slots = new UploadSlots(1, 1, 1, timers);
    const leave = await slots.enter('amal');
    const next = slots.enter('riley');
    await expect(slots.enter('noor')).rejects.toMatchObject({ status: 503 });
    leave();
    (await next)();
  });
});
