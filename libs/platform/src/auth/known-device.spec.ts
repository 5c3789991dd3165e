import { KnownDevices } from './known-device.js';

const devices = new KnownDevices('a secret', 'https://cairn.example');
const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';

describe('a known device', () => {
  const first = devices.setCookie(undefined, 'ada@x.example');
  it('is known to the account that signed in there, and to no other', () => {
    expect(devices.idOf(cookieOf(first), 'ada@x.example')).toBeTruthy();
    expect(devices.idOf(cookieOf(first), 'ben@x.example')).toBeUndefined();
    expect(devices.idOf(undefined, 'ada@x.example')).toBeUndefined();
  });
  it('stays the same device, and is known to several people', () => {
    const both = devices.setCookie(cookieOf(first), 'ben@x.example');
    expect(devices.idOf(cookieOf(both), 'ada@x.example')).toBe(devices.idOf(cookieOf(first), 'ada@x.example'));
    expect(devices.idOf(cookieOf(both), 'ben@x.example')).toBeTruthy();
    expect(devices.setCookie(cookieOf(both), 'ada@x.example')).toContain(
      String(devices.idOf(cookieOf(first), 'ada@x.example')),
    );
  });
  it('cannot be made up', () => {
    const forged = cookieOf(new KnownDevices('another', 'https://cairn.example').setCookie(undefined, 'ada@x.example'));
    expect(devices.idOf(forged, 'ada@x.example')).toBeUndefined();
    for (const rubbish of ['', 'x', '__Host-cairn.device=%E0%A4%A', `__Host-cairn.device=${'a'.repeat(9000)}`])
      expect(devices.idOf(rubbish, 'ada@x.example')).toBeUndefined();
  });
  it('is remembered by a cookie bound to this host', () => {
    expect(first).toMatch(/^__Host-cairn\.device=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(new KnownDevices('a secret', 'http://localhost').setCookie(undefined, 'a@x.example')).toMatch(
      /^cairn\.device=.*SameSite=Lax$/,
    );
  });
});
