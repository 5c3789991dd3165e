import { hasLongOptions } from './long-options.js';

describe('the options of an answer', () => {
  it('stand in a list where one is a sentence', () =>
    expect(hasLongOptions({ kind: 'scale' }, { 0: 'No', 1: 'In some of the wards, on request only' })).toBe(true));
  it('stand side by side where all are words', () => {
    expect(hasLongOptions({ kind: 'choice' }, { none: 'None', some: 'Some' })).toBe(false);
    expect(hasLongOptions({ kind: 'yes-no' }, undefined)).toBe(false);
  });
});
