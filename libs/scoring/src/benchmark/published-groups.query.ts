import type { AssessmentBenchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Service } from '@cairn/platform/service/service.js';
import { modelVersions } from '../model-version/model-versions.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import { findAssessedFacility } from './own-scores.query.js';
import { findSnapshotDays, PeerGroups, type PublishedGroup } from './peer-groups.query.js';
import { usualPeers } from './published-figures.js';

type Of = { readonly model: string; readonly modelVersion: string; readonly asOf?: string | undefined };
type Snapshots = {
  readonly asOf: string | null;
  readonly snapshots: string[];
  readonly groups: readonly PublishedGroup[];
  readonly stages: readonly number[];
};

/** Peer groups of the snapshots, on any day. */
class PublishedGroups {
  private readonly peerGroups = new PeerGroups();

  constructor(private readonly service: Service<ScoringTables>) {}

  /** The latest snapshot by the day that is asked for; it belongs to no tenant. */
  of({ model, modelVersion, asOf }: Of): Promise<Snapshots> {
    return this.service.inNoTenant(async (db) => {
      const snapshots = await findSnapshotDays(db, { model, modelVersion });
      const day = snapshots.find((one) => asOf === undefined || one <= asOf);
      const version = await modelVersions.find(db, model, modelVersion);
      return {
        asOf: day ?? null,
        snapshots,
        groups: day === undefined ? [] : await this.peerGroups.of(db, { model, modelVersion, day }),
        stages: version?.stages.map(({ stage }) => stage) ?? [],
      };
    });
  }

  /**
   * The usual peers of the assessed facility.
   *
   * @throws NotFound
   */
  async ofAssessment(caller: Caller, assessmentId: string, until?: string): Promise<AssessmentBenchmark> {
    const found = await this.service.inTenant(caller, ({ db }) =>
      findAssessedFacility(db, caller.tenantId, assessmentId),
    );
    if (!found) throw new NotFound('assessment-not-found');
    const { model, modelVersion, region, country } = found;
    const { asOf, groups, stages } = await this.of({ model, modelVersion, asOf: until });
    return {
      assessmentId,
      model,
      modelVersion,
      asOf,
      peers: usualPeers(groups, { ...(region && { region }), ...(country && { country }) }, stages),
    };
  }
}

const known = new WeakMap<Service<ScoringTables>, PublishedGroups>();

/** The same of one service each time, for they remember what snapshots say. */
export const publishedGroupsOf = (service: Service<ScoringTables>): PublishedGroups => {
  const found = known.get(service) ?? new PublishedGroups(service);
  known.set(service, found);
  return found;
};
