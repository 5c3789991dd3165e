import { commonPasswords } from './common-passwords.js';
import { normalizePassword, passwordFlaws } from './password-rules.js';

const personal = ['Ada Lovelace', 'ada.lovelace@north-hospital.example', 'North Hospital'];
const flaws = (password: string) => passwordFlaws(password, { common: commonPasswords, personal });

describe('a password', () => {
  it.each([
    'purple otters juggle quietly',
    'correcthorsebatterystaple',
    '  leading and trailing  ',
    'パスワードはとても長いものにします',
    'tTgRrWw9-29dm!xx',
    'ada likes 47 purple otters',
  ])('of no particular characters is taken: %p', (password) => expect(flaws(password)).toEqual([]));
  it('has at least 15 characters, counted as people count them', () => {
    expect(flaws('fourteen chars')).toEqual(['password-too-short']);
    expect(flaws('fifteen charact')).toEqual([]);
    expect(flaws('🦦🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦')).toContain('password-too-short');
    expect(flaws('e\u0301'.repeat(14))).toContain('password-too-short');
  });
  it('may have 64 characters and many more, but an end', () => {
    expect(flaws(`${'otters juggle '.repeat(4)}purple`)).toEqual([]);
    expect(flaws(`x${'otters juggle quietly '.repeat(20)}`)).toEqual(['password-too-long']);
  });
  it.each([
    'passwordpassword',
    'qwertyuiopasdfghjkl',
    'sunshine-princess',
    '12345678901234567890',
    'Password--1234567',
    'iloveyou iloveyou',
  ])('known from breaches is refused: %p', (password) => expect(flaws(password)).toContain('password-common'));
  it.each(['ada-lovelace-2027', 'North Hospital 1', 'lovelace@cairn12345', 'NORTHHOSPITALADA', 'cairn-cairn-cairn'])(
    'made of the own name, address or organization is refused: %p',
    (password) => expect(flaws(password)).toContain('password-personal'),
  );
  it.each([
    'abababababababab',
    'aaaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnopq',
    '98765432109876543',
    'qwertyuiopasdfghjklzxcvbnm',
    'poiuytrewqlkjhgfdsa',
  ])('that repeats, counts or runs along a keyboard is refused: %p', (password) =>
    expect(flaws(password)).toContain('password-repetitive'),
  );
  it('is the same in every normal form', () => expect(normalizePassword('cafe\u0301')).toBe('caf\u00e9'));
});
