import { type ModelVersion, elementsOf, obstaclesOf, type Confirmation } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import type { Ledger } from './ledger.js';
import type { Programme } from './people.js';

export const modelVersionStreamOf = ({ id, version }: ModelVersion): string => derivedId('model-version', id, version);

/** The programme confirms what of its model is not published and was not confirmed before, so that it certifies. */
export const simulateConfirmations = (
  ledger: Ledger,
  model: ModelVersion,
  confirmed: readonly Confirmation[],
  { manager }: Programme,
  at: string,
): void => {
  const open = obstaclesOf(model, shippedModelVersions(), confirmed).map(({ kind, id }) => ({ kind, id }));
  if (open.length === 0) return;
  const seen = `${model.id} ${model.version}`;
  const elements = elementsOf(model).map(({ kind, id, statement }) => ({ kind, id, statement }));
  ledger.execute({
    category: 'model-version',
    id: modelVersionStreamOf(model),
    type: 'ConfirmElements',
    data: {
      model: model.id,
      version: model.version,
      checksum: seen,
      elements: open,
      source: { document: 'Criteria of a simulated programme' },
      known: { checksum: seen, elements },
      shippedAs: model.status,
    },
    at,
    actor: manager.id,
  });
};
