import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { useState } from 'react';
import type { WholeVersion } from '../api/model-versions.js';
import { DifferencePanel } from './DifferencePanel.js';
import { ElementsPanel } from './ElementsPanel.js';
import { FactsPanel } from './FactsPanel.js';
import { MappingPanel } from './MappingPanel.js';
import { NotesPanel } from './NotesPanel.js';
import { PublishPanel } from './PublishPanel.js';
import { RehearsalPanel } from './RehearsalPanel.js';
import { RetirePanel } from './RetirePanel.js';
import { SectionsPanel } from './SectionsPanel.js';
import { StagesPanel } from './StagesPanel.js';
import { useManages } from './use-manages.js';

type Props = { readonly version: WholeVersion; readonly former: WholeVersion | undefined; readonly today: string };

/** A draft goes from difference and mapping over the rehearsal and the sources to publication; a published version shows what it is. */
export const ModelVersionView = ({ version, former, today }: Props) => {
  const manages = useManages();
  const [mapping, setMapping] = useState<AnswerMapping>(version.mapping);
  const isDraft = version.status === 'draft';
  return (
    <>
      <FactsPanel version={version} />
      <NotesPanel model={version.content} />
      {former && <DifferencePanel former={former.content} next={version.content} />}
      {former && (
        <MappingPanel
          former={former.content}
          next={version.content}
          mapping={mapping}
          onChange={isDraft && manages ? setMapping : undefined}
        />
      )}
      {former && <RehearsalPanel version={version} former={former} mapping={mapping} />}
      <ElementsPanel version={version} />
      {isDraft && !version.shipped && manages && (
        <PublishPanel version={version} former={former} mapping={mapping} today={today} />
      )}
      <StagesPanel model={version.content} />
      <SectionsPanel model={version.content} />
      {version.status === 'published' && manages && <RetirePanel version={version} />}
    </>
  );
};
