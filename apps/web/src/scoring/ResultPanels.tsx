import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import { scaleOf } from '@cairn/maturity-models';
import type { ReactNode } from 'react';
import { AreasPanel } from './AreasPanel.js';
import { BranchesPanel } from './BranchesPanel.js';
import { FocusAreasPanel } from './FocusAreasPanel.js';
import { GainsPanel } from './GainsPanel.js';
import { LevelsPanel } from './LevelsPanel.js';
import { MissingPanel } from './MissingPanel.js';
import { ProofTree } from './proof/ProofTree.js';
import { useResult } from './result-context.js';
import { ScoreHero } from './ScoreHero.js';
import { StageHero } from './StageHero.js';

type Props = { readonly score: Pick<Score, 'final' | 'upToDate' | 'missesFacts'>; readonly history?: ReactNode };

/** A result in the way of its model: by stages, as a figure, or in levels. */
export const ResultPanels = ({ score, history }: Props) => {
  const { model } = useResult();
  const { kind } = scaleOf(model);
  return (
    <>
      {kind === 'stage' ? <StageHero score={score} /> : <ScoreHero score={score} />}
      {history}
      {kind === 'index' ? <GainsPanel /> : <MissingPanel />}
      <BranchesPanel />
      <ProofTree />
      <AreasPanel />
      {kind === 'levels' ? <LevelsPanel /> : <FocusAreasPanel />}
    </>
  );
};
