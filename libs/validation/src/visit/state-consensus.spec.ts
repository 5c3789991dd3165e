import type { DecisionRule } from '@cairn/contracts/validation/visit-rules.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import type { RevealVerdicts } from './reveal-verdicts.js';
import type { StateConsensus } from './state-consensus.js';
import {
  ada,
  agreed,
  ben,
  by,
  cleo,
  date,
  independent,
  onSite,
  proposed,
  requestedUnder,
  revealed,
  scheduled,
  untilScheduled,
  verdictBy,
} from './testing/visits.js';
import { visit } from './visit.js';
import type { VisitEventData } from './visit-events.js';

const reveal = (actor = ada, criteria?: RevealVerdicts['data']['criteria']) =>
  ({ type: 'RevealVerdicts', data: { criteria, actor: independent }, meta: by(actor, onSite) }) as const;
const settle = (more: Partial<StateConsensus['data']> = {}, actor = ada) =>
  ({
    type: 'StateConsensus',
    data: {
      criterionId: 'S1.systems',
      verdict: 'confirmed',
      note: 'Ben had looked at the old ward.',
      strengths: '',
      recommendations: '',
      actor: independent,
      ...more,
    },
    meta: by(actor, onSite),
  }) as const;

const differ = [verdictBy(ada), verdictBy(ben, 'not-seen'), revealed('S1.systems')] as const;
type Verdict = VisitEventData<'FindingRecorded'>['verdict'];
/** A team of three whose verdicts are revealed, under a rule of the visit. */
const three = (decision: DecisionRule, ...verdicts: readonly [Verdict, Verdict, Verdict]) => {
  const team = { ...date, validators: [ada, ben, cleo] };
  return [
    requestedUnder({ decision }),
    proposed(team),
    scheduled(team),
    ...verdicts.map((verdict, place) => verdictBy([ada, ben, cleo][place] ?? '', verdict)),
    revealed('S1.systems'),
  ] as const;
};

describe('reveal verdicts', () => {
  it('shows what is there before everybody has recorded a verdict; it is the finding where it agrees', () =>
    given(visit, ...untilScheduled, verdictBy(ben))
      .when(reveal())
      .then(revealed('S1.systems'), agreed([[ben, 'confirmed']])));
  it("is the lead's alone", () =>
    given(visit, ...untilScheduled, verdictBy(ben))
      .when(reveal(ben))
      .thenRejected('not-the-lead'));
  it('reveals the criteria that are named', () =>
    given(visit, ...untilScheduled, verdictBy(ben), verdictBy(ben, 'confirmed', { criterionId: 'A.exchange' }))
      .when(reveal(ada, ['S1.systems']))
      .then(revealed('S1.systems'), agreed([[ben, 'confirmed']])));
  it('has nothing to say of what nobody has looked at, or is revealed', () => {
    given(visit, ...untilScheduled)
      .when(reveal())
      .thenNothing();
    given(visit, ...untilScheduled, ...differ)
      .when(reveal())
      .thenNothing();
  });
});

describe('state consensus', () => {
  it('cites the verdict of each validator, so that who disagrees stays on record', () =>
    given(visit, ...untilScheduled, ...differ)
      .when(settle())
      .then(
        agreed(
          [
            [ada, 'confirmed'],
            [ben, 'not-seen'],
          ],
          { note: 'Ben had looked at the old ward.', statedBy: ada },
        ),
      ));
  it("is the lead's alone", () =>
    given(visit, ...untilScheduled, ...differ)
      .when(settle({}, ben))
      .thenRejected('not-the-lead'));
  it('waits until the verdicts are revealed', () =>
    given(visit, ...untilScheduled, verdictBy(ada))
      .when(settle())
      .thenRejected('verdicts-sealed', { criterionId: 'S1.systems' }));
  it('wants a note where somebody disagrees', () =>
    given(visit, ...untilScheduled, ...differ)
      .when(settle({ note: '' }))
      .thenRejected('consensus-needs-note'));
  it('follows the majority where that is the rule', () => {
    given(visit, ...three('majority', 'not-seen', 'confirmed', 'confirmed'))
      .when(settle({ verdict: 'not-seen' }))
      .thenRejected('consensus-against-rule', { rule: 'majority', agree: 1, votes: 3 });
    given(visit, ...three('majority', 'not-seen', 'confirmed', 'confirmed'))
      .when(settle({ note: 'As most of us saw.' }))
      .then(
        agreed(
          [
            [ada, 'not-seen'],
            [ben, 'confirmed'],
            [cleo, 'confirmed'],
          ],
          { verdict: 'confirmed', note: 'As most of us saw.', statedBy: ada },
        ),
      );
  });
  it('is none where there is no majority', () =>
    given(visit, ...three('majority', 'not-seen', 'confirmed', 'contradicted'))
      .when(settle())
      .thenRejected('consensus-against-rule'));
  it('waits for everybody to agree where that is the rule', () =>
    given(visit, ...three('unanimous', 'confirmed', 'confirmed', 'not-seen'))
      .when(settle())
      .thenRejected('consensus-against-rule', { rule: 'unanimous', agree: 2, votes: 3 }));
});
