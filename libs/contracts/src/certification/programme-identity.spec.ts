import { contrastOnPaper, programmeIdentity, unnamedProgramme } from './programme-identity.js';

describe('the identity of a programme', () => {
  it('is complete before the programme has set its identity', () =>
    expect(programmeIdentity.parse(unnamedProgramme)).toEqual(unnamedProgramme));
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
  ])('knows the contrast of %s on paper', (color, contrast) => expect(contrastOnPaper(color)).toBeCloseTo(contrast, 2));
  it.each([
    ['color', '#ffcc00', 'must be dark enough to be read on white paper'],
    ['color', 'red', 'must be a colour such as #1c5d99'],
    ['color', '#1C5D99', 'must be a colour such as #1c5d99'],
    ['replyAddress', 'nobody', 'must be an e-mail address'],
    ['name', 'https://evil.example', 'must not contain a web or mail address'],
  ])('names the field that is wrong: %s %s', (field, value, message) =>
    expect(programmeIdentity.safeParse({ ...unnamedProgramme, [field]: value }).error?.issues).toMatchObject([
      { path: [field], message },
    ]),
  );
});
