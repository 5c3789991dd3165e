import { byPerson } from './by-person.js';

describe('visits by person', () => {
  const visit = (organizationId: string, ...validators: readonly string[]) => ({ organizationId, validators });
  const [first, second, third] = [visit('one', 'ada', 'ben'), visit('two', 'ada'), visit('two', 'mia')];

  it('are those of each validator and of each administrator, each once', () =>
    expect([
      ...byPerson(
        [first, second, third],
        new Map([
          ['one', ['eve']],
          ['two', ['mia']],
        ]),
      ),
    ]).toEqual([
      ['ada', [first, second]],
      ['ben', [first]],
      ['eve', [first]],
      ['mia', [second, third]],
    ]));
});
