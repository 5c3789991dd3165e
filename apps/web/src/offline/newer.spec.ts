import { newer } from './newer.js';

describe('what a field shows once its value is recorded', () => {
  const former = { version: 2, value: 61.5 };
  const recorded = { version: 3, value: 72 };
  it('is never the former value, though the page knows no other yet', () =>
    expect(newer(former, recorded)).toBe(recorded));
  it('is the first value, where there was none', () => expect(newer(undefined, recorded)).toBe(recorded));
  it("is a colleague's later one", () => {
    const later = { version: 4, value: 80 };
    expect(newer(later, recorded)).toBe(later);
  });
  it('is what the page knows where nothing was recorded from here', () =>
    expect(newer(former, undefined)).toBe(former));
});
