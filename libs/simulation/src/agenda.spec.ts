import { type DueEntry, Agenda } from './agenda.js';
import { drawsOf } from './chance.js';

const at = (day: number): string => `2027-01-${String(day).padStart(2, '0')}T09:00:00Z`;
const remind = (key: string, day: number, tenantId = 'one'): DueEntry => ({
  service: 'certification',
  tenantId,
  job: 'remind',
  key,
  at: at(day),
});
const holding = (...entries: readonly DueEntry[]): Agenda => {
  const agenda = new Agenda();
  for (const entry of entries) agenda.set(entry);
  return agenda;
};

describe('an agenda', () => {
  it('gives what is due soonest first, up to a moment', () => {
    const agenda = holding(remind('b', 3), remind('a', 2), remind('c', 5));
    expect([agenda.take(at(4))?.key, agenda.take(at(4))?.key, agenda.take(at(4))]).toEqual(['a', 'b', undefined]);
    expect(agenda.rest).toEqual([remind('c', 5)]);
  });
  it('moves what is made due again, and keeps tenants apart', () => {
    const agenda = holding(remind('a', 2), remind('a', 6), remind('a', 4, 'other'));
    expect(agenda.take(at(5))).toEqual(remind('a', 4, 'other'));
    expect(agenda.take(at(5))).toBeUndefined();
    expect(agenda.take(at(6))).toEqual(remind('a', 6));
  });
  it('forgets what is dropped', () => {
    const agenda = holding(remind('a', 2), remind('b', 3));
    agenda.drop(remind('a', 2));
    expect([agenda.take(at(9))?.key, agenda.take(at(9))]).toEqual(['b', undefined]);
  });
  it('keeps order among thousands that come and move in any order', () => {
    const draws = drawsOf('agenda');
    const agenda = new Agenda();
    const last = new Map<string, DueEntry>();
    for (let n = 0; n < 5000; n += 1) {
      const entry = remind(`key ${draws.whole(1, 1500)}`, draws.whole(1, 28));
      agenda.set(entry);
      last.set(entry.key, entry);
    }
    const taken: DueEntry[] = [];
    for (let next = agenda.take(at(28)); next; next = agenda.take(at(28))) taken.push(next);
    expect(taken.map((entry) => entry.at)).toEqual(taken.map((entry) => entry.at).toSorted());
    expect(new Map(taken.map((entry) => [entry.key, entry]))).toEqual(last);
    expect(taken).toHaveLength(last.size);
  });
});
