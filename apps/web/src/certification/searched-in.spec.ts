import { searchedIn } from './searched-in.js';

describe('the address on a certificate', () => {
  it.each(['https://cairn.example/verify/CRN-2027-7K3M-Q9TK', 'cairn.example/verify/CRN-2027-7K3M-Q9TK?lang=de'])(
    'leads to its number: %s',
    (address) => expect(searchedIn(address)).toEqual({ number: 'CRN-2027-7K3M-Q9TK' }),
  );
});

describe('what is looked up in the register', () => {
  it.each(['crn 2026 000001', '2026000001', ' CRN-2026-000001 '])('is a number: %p', (text) =>
    expect(searchedIn(text)).toEqual({ number: 'CRN-2026-000001' }),
  );
  it.each(['aurora', 'Clinic 7', 'مستشفى الشمال', '서울병원'])('is a name: %p', (name) =>
    expect(searchedIn(`  ${name} `)).toEqual({ name }),
  );
  it.each(['', 'au', 'CRN-2026', 'crn 20', '2026', '---'])('is nothing yet: %p', (text) =>
    expect(searchedIn(text)).toBeUndefined(),
  );
});
