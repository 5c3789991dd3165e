import type { DeskElements } from '@cairn/contracts/surveys/http/model-versions.js';
import { type ElementStanding, elementKey, obstaclesOf, standingOf } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { findModelConfirmations } from '@cairn/platform/models/model-confirmations.query.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';
import { type KnownVersion, findCatalogue } from './catalogue.query.js';

/** How much of a version is neither published nor confirmed. */
export const countOpenElements = (
  { model, version, content }: KnownVersion,
  confirmations: Awaited<ReturnType<typeof findEveryConfirmation>>,
): number =>
  obstaclesOf(
    content,
    shippedModelVersions(),
    confirmations.filter((one) => one.model === model && one.version === version),
  ).length;

export const findEveryConfirmation = (db: Kysely<SurveysTables>) =>
  db.selectFrom('model_confirmations').select(['model', 'version', 'kind', 'element as id', 'statement']).execute();

/** All that the stages of a version rest on, with who confirmed it from where. */
export const findModelElements = async (
  db: Kysely<SurveysTables>,
  model: string,
  version: string,
): Promise<DeskElements | undefined> => {
  const entry = (await findCatalogue(db)).find((one) => one.model === model && one.version === version);
  if (!entry) return undefined;
  const rows = await db
    .selectFrom('model_confirmations as confirmed')
    .leftJoin('auth.user as person', (join) =>
      join.on((on) => on(on.ref('person.id'), '=', on.ref('confirmed.confirmed_by'))),
    )
    .select(['kind', 'element as id', 'source', 'confirmed_by', 'confirmed_at', 'person.name'])
    .where('model', '=', model)
    .where('version', '=', version)
    .execute();
  const confirmations = new Map(
    rows.map(({ source, confirmed_by: id, confirmed_at: at, name, ...row }) => [
      elementKey(row),
      { source, by: { id, name }, at },
    ]),
  );
  const withConfirmation = ({ statement: _, ...element }: ElementStanding) => ({
    ...element,
    confirmation: confirmations.get(elementKey(element)) ?? null,
  });
  const standing = standingOf(entry.content, shippedModelVersions(), await findModelConfirmations(db, model, version));
  return { checksum: entry.checksum, elements: standing.map(withConfirmation) };
};
