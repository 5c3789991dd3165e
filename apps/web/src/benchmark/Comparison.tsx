import type { BenchmarkFilters, Dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { benchmarkQuery } from '../api/benchmarks.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { BreakdownPanel } from './BreakdownPanel.js';
import { DistributionPanel } from './DistributionPanel.js';
import { FiguresPanel } from './FiguresPanel.js';
import { FocusAreasOfPeers } from './FocusAreasOfPeers.js';
import { OwnPosition } from './OwnPosition.js';
import { PeerChoice } from './PeerChoice.js';
import { TooFew } from './TooFew.js';
import classes from './benchmark.module.css';

type Props = { readonly models: readonly ModelSummary[]; readonly first: ModelSummary };

/** One question at a time: which model version, which peers, which day, and by what they are compared. */
export const Comparison = ({ models, first }: Props) => {
  const organizationId = useOrganizationId();
  const [{ id: model, version: modelVersion }, setModel] = useState(first);
  const [asOf, setAsOf] = useState<string>();
  const [by, setBy] = useState<Dimension>('region');
  const [filters, setFilters] = useState<BenchmarkFilters>({});
  const benchmark = useQuery(benchmarkQuery(organizationId, { model, modelVersion, asOf, by, filters }));
  const choose = (next: ModelSummary): void => {
    setModel(next);
    setAsOf(undefined);
  };
  return (
    <Await query={benchmark} skeleton={<Skeleton height={480} />}>
      {(found) => (
        <div className={classes['comparison']} aria-busy={benchmark.isPlaceholderData}>
          {organizationId && <OwnPosition benchmark={found} />}
          <PeerChoice
            models={models}
            chosen={{ model, modelVersion, asOf, by, filters }}
            snapshots={found.snapshots}
            onModel={choose}
            onDay={setAsOf}
            onBy={setBy}
            onFilters={setFilters}
          />
          {found.figures ? (
            <>
              <div className={classes['charts']}>
                <DistributionPanel figures={found.figures} own={found.own} />
                <FiguresPanel benchmark={found} figures={found.figures} />
              </div>
              <BreakdownPanel benchmark={found} />
              <FocusAreasOfPeers benchmark={found} />
            </>
          ) : (
            <TooFew asOf={found.asOf} filtered={Object.keys(filters).length > 0} onAll={() => setFilters({})} />
          )}
        </div>
      )}
    </Await>
  );
};
