import type { DeskModelVersion, DeskModelVersionWhole } from '@cairn/contracts/surveys/http/model-versions.js';
import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';
import { type ModelVersion, criteriaOf } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';
import { type KnownVersion, findCatalogue } from './catalogue.query.js';
import { countOpenElements, findEveryConfirmation } from './model-elements.query.js';
import { modelVersionId } from './model-version-id.query.js';
import { correctionOf, offeredDays } from './offered.js';

const titlesOf = ({ texts }: ModelVersion): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title]));

const provenanceOf = (content: ModelVersion): DeskModelVersion['provenance'] => {
  const counts = { published: 0, inferred: 0, unconfirmed: 0 };
  for (const { criterion } of criteriaOf(content)) counts[criterion.provenance] += 1;
  return counts;
};

/** What everybody may know of: published and retired versions. */
export const findModels = async (db: Kysely<SurveysTables>): Promise<ModelSummary[]> => {
  const catalogue = await findCatalogue(db);
  return catalogue.flatMap((entry) => {
    const { model, version, status, effectiveFrom, content } = entry;
    if (status === 'draft') return [];
    return [
      {
        id: model,
        version,
        status,
        effectiveFrom,
        openUntil: offeredDays(catalogue, entry).until,
        correctedBy: correctionOf(catalogue, entry),
        titles: titlesOf(content),
      },
    ];
  });
};

type Confirmations = Awaited<ReturnType<typeof findEveryConfirmation>>;

const forDesk = (
  catalogue: readonly KnownVersion[],
  entry: KnownVersion,
  confirmations: Confirmations,
): DeskModelVersion => {
  const { content, until: _, ...facts } = entry;
  return {
    ...facts,
    id: modelVersionId(entry.model, entry.version),
    titles: titlesOf(content),
    openUntil: offeredDays(catalogue, entry).until,
    provenance: provenanceOf(content),
    openElements: countOpenElements(entry, confirmations),
    indicators: content.indicators.length,
    correctedBy: correctionOf(catalogue, entry),
  };
};

/** What staff see: drafts too. */
export const findModelVersions = async (db: Kysely<SurveysTables>): Promise<DeskModelVersion[]> => {
  const catalogue = await findCatalogue(db);
  const confirmations = await findEveryConfirmation(db);
  return catalogue.map((entry) => forDesk(catalogue, entry, confirmations));
};

export const findModelVersion = async (
  db: Kysely<SurveysTables>,
  model: string,
  version: string,
): Promise<DeskModelVersionWhole | undefined> => {
  const catalogue = await findCatalogue(db);
  const entry = catalogue.find((one) => one.model === model && one.version === version);
  return entry && { ...forDesk(catalogue, entry, await findEveryConfirmation(db)), content: entry.content };
};
