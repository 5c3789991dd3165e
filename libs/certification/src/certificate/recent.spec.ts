import { Recent } from './recent.js';

describe('recent results', () => {
  const counted = (most: number) => {
    const [recent, made] = [new Recent<string>(most), [] as string[]];
    const ask = (key: string) =>
      recent.of(key, () => {
        made.push(key);
        return Promise.resolve(key);
      });
    return { made, ask };
  };

  it('are made once, however many ask at the same time or later', async () => {
    const { made, ask } = counted(2);
    expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual(['a', 'a', 'a']);
    await ask('a');
    expect(made).toEqual(['a']);
  });
  it('are no more than so many, those asked for last', async () => {
    const { made, ask } = counted(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
  it('are made again after a failure', async () => {
    const recent = new Recent<string>(2);
    await expect(recent.of('a', () => Promise.reject(new Error('no font')))).rejects.toThrow('no font');
    expect(await recent.of('a', () => Promise.resolve('made'))).toBe('made');
  });
});
