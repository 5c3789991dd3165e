import { criteriaOf } from '../model/criteria-of.js';
import { shippedModelVersions } from './shipped-models.folder.js';
import { textsOf } from '../model/texts-of.js';

const models = shippedModelVersions();
const drafts = models.filter(({ id }) =>
  ['amam', 'ccmm', 'cisom', 'dhi', 'dhi-rapid', 'digital-radar', 'nhs-maturity'].includes(id),
);

describe('model versions whose criteria are not all public', () => {
  it.each(models.map((model) => [`${model.id} ${model.version}`, model] as const))(
    '%s is a draft where a criterion is unconfirmed',
    (_, model) => {
      const unconfirmed = criteriaOf(model).some(({ criterion }) => criterion.provenance === 'unconfirmed');
      expect(unconfirmed && model.status !== 'draft').toBe(false);
    },
  );
  it.each(drafts.map((model) => [`${model.id} ${model.version}`, model] as const))(
    '%s certifies nothing and shows staff what is not known',
    (_, model) => {
      expect(model.status).toBe('draft');
      expect(model.certification).toBeUndefined();
      expect(textsOf(model).notes.join(' ')).toMatch(/draft/);
    },
  );
  it('of supply measures each of four focus areas at each stage above 0', () => {
    const cisom = models.find(({ id }) => id === 'cisom');
    for (const { stage, criteria } of cisom?.stages ?? [])
      if (stage > 0) expect(new Set(criteria.map(({ focusArea }) => focusArea))).toEqual(new Set(cisom?.focusAreas));
    expect(cisom?.focusAreas).toHaveLength(4);
  });
});

describe('the rapid check', () => {
  const check = models.find(({ id }) => id === 'dhi-rapid');
  it('is the one version open to guests: twelve statements over four dimensions, and a step that may be left open', () => {
    expect(models.filter(({ guests }) => guests).map(({ id }) => id)).toEqual(['dhi-rapid']);
    expect(check?.indicators.filter(({ optional }) => !optional)).toHaveLength(12);
    expect(check?.sections).toHaveLength(5);
    expect(check?.focusAreas).toHaveLength(4);
  });
  it('explains each statement with an example', () => {
    const texts = check && textsOf(check);
    for (const { id, optional } of check?.indicators ?? [])
      if (!optional) expect(texts?.indicators[id]?.help).toMatch(/^Example: /);
  });
});
