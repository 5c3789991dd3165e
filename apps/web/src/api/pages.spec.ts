import { everyRow } from './pages.js';

describe('a list of the server', () => {
  it('is read to its end, page after page, with what was asked for', async () => {
    const asked: unknown[] = [];
    const rows = await everyRow<number>(
      {
        read: (page) => {
          asked.push(page);
          const from = Number(page['cursor'] ?? 0);
          return Promise.resolve({
            items: [from + 1, from + 2],
            next: from < 4 ? String(from + 2) : null,
            total: from === 0 ? 6 : null,
          });
        },
      },
      { search: 'aurora' },
    );
    expect(rows).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked).toEqual([
      { search: 'aurora', limit: 500, cursor: undefined },
      { search: 'aurora', limit: 500, cursor: '2' },
      { search: 'aurora', limit: 500, cursor: '4' },
    ]);
  });
});
