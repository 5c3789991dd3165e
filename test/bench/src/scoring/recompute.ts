import { parentPort, workerData } from 'node:worker_threads';
import { type EvaluationInput, evaluate } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';

/** Recomputes assessments from answers as they are stored, and hands back how many reached each stage. */
const { stored, times } = workerData as { readonly stored: readonly string[]; readonly times: number };
const model = findShippedModelVersion('diam-enterprise');
if (!model) throw new Error('diam-enterprise is not shipped.');
const reached: number[] = model.stages.map(() => 0);
for (let turn = 0; turn < times; turn += 1) {
  const { stage } = evaluate(model, JSON.parse(stored[turn % stored.length] as string) as EvaluationInput);
  reached[stage] = (reached[stage] ?? 0) + 1;
}
parentPort?.postMessage(reached);
