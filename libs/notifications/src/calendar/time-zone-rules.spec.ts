import { timeZoneRules } from './time-zone-rules.js';

const blocks = (rules: string): string[] =>
  rules.replace(/^BEGIN:VTIMEZONE\r\nTZID:.*\r\n|\r\nEND:VTIMEZONE$/g, '').split(/(?<=END:(?:STANDARD|DAYLIGHT))\r\n/);

describe('the rules of a time zone around a visit', () => {
  it('are one block where the clocks never change', () =>
    expect(blocks(timeZoneRules('Asia/Riyadh', '2027-04-20T09:00'))).toEqual([
      'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD',
    ]));

  it('name each change by the wall time before it', () => {
    const rules = timeZoneRules('Europe/Berlin', '2027-04-20T09:00');
    expect(rules).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT',
    );
    expect(rules).toContain(
      'BEGIN:STANDARD\r\nDTSTART:20271031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD',
    );
  });

  it('know half hours and the west', () =>
    expect(timeZoneRules('America/St_Johns', '2027-01-20T09:00')).toContain('TZOFFSETTO:-0330'));
});
