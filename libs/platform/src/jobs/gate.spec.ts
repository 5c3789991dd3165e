import { Gate } from './gate.js';

describe('a gate', () => {
  it('lets in as many as it may, and the next when one leaves', async () => {
    const gate = new Gate(2);
    const admitted: string[] = [];
    const enter = (name: string) => gate.enter().then(() => admitted.push(name));
    await Promise.all([enter('first'), enter('second')]);
    const third = enter('third');
    await Promise.resolve();
    expect(admitted).toEqual(['first', 'second']);
    gate.leave();
    await third;
    expect(admitted).toEqual(['first', 'second', 'third']);
  });

  it('turns away who waits and who comes when it is closed', async () => {
    const gate = new Gate(1);
    await gate.enter();
    const waiting = gate.enter();
    gate.close();
    expect(await Promise.all([waiting, gate.enter()])).toEqual([false, false]);
  });
});
