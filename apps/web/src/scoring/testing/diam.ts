import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleModel, type ModelVersion } from '@cairn/maturity-models';

const folder = join(__dirname, '../../../../../libs/maturity-models/models/diam-enterprise/2019');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

/** The shipped Digital Imaging Adoption Model, as the browser gets it. */
export const diam = assembleModel(files).model as ModelVersion;
