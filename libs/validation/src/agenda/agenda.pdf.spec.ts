import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { seenIn, seenOf } from '@cairn/platform/documents/testing/as-seen.js';
import { faultsOfAccess } from '@cairn/platform/documents/testing/faults-of-access.js';
import { type TreeElement, elementsOf, readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import { ada, ben } from '../visit/testing/visits.js';
import type { AgendaOnPaper } from './agenda-content.js';
import { agendaPdf } from './agenda.pdf.js';

const entryOf = (more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id: '00000000-0000-4000-8000-0000000000e1',
  day: 1,
  from: '09:30',
  until: '10:30',
  title: 'Visit of the service area',
  serviceArea: 'Radiology # 1',
  criteria: ['S1.systems'],
  place: 'Building B, room 2.14',
  people: ['Dr. Amal Haddad', 'الدكتورة أمل (2)'],
  validators: [ada],
  ...more,
});
const onPaper = (entries: readonly AgendaEntry[], facilityName = 'Aurora Hospital'): AgendaOnPaper => ({
  visit: {
    facilityName,
    organizationName: 'Northern Lights Health',
    country: 'SA',
    timeZone: 'Asia/Riyadh',
    model: 'diam-enterprise',
    modelVersion: '2019',
    targetStage: 6,
    appointment: {
      startsAt: '2027-04-20T09:00',
      endsAt: '2027-04-21T16:00',
      timeZone: 'Asia/Riyadh',
      mode: 'on-site',
      validators: [
        { personId: ada, name: 'Ada' },
        { personId: ben, name: 'Ben' },
      ],
      lead: ada,
    },
    agenda: { entries: [...entries], version: 1, at: '2027-04-01T10:00:00Z', by: 'Mia' },
  } as unknown as AgendaOnPaper['visit'],
  model: findShippedModelVersion('diam-enterprise', '2019'),
});
const read = async (entries: readonly AgendaEntry[]) => readPdf(await agendaPdf(onPaper(entries)));
const rowsOf = (table: TreeElement | undefined): string[][] =>
  (table?.children ?? [])
    .flatMap(({ children }) => children)
    .map(({ children }) => children.map(({ text }) => text.replaceAll(/\s+/g, ' ')));

describe('an agenda on paper', () => {
  const whole = [
    entryOf(),
    entryOf({
      id: '00000000-0000-4000-8000-0000000000e2',
      from: '10:30',
      until: '11:00',
      title: 'Meeting',
      serviceArea: null,
      criteria: [],
      place: null,
      people: [],
      validators: [],
    }),
    entryOf({ id: '00000000-0000-4000-8000-0000000000e3', day: 2, people: [] }),
  ];

  it('is tagged, in English, with its title, and the same bytes for the same facts', async () => {
    const pdf = await agendaPdf(onPaper(whole));
    expect(faultsOfAccess(pdf)).toEqual([]);
    const { title, language, unmarked } = readPdf(pdf);
    expect([title, language, unmarked]).toEqual(['Agenda of the validation visit: Aurora Hospital', 'en', 0]);
    expect((await agendaPdf(onPaper(whole))).equals(pdf)).toBe(true);
  });
  it('has a heading and a table for each day', async () => {
    const { tree } = await read(whole);
    expect(elementsOf(tree, 'H1').map(({ text }) => text)).toEqual(['Aurora Hospital']);
    expect(elementsOf(tree, 'H2').map(({ text }) => text)).toEqual([
      'Day 1: Tuesday, 20 April 2027',
      'Day 2: Wednesday, 21 April 2027',
    ]);
    expect(elementsOf(tree, 'Table')).toHaveLength(2);
  });
  it('says when, what, where, whom to meet and who takes part', async () => {
    const { tree } = await read(whole);
    const [first] = elementsOf(tree, 'Table').map(rowsOf);
    const [head, visit, meeting] = first ?? [];
    expect(head).toEqual(['Time', 'What', 'Where', 'Whom to meet', 'Team']);
    expect([visit?.[0], visit?.[2], visit?.[4]]).toEqual(['09:30 – 10:30', 'Building B, room 2.14', 'Ada']);
    expect(visit?.[1]).toMatch(/^Visit of the service area Radiology # 1 Criteria \(1\): ./);
    expect(meeting).toEqual(['10:30 – 11:00', 'Meeting', '–', '–', 'Whole team']);
  });
  it('sets names in their own direction', async () => {
    const lines = elementsOf((await read(whole)).tree, 'P').map(({ clusters }) => seenIn(clusters));
    expect(lines).toContain(seenOf('الدكتورة أمل (2)', 'rtl'));
  });
  it('names what lies outside the hours since the visit was moved', async () => {
    const { tree } = await read([
      entryOf({ day: 4 }),
      entryOf({ id: '00000000-0000-4000-8000-0000000000e2', until: '17:00' }),
    ]);
    expect(elementsOf(tree, 'H2').at(-1)?.text).toBe('Outside the hours of the visit');
    expect(rowsOf(elementsOf(tree, 'Table').at(-1)).map(([time]) => time)).toEqual([
      'Time',
      'Day 4, 09:30 – 10:30',
      'Day 1, 09:30 – 17:00',
    ]);
  });
});
