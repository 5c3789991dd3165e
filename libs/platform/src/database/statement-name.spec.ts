import { statementName } from './statement-name.js';

describe('the name of a statement', () => {
  it('is the same for the same text', () => expect(statementName('SELECT 1')).toBe(statementName('SELECT 1')));
  it('differs for another text', () => expect(statementName('SELECT 2')).not.toBe(statementName('SELECT 3')));
  it('is not given to a long text', () => expect(statementName(`SELECT '${'x'.repeat(5000)}'`)).toBeUndefined());
  it('is given to a bounded number of texts', () => {
    const given = Array.from({ length: 600 }, (_, index) => statementName(`SELECT ${index} AS many`)).filter(Boolean);
    expect(given.length).toBeLessThanOrEqual(500);
  });
});
