import { z } from 'zod';

/**
 * What a certification under a model version means, as the version states it: a visit and a certification from
 * `visitFromStage` upward, valid for `validityMonths`, renewed by a grant within the last `renewalWindowMonths`.
 */
export const certificationTerms = z
  .object({
    visitFromStage: z.int(),
    validityMonths: z.int().positive(),
    renewalWindowMonths: z.int().nonnegative(),
  })
  .meta({ id: 'CertificationTerms' });
export type CertificationTerms = Readonly<z.output<typeof certificationTerms>>;

/** The terms that held for every model version before versions' own terms were obeyed. */
export const formerCertificationTerms: CertificationTerms = {
  visitFromStage: 6,
  validityMonths: 36,
  renewalWindowMonths: 12,
};
