import { searched } from './searched.js';

type Row = { readonly name: string; readonly role: string; readonly stage: number };

const rows: Row[] = [
  { name: 'Böhm Klinik', role: 'Reader', stage: 6 },
  { name: 'Aurora', role: 'Administrator', stage: 10 },
  { name: 'Zurora', role: 'Reader', stage: 2 },
];
const names = (typed: string): readonly string[] =>
  searched(rows, typed, [({ name }) => name, ({ role }) => role, ({ stage }) => stage]).map(({ name }) => name);

describe('a table that is searched', () => {
  it('shows the rows that say it in any column', () => expect(names('reader')).toEqual(['Böhm Klinik', 'Zurora']));
  it('asks for every word, whichever column says it', () => expect(names('read bohm')).toEqual(['Böhm Klinik']));
  it('finds figures', () => expect(names('10')).toEqual(['Aurora']));
  it('keeps the order of the rows, whatever suits best', () =>
    expect(names('r')).toEqual(['Böhm Klinik', 'Aurora', 'Zurora']));
  it('shows every row before anything is typed', () => expect(names(' ')).toHaveLength(3));
  it('shows none where none says it', () => expect(names('south')).toEqual([]));
});
