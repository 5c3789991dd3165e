import { identifierLines, identifiersIn } from './identifiers-typed.js';

const gln = { system: 'urn:oid:1.3.88', value: '4012345000009' };
const national = { system: 'https://registry.example/hospitals', value: 'H 12' };

describe('identifiers as lines of text', () => {
  it('are read as they are written', () => {
    expect(identifiersIn(identifierLines([gln, national]))).toEqual({ identifiers: [gln, national] });
    expect(identifiersIn('\n  urn:oid:1.3.88   4012345000009 \n\n')).toEqual({ identifiers: [gln] });
    expect(identifiersIn('')).toEqual({ identifiers: [] });
    expect(identifierLines()).toBe('');
  });
  it.each([
    ['4012345000009', 1],
    ['urn:oid:1.3.88 4012345000009\nurn:oid:1.3.88', 2],
  ])('name the line that is none', (text, wrongLine) => expect(identifiersIn(text)).toEqual({ wrongLine }));
});
