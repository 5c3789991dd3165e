import {
  type HospitalToInvite,
  type InvitedHospitals,
  hospitalToInvite,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { nameKey } from '@cairn/contracts/text.js';

type Refusal = InvitedHospitals['rows'][number];
export type ReadRows = { readonly hospitals: readonly HospitalToInvite[]; readonly refused: readonly Refusal[] };

const keyOf = ({ name, country, place }: HospitalToInvite): string => `${country} ${nameKey(place)} ${nameKey(name)}`;

/** Reads the rows of a spreadsheet; each that is refused is named with field and reason, each hospital may stand once. */
export const readRows = (rows: readonly Readonly<Record<string, unknown>>[]): ReadRows => {
  const hospitals: HospitalToInvite[] = [];
  const refused: Refusal[] = [];
  const first = new Map<string, number>();
  for (const [index, one] of rows.entries()) {
    const row = index + 1;
    const read = hospitalToInvite.safeParse(one);
    if (!read.success) {
      refused.push(...read.error.issues.map(({ path, message }) => ({ row, field: path.join('.'), reason: message })));
      continue;
    }
    const before = first.get(keyOf(read.data));
    if (before === undefined) first.set(keyOf(read.data), row);
    else refused.push({ row, field: 'name', reason: `stands in row ${before} already` });
    hospitals.push(read.data);
  }
  return { hospitals, refused };
};
