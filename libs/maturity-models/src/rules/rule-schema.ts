import { z } from 'zod';
import { idSchema } from '../answer/id.js';
import { kinds, type Rule } from './rule.js';
import type { SchemaParts } from './rule-kind.js';

const parts: SchemaParts = { z, id: idSchema, child: z.lazy(() => ruleSchema) };

/** Schema of any rule, nested ones included; unknown fields are refused. */
export const ruleSchema: z.ZodType<Rule, Rule> = z
  .discriminatedUnion('rule', Object.values(kinds).map(({ schema }) => schema(parts)) as never)
  .meta({ id: 'Rule' }) as never;
