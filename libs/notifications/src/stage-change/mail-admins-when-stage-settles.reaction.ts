import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { type Reaction, reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { mailSettledStage, mailStage } from './mail-settled-stage.job.js';
import { findStageChange, keepStageChange } from './stage-changes.store.js';

/** While somebody answers, the stage may change again in a moment; the stage of a submission stands. */
const mailStageChange = reaction<NotificationsTables, typeof stageChanged>(
  'mail-admins-when-stage-changed',
  stageChanged,
  async ({ id, data }, tx) => {
    await keepStageChange(tx, id, data);
    if (data.final) await mailStage(tx, data.assessmentId);
    else await tx.due(mailSettledStage, data.assessmentId, tx.meta.at);
  },
);

/** A submission at the stage that was reached before it says that this stage stands. */
const mailSubmittedStage = reaction<NotificationsTables, typeof scoreCalculated>(
  'mail-admins-when-stage-submitted',
  scoreCalculated,
  async ({ data: { assessmentId, final, stage } }, tx) => {
    if (!final) return;
    const waiting = await findStageChange(tx, assessmentId);
    if (waiting?.change.to === stage) await mailStage(tx, assessmentId, true);
  },
);

export const mailSettledStages: readonly Reaction<NotificationsTables>[] = [mailStageChange, mailSubmittedStage];
