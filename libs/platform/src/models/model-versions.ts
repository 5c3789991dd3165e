import type { Kysely } from 'kysely';
import type { ModelVersionsTables } from './model-versions.tables.js';

export type ModelVersions<Version> = {
  /**
   * The version as it was shipped or published at run time; retired ones too. A draft is found only where it was
   * shipped as one, unless the programme published it since: then it is what was published.
   */
  readonly find: <Tables extends ModelVersionsTables>(
    db: Kysely<Tables>,
    model: string,
    version: string,
  ) => Promise<Version | undefined>;
  /** A version that was submitted at run time and is not published yet. */
  readonly findDraft: <Tables extends ModelVersionsTables>(
    db: Kysely<Tables>,
    model: string,
    version: string,
  ) => Promise<Version | undefined>;
};

/**
 * The one way in which a service finds a model version. A published version is immutable, so it is read and validated
 * once for each checksum, and the same object is returned each time.
 *
 * @param shipped finds a version that came with the program
 * @param read validates the content of a row; its error for content that this release does not understand is thrown
 */
export const modelVersionsWith = <Version extends { readonly status: 'draft' | 'published' | 'retired' }>(
  shipped: (model: string, version: string) => Version | undefined,
  read: (content: unknown) => Version,
): ModelVersions<Version> => {
  const known = new Map<string, Version>();
  const findWith = async <Tables extends ModelVersionsTables>(
    given: Kysely<Tables>,
    model: string,
    version: string,
    isDraft: boolean,
  ): Promise<Version | undefined> => {
    const row = (given as unknown as Kysely<ModelVersionsTables>)
      .selectFrom('model_versions')
      .where('model', '=', model)
      .where('version', '=', version)
      .where('status', isDraft ? '=' : '<>', 'draft');
    const found = await row.select('checksum').executeTakeFirst();
    if (!found) return undefined;
    const kept = known.get(found.checksum);
    if (kept) return kept;
    const { content } = await row.select('content').executeTakeFirstOrThrow();
    const made = read(content);
    if (!isDraft) known.set(found.checksum, made);
    return made;
  };
  return {
    find: async (db, model, version) => {
      const found = shipped(model, version);
      if (found && found.status !== 'draft') return found;
      return (await findWith(db, model, version, false)) ?? found;
    },
    findDraft: (db, model, version) => findWith(db, model, version, true),
  };
};
