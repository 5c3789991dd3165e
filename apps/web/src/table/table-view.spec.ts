import { hiddenIn, viewsIn, wholeTable, withoutView, withView } from './table-view.js';

const view = { search: 'aurora', sorting: { title: 'Due', descending: true }, hidden: ['Stage'] };

describe('views of a table', () => {
  it('are kept by name, the latest of a name alone', () => {
    const views = withView(withView([], 'Mine', wholeTable), 'Mine', view);
    expect(viewsIn(JSON.stringify(views))).toEqual([{ name: 'Mine', view }]);
    expect(withoutView(views, 'Mine')).toEqual([]);
  });

  it('are at most twenty', () =>
    expect(
      Array.from({ length: 25 }, (_, i) => `View ${i}`).reduce(
        (views, name) => withView(views, name, view),
        viewsIn(null),
      ),
    ).toHaveLength(20));

  it.each([null, '', 'nonsense', '{}', '[{"name":""}]', '[{"name":"x","view":{}}]'])('are none in %j', (text) =>
    expect(viewsIn(text)).toEqual([]),
  );

  it.each([null, 'nonsense', '{}', '[1]'])('leave out no column for %j', (text) => expect(hiddenIn(text)).toEqual([]));
});
