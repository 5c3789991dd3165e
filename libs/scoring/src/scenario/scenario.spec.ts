import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import { MOST_SCENARIOS } from './save-scenario.js';
import type { ScenarioEvent } from './scenario-events.js';
import { scenario } from './scenario.js';

const assessmentId = '00000000-0000-4000-8000-0000000000c1';
const viewer: AnswerChanges = { facility: { 'mobile-view': { value: true }, 'mobile-capture': null } };
const saved: ScenarioEvent = { type: 'ScenarioSaved', data: { assessmentId, name: 'Viewer first', changes: viewer } };
const deleted: ScenarioEvent = { type: 'ScenarioDeleted', data: {} };

const save = (besides = 0) =>
  ({ type: 'SaveScenario', data: { assessmentId, name: 'Viewer first', changes: viewer, besides } }) as const;
const rewrite = (name: string, changes: AnswerChanges) =>
  ({ type: 'RewriteScenario', data: { name, changes } }) as const;
const erase = { type: 'DeleteScenario', data: {} } as const;

describe('saving a scenario', () => {
  it('keeps its name and the answers it changes', () => given(scenario).when(save()).then(saved));
  it('is refused twice', () => given(scenario, saved).when(save()).thenRejected('scenario-exists'));
  it('is refused for one more than an assessment may have', () => {
    given(scenario)
      .when(save(MOST_SCENARIOS - 1))
      .then(saved);
    given(scenario).when(save(MOST_SCENARIOS)).thenRejected('scenario-limit-reached', { limit: MOST_SCENARIOS });
  });
});

describe('rewriting a scenario', () => {
  it.each([
    ['name', 'Viewer later', viewer],
    ['changes', 'Viewer first', { facility: { 'mobile-view': { value: true } } }],
  ] as const)('replaces its %s', (_, name, changes) =>
    given(scenario, saved).when(rewrite(name, changes)).then({ type: 'ScenarioRewritten', data: { name, changes } }),
  );
  it('changes nothing for the same in another order', () =>
    given(scenario, saved)
      .when(rewrite('Viewer first', { facility: { 'mobile-capture': null, 'mobile-view': { value: true } } }))
      .thenNothing());
  it('needs a scenario', () => {
    given(scenario).when(rewrite('Viewer first', viewer)).thenRejected('scenario-not-saved');
    given(scenario, saved, deleted).when(rewrite('Viewer first', viewer)).thenRejected('scenario-not-saved');
  });
});

describe('deleting a scenario', () => {
  it('is a fact of its own', () => given(scenario, saved).when(erase).then(deleted));
  it('changes nothing when it is deleted', () => given(scenario, saved, deleted).when(erase).thenNothing());
  it('needs a scenario', () => given(scenario).when(erase).thenRejected('scenario-not-saved'));
});
