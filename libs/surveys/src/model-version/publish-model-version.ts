import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { type Element, type ModelVersion, elementKey, elementsOf } from '@cairn/maturity-models';
import { Temporal } from 'temporal-polyfill';
import type { ModelVersionEvent } from './model-version-events.js';
import { type IssuedVersion, type ModelVersionRejection, contentOf } from './model-version-state.js';

/** `former` with its indicators; null for the first version of a model. `rehearsal` is the id of one that runs. */
export type PublishModelVersion = Command<
  'PublishModelVersion',
  {
    readonly checksum: string;
    readonly effectiveFrom: string;
    readonly former: { readonly version: string; readonly indicators: readonly string[] } | null;
    readonly formerUntil: string | null;
    readonly mapping: AnswerMapping;
    readonly correction: string | null;
    readonly rehearsal: string | null;
  }
>;

/**
 * Publishes exactly the draft that was seen. A criterion that is known from memory only has to be confirmed before: no
 * hospital is asked what nobody has read. Whether the version certifies is another question.
 */
export const publishModelVersion = (
  { data, meta }: PublishModelVersion,
  version: IssuedVersion,
): ModelVersionEvent[] => {
  const { checksum, effectiveFrom, former, formerUntil, mapping, correction, rehearsal } = data;
  const content = contentOf(version) as unknown as ModelVersion;
  const refuse = (code: ModelVersionRejection, details?: Readonly<Record<string, unknown>>): never => {
    throw new Rejection<ModelVersionRejection>(code, details);
  };
  if (version.status !== 'draft')
    return version.status === 'published' && version.checksum === checksum
      ? []
      : refuse('model-version-frozen', { model: content.id, version: content.version });
  if (version.checksum !== checksum) refuse('draft-differs');
  if (rehearsal !== null) refuse('rehearsal-running', { rehearsalId: rehearsal });
  const criteria = elementsOf(content).filter(({ kind }) => kind === 'criterion');
  const isConfirmed = (one: Element): boolean => version.confirmed.get(elementKey(one))?.statement === one.statement;
  const confirmed = criteria.filter(isConfirmed).map(({ id }) => id);
  const unconfirmed = criteria
    .filter((one) => one.provenance === 'unconfirmed' && !isConfirmed(one))
    .map(({ id }) => id);
  if (unconfirmed.length > 0) refuse('criteria-unconfirmed', { criteria: unconfirmed });
  if (effectiveFrom < lastPassedDay(meta.at)) refuse('effective-date-passed');
  if (formerUntil !== null && formerUntil < effectiveFrom) refuse('overlap-before-effective-date');
  if (!former && (formerUntil !== null || correction !== null || Object.keys(mapping).length > 0))
    refuse('former-version-missing');
  const lost = leadsNowhere(
    mapping,
    content.indicators.map(({ id }) => id),
    former?.indicators ?? [],
  );
  if (lost.length > 0) refuse('mapping-leads-nowhere', { indicators: lost });
  const { id: model, version: name } = content;
  return [
    {
      type: 'ModelVersionPublished',
      data: {
        model,
        version: name,
        checksum,
        effectiveFrom,
        former: former?.version ?? null,
        formerUntil,
        mapping,
        correction: correction === null ? null : { reason: correction },
        ...(confirmed.length > 0 && { confirmed }),
      },
    },
  ];
};

/** The day it still is somewhere on earth. */
const lastPassedDay = (at: string): string =>
  Temporal.Instant.from(at).subtract({ hours: 12 }).toZonedDateTimeISO('UTC').toPlainDate().toString();

const leadsNowhere = (
  mapping: AnswerMapping,
  indicators: readonly string[],
  formerIndicators: readonly string[],
): string[] =>
  Object.entries(mapping).flatMap(([id, { from }]) => [
    ...(indicators.includes(id) ? [] : [id]),
    ...(from === null || formerIndicators.includes(from) ? [] : [from]),
  ]);
