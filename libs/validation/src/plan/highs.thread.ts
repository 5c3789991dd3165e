import { Worker } from 'node:worker_threads';
import type { Solved, Solver, Step } from './solver.js';

/**
 * The solver is synchronous, so it runs in a thread of its own. The program is a text, because a bundle has no file of
 * its own for a thread.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const begun = require(workerData.highs)({ locateFile: () => workerData.runtime }).then((highs) => {
  const model = highs.createModel();
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.9, random_seed: 1 });
  return { highs, model, rows: 0, columns: 0 };
});
const finite = (highs, bounds) =>
  Float64Array.from(bounds, (one) => (one === Infinity ? highs.infinity : one === -Infinity ? -highs.infinity : one));
const solve = (state, { rows, columns, whole, seconds }) => {
  const { highs, model } = state;
  const count = rows.lower.length;
  if (count > 0)
    model.addRows({
      lower: finite(highs, rows.lower),
      upper: finite(highs, rows.upper),
      matrix: {
        format: 'csr', numRows: count, numCols: state.columns,
        starts: new Int32Array(count + 1), indices: new Int32Array(0), values: new Float64Array(0),
      },
    });
  state.rows += count;
  const added = columns.cost.length;
  if (added > 0)
    model.addCols({
      cost: Float64Array.from(columns.cost),
      lower: new Float64Array(added),
      upper: finite(highs, columns.upper),
      matrix: {
        format: 'csc', numRows: state.rows, numCols: added,
        starts: Int32Array.from(columns.starts), indices: Int32Array.from(columns.rows), values: Float64Array.from(columns.values),
      },
    });
  state.columns += added;
  const last = state.columns - 1;
  model.changeColsIntegrality({ kind: 'range', from: 0, to: last }, new Int32Array(last + 1).fill(whole ? 1 : 0));
  model.zeroAllClocks();
  model.options.set({ time_limit: whole ? seconds : 1e6 });
  model.run();
  const { colValue, rowDual } = model.getSolution();
  return {
    objective: model.getObjectiveValue(),
    bound: whole ? model.info.get('mip_dual_bound') : model.getObjectiveValue(),
    values: colValue,
    duals: rowDual,
  };
};
parentPort.on('message', (step) => {
  begun
    .then((state) => parentPort.postMessage({ solved: solve(state, step) }))
    .catch((error) => parentPort.postMessage({ fault: String(error && error.message) }));
});
`;

/** Both by name, so that whoever ships the program finds them. */
const files = { highs: require.resolve('highs'), runtime: require.resolve('highs/runtime') };

type Answer = { readonly solved: Solved } | { readonly fault: string };

/** Hands a solver to the work and ends its thread afterwards. */
export const withSolver = async <T>(work: (solve: Solver) => Promise<T>): Promise<T> => {
  const worker = new Worker(program, { eval: true, workerData: files });
  const solve = (step: Step): Promise<Solved> =>
    new Promise((resolve, reject) => {
      const ended = (code: number): void => reject(new Error(`The solver ended with ${code}.`));
      worker.once('error', reject);
      worker.once('exit', ended);
      worker.once('message', (answer: Answer) => {
        worker.off('error', reject);
        worker.off('exit', ended);
        if ('solved' in answer) resolve(answer.solved);
        else reject(new Error(`The solver failed: ${answer.fault}`));
      });
      worker.postMessage(step);
    });
  try {
    return await work(solve);
  } finally {
    await worker.terminate();
  }
};
