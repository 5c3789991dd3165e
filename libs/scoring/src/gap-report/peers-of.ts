import type { AssessmentBenchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Peers } from '@cairn/contracts/scoring/http/gap-report.js';

/** The peers that may be published; null where there are none. */
export const peersOf = ({ peers }: Pick<AssessmentBenchmark, 'peers'>): Peers | null => {
  const groups = peers.flatMap(({ of, figures }) =>
    figures ? [{ kind: of, n: figures.facilities, meanScore: figures.mean, focusAreas: figures.focusAreas }] : [],
  );
  return groups.length > 0 ? { groups } : null;
};
