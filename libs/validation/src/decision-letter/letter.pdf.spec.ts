import { unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { faultsOfAccess } from '@cairn/platform/documents/testing/faults-of-access.js';
import { elementsOf, readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import type { VisitEvent } from '../visit/visit-events.js';
import {
  ada,
  agreed,
  ben,
  cleo,
  concluded,
  date,
  found,
  proposed,
  requestedData,
  requestedUnder,
  ruled,
  scheduled,
} from '../visit/testing/visits.js';
import { type Letter, decidedIn } from './letter.js';
import { letterPdf } from './letter.pdf.js';
import { letterTexts } from './letter-texts.js';

const visitId = '00000000-0000-4000-8000-0000000000d1';
const names = new Map([
  [ada, 'Ada'],
  [ben, 'Ben'],
  [cleo, 'Cléo 李'],
]);
const issuer = {
  ...unnamedProgramme,
  name: 'Northern Digital Health Programme',
  signatories: [
    { name: 'Dr. Ingrid Solheim', title: 'Programme director' },
    { name: 'Prof. 李明', title: 'Head of validation' },
  ],
  postalAddress: 'Strandgata 1\n0150 Oslo',
  replyAddress: 'certification@programme.example',
  color: '#1c5d99',
};

const team = { ...date, validators: [ada, ben, cleo] };
const untilConcluded: readonly VisitEvent[] = [
  requestedUnder({ decision: 'majority' }),
  proposed(team),
  scheduled(team),
  agreed(
    [
      [ada, 'confirmed'],
      [ben, 'confirmed'],
      [cleo, 'contradicted'],
    ],
    {
      note: 'Seen on two wards.\nشوهد في الطوارئ.',
      strengths: 'Every ward reads from # one $archive$.',
      recommendations: 'Prepare a case study.',
      statedBy: ada,
    },
  ),
  found('A.exchange', 'No image arrived.', 'contradicted'),
  concluded(5, { commendations: 'Swift viewers.\nKind people.', recommendations: 'Extend structured reporting.' }),
];
const refused = ruled({
  outcome: 'refused',
  reasons: 'One criterion was contradicted.',
  openCriteria: ['A.exchange'],
  appealUntil: '2027-05-11T21:00:00Z',
  reapplyFrom: '2027-08-27',
});
const deferred = ruled({
  outcome: 'deferred',
  openCriteria: ['A.exchange'],
  correctiveUntil: '2027-06-26T21:00:00Z',
});

const at = '2027-04-27T22:30:00Z';
const recorded = (events: readonly VisitEvent[]) =>
  events.map((event, i) => ({
    ...event,
    version: i + 1,
    meta: { at, actor: ada, requestId: 'spec' },
  })) as never as RecordedEvent<VisitEvent>[];

const letterOn = (events: readonly VisitEvent[], number?: number): Letter => {
  const decided = decidedIn(visitId, recorded(events), number);
  if (!decided) throw new Error('Nothing was decided.');
  return { ...decided, issuer, names, model: findShippedModelVersion('diam-enterprise', '2019') };
};
const read = async (letter: Letter) => readPdf(await letterPdf(letter));
const saidIn = async (letter: Letter): Promise<string> =>
  (await read(letter)).tree
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

describe('a decision letter', () => {
  it.each([
    ['granted', ruled()],
    ['deferred', deferred],
    ['refused', refused],
  ] as const)(
    '%s is tagged, in English, with its title, and the same bytes for the same facts',
    async (_, decision) => {
      const letter = letterOn([...untilConcluded, decision]);
      const pdf = await letterPdf(letter);
      expect(faultsOfAccess(pdf)).toEqual([]);
      const { title, language, tree, unmarked } = readPdf(pdf);
      expect([title, language, unmarked]).toEqual(['Decision letter: Aurora Hospital', 'en', 0]);
      expect(elementsOf(tree, 'H1').map(({ text }) => text)).toEqual(['Aurora Hospital']);
      expect((await letterPdf(letter)).equals(pdf)).toBe(true);
    },
  );

  it('grants a stage of the model version', async () => {
    const said = await saidIn(letterOn([...untilConcluded, ruled()]));
    expect(said).toContain('Stage 6 is granted');
    expect(said).not.toContain('Criteria left open');
  });
  it('says of a deferral until when evidence is due, the last day it can be handed in, and what is open', async () => {
    const said = await saidIn(letterOn([...untilConcluded, deferred]));
    expect(said).toContain('The decision is deferred');
    expect(said).toContain('Corrective evidence can be handed in until the end of 26 June 2027.');
    const { tree } = await read(letterOn([...untilConcluded, deferred]));
    expect(elementsOf(tree, 'LBody').map(({ text }) => text)).toEqual([
      letterTexts(letterOn([...untilConcluded, deferred])).open[0],
    ]);
  });
  it('says of a refusal until when it can be appealed and from when another visit can be requested', async () => {
    const said = await saidIn(letterOn([...untilConcluded, refused]));
    expect(said).toContain('Stage 6 is refused');
    expect(said).toContain('The hospital may appeal until the end of 11 May 2027');
    expect(said).toContain('Another visit can be requested from 27 August 2027 on.');
  });
  it('names each verdict as the decision rule applied it, with strengths and recommendations of the finding', async () => {
    const said = await saidIn(letterOn([...untilConcluded, refused]));
    expect(said).toContain(
      'Confirmed by Ada and Ben; contradicted by Cléo 李. The finding follows the majority; stated by Ada.',
    );
    expect(said).toContain('more than half of the validators have to agree');
    for (const typed of [
      'Seen on two wards.',
      'Every ward reads from # one $archive$.',
      'Prepare a case study.',
      'No image arrived.',
    ])
      expect(said).toContain(typed);
  });
  it('has commendations apart from the findings, before the recommendations', async () => {
    const { tree } = await read(letterOn([...untilConcluded, refused]));
    expect(elementsOf(tree, 'H2').map(({ text }) => text)).toEqual([
      'Reasons',
      'Criteria left open',
      'Commendations',
      'Recommendations for the next stage',
      'Findings',
    ]);
    expect(await saidIn(letterOn([...untilConcluded, refused]))).toContain('Commendations Swift viewers. Kind people.');
  });
  it('is signed by those who sign for the programme, with its addresses', async () => {
    const said = await saidIn(letterOn([...untilConcluded, refused]));
    for (const { name, title } of issuer.signatories) expect(said).toContain(`${name} ${title}`);
    expect(said).toContain(
      'Northern Digital Health Programme Strandgata 1, 0150 Oslo, certification@programme.example',
    );
  });
  it('is dated by the day at the facility', () =>
    expect(letterTexts(letterOn([...untilConcluded, refused])).facts[0]).toEqual(['Date', '28 April 2027']));

  it('stays as it was when the open criteria are looked at anew, and has a sibling for each further decision', async () => {
    const again: readonly VisitEvent[] = [
      ...untilConcluded,
      deferred,
      {
        type: 'CorrectiveEvidenceSubmitted',
        data: { statements: [{ criterionId: 'A.exchange', statement: 'Mended.' }] },
      },
    ];
    const before = await letterPdf(letterOn([...untilConcluded, deferred]));
    expect((await letterPdf(letterOn(again))).equals(before)).toBe(true);
    const whole = [...again, found('A.exchange', 'It arrives now.'), concluded(6), ruled()];
    expect((await letterPdf(letterOn(whole, 1))).equals(before)).toBe(true);
    expect(await saidIn(letterOn(whole))).toContain('It arrives now.');
    expect(decidedIn(visitId, recorded(whole), 3)).toBeUndefined();
  });
  it('goes without votes and team where neither was recorded', async () => {
    const letter = { ...letterOn([...untilConcluded.slice(0, 1), found('A.exchange'), ruled()]), names: new Map() };
    expect(letterTexts(letter)).toMatchObject({ commendations: [], findings: [{ findings: [{ votes: '' }] }] });
    expect(faultsOfAccess(await letterPdf(letter))).toEqual([]);
  });
  it.each(['مستشفى الملك فهد التخصصي', '北京协和医院', 'A & B <script> #set'])(
    'says all of the name %s',
    async (name) => {
      const events = [
        { type: 'VisitRequested', data: { ...requestedData, facilityName: name } } as const,
        ...untilConcluded.slice(1),
        ruled(),
      ];
      const { tree } = await read(letterOn(events));
      expect(elementsOf(tree, 'H1')[0]?.text.replaceAll(/\s/g, '')).toHaveLength(name.replaceAll(/\s/g, '').length);
    },
  );
});
