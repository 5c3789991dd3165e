import { rehearsalEnded } from '@cairn/contracts/scoring/events/rehearsal-ended.v1.js';
import { rehearsalStarted } from '@cairn/contracts/scoring/events/rehearsal-started.v1.js';
import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { benchmarkConsentEvents } from './benchmark-consent/benchmark-consent-events.js';
import { benchmarkConsent } from './benchmark-consent/benchmark-consent.js';
import { effortEvents } from './effort/effort-events.js';
import { effort } from './effort/effort.js';
import { rehearsalEvents } from './rehearsal/rehearsal-events.js';
import { rehearsal } from './rehearsal/rehearsal.js';
import { scenarioEvents } from './scenario/scenario-events.js';
import { scenario } from './scenario/scenario.js';
import { scoreEvents } from './score/score-events.js';
import { isFinal } from './score/score-state.js';
import { score } from './score/score.js';

export const scoreStream = stream(score, scoreEvents, {
  ScoreCalculated: ({ data }) => {
    const { assessmentId, facilityId, model, modelVersion, stage, score: points, criteria } = data;
    return publish(scoreCalculated, {
      assessmentId,
      facilityId,
      model,
      modelVersion,
      stage,
      score: points,
      final: isFinal(data),
      criteria,
    });
  },
  StageChanged: ({ data }) => publish(stageChanged, data),
});

export const benchmarkConsentStream = stream(benchmarkConsent, benchmarkConsentEvents);
export const effortStream = stream(effort, effortEvents);
export const scenarioStream = stream(scenario, scenarioEvents);

/** Of a rehearsal, whose stream has its id: the version that is replayed. */
const replayed = (stream: string, { model, version }: { readonly model: string; readonly version: string }) => ({
  rehearsalId: stream.slice(`${rehearsal.category}-`.length),
  model,
  version,
});

export const rehearsalStream = stream(rehearsal, rehearsalEvents, {
  RehearsalStarted: ({ stream }, state) => publish(rehearsalStarted, replayed(stream, state)),
  RehearsalEnded: ({ stream }, state) => publish(rehearsalEnded, replayed(stream, state)),
});
