import { Readable } from 'node:stream';
import { readUpload } from './read-upload.js';

describe('an upload', () => {
  it('is read to its end', async () => {
    expect((await readUpload(Readable.from([Buffer.from('the '), Buffer.from('policy')]))).toString()).toBe(
      'the policy',
    );
  });

  it('is read no further once it is too large', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc((sent += 1) && 1024);
      })(),
    );
    await expect(readUpload(endless, 10_000)).rejects.toThrow('evidence-too-large');
    expect(sent).toBeLessThan(50);
    expect(endless.destroyed).toBe(true);
  });
});
