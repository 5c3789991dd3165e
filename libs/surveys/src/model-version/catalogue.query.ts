import { createHash } from 'node:crypto';
import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { type ModelVersion, modelVersionSchema } from '@cairn/maturity-models';
import { findShippedModelVersion, shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { modelVersionsWith } from '@cairn/platform/models/model-versions.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';
import type { CatalogueEntry } from './offered.js';

/** The one way in which this service finds a model version. */
export const modelVersions = modelVersionsWith<ModelVersion>(findShippedModelVersion, (content) =>
  modelVersionSchema.parse(content),
);

export type KnownVersion = CatalogueEntry & {
  readonly shipped: boolean;
  readonly content: ModelVersion;
  readonly checksum: string;
  readonly mapping: AnswerMapping;
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
  readonly retiredAt: string | null;
  readonly revision: number;
};

const checksums = new WeakMap<ModelVersion, string>();

/** Names what a version measures and says: everything but its status, its dates and what is known of its sources. */
export const checksumOf = (content: ModelVersion): string => {
  const { status: _status, effectiveFrom: _from, effectiveUntil: _until, provenance: _sources, ...measure } = content;
  const known = checksums.get(content) ?? createHash('sha256').update(JSON.stringify(measure)).digest('hex');
  checksums.set(content, known);
  return known;
};

/**
 * Every version of every model: the shipped ones, and those submitted at run time, drafts among them. A draft that was
 * shipped is listed once; from its adoption on it is the programme's.
 */
export const findCatalogue = async (db: Kysely<SurveysTables>): Promise<KnownVersion[]> => {
  const rows = await db.selectFrom('model_versions').selectAll().orderBy('model').orderBy('version').execute();
  const retired = new Map(
    rows.filter(({ content }) => content === null).map((row) => [`${row.model} ${row.version}`, row]),
  );
  const nothing = { former: null, formerUntil: null, correction: null, mapping: {} };
  const submitted = new Set(rows.filter(({ content }) => content !== null).map((row) => `${row.model} ${row.version}`));
  const asShipped = shippedModelVersions().filter(
    ({ id, version, status }) => status !== 'draft' || !submitted.has(`${id} ${version}`),
  );
  const shipped = asShipped.map((content): KnownVersion => {
    const row = retired.get(`${content.id} ${content.version}`);
    const { id: model, version, effectiveFrom, effectiveUntil } = content;
    const times = { submittedAt: null, publishedAt: null, retiredAt: row?.retired_at ?? null };
    return {
      model,
      version,
      effectiveFrom,
      until: effectiveUntil ?? null,
      ...nothing,
      ...times,
      shipped: true,
      content,
      checksum: checksumOf(content),
      status: row ? 'retired' : content.status,
      revision: row?.revision ?? 0,
    };
  });
  const issued = rows.flatMap(
    ({
      model,
      version,
      status,
      checksum,
      content,
      publication,
      submitted_at,
      published_at,
      retired_at,
      revision,
    }): KnownVersion[] => {
      if (content === null) return [];
      const whole = content as ModelVersion;
      const { effectiveFrom, ...published } = publication ?? { effectiveFrom: whole.effectiveFrom, ...nothing };
      const times = { submittedAt: submitted_at, publishedAt: published_at, retiredAt: retired_at };
      return [
        {
          model,
          version,
          status,
          checksum,
          effectiveFrom,
          until: whole.effectiveUntil ?? null,
          ...published,
          ...times,
          shipped: false,
          content: whole,
          revision,
        },
      ];
    },
  );
  return [...shipped, ...issued];
};
