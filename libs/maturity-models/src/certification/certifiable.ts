import { elementKey, elementsOf, type Element, type ElementName } from './elements.js';
import type { ModelVersion } from '../model/model-schema.js';
import type { Provenance } from '../model/provenance.js';

/** That a named person found `statement` in a source. */
export type Confirmation = ElementName & { readonly statement: string };

/**
 * Why a certificate cannot rest on an element. `claimed`: a bundle says that it is published, and nobody confirmed it;
 * `changed`: it was confirmed, but says something else now.
 */
type ObstacleReason = Exclude<Provenance, 'published'> | 'claimed' | 'changed';
export type ElementStanding = Element & {
  readonly standing: 'published' | 'confirmed' | 'open';
  /** Null unless it is open. */
  readonly reason: ObstacleReason | null;
};

/**
 * What each element of a version rests on. That something is published counts only where the program itself says so:
 * `shipped` are the versions of the same model that came with it. Everything else has to be confirmed.
 */
export const standingOf = (
  model: ModelVersion,
  shipped: readonly ModelVersion[],
  confirmations: readonly Confirmation[],
): readonly ElementStanding[] => {
  const published = new Set(
    shipped
      .filter(({ id }) => id === model.id)
      .flatMap(elementsOf)
      .flatMap((element) => (element.provenance === 'published' ? [`${element.kind} ${element.statement}`] : [])),
  );
  const confirmed = new Map(confirmations.map((one) => [elementKey(one), one.statement]));
  return elementsOf(model).map((element): ElementStanding => {
    if (published.has(`${element.kind} ${element.statement}`))
      return { ...element, standing: 'published', reason: null };
    const statement = confirmed.get(elementKey(element));
    if (statement === element.statement) return { ...element, standing: 'confirmed', reason: null };
    const { provenance } = element;
    const reason = statement !== undefined ? 'changed' : provenance === 'published' ? 'claimed' : provenance;
    return { ...element, standing: 'open', reason };
  });
};

/** The elements that keep a version from certifying; none when it may. */
export const obstaclesOf = (...of: Parameters<typeof standingOf>): readonly ElementStanding[] =>
  standingOf(...of).filter(({ standing }) => standing === 'open');
