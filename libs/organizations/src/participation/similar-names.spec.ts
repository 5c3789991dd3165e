import { likenessTo } from './similar-names.js';

describe('names of hospitals', () => {
  it.each([
    ['Aurora Hospital', 'aurora  hospital', 'same'],
    ['Hôpital Saint-Étienne', 'Hopital Saint Etienne', 'same'],
    ['Aurora Hospital', 'Aurora General Hospital', 'similar'],
    ['Northern Lights University Hospital', 'University Hospital Northern Light', 'similar'],
    ['Aurora Hospital', 'Arora Hospital', 'similar'],
    ['General Hospital', 'University Hospital', 'different'],
    ['Aurora Hospital', 'Borealis Hospital', 'different'],
    ['مستشفى الملك فهد', 'مستشفى الملك فهد', 'same'],
    ['King Fahad Hospital', 'King Faisal Hospital', 'different'],
    ['A', 'B', 'different'],
  ] as const)('%s and %s are %s', (one, other, likeness) => {
    expect(likenessTo(one)(other)).toBe(likeness);
    expect(likenessTo(other)(one)).toBe(likeness);
  });
});
