import { dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Attributes, Contribution } from './contribution.js';

/** What all members share, as far as it is published. */
export type Label = Readonly<Partial<Attributes>>;

/** Contributions that are published together and never apart: every figure is one of whole peer groups. */
export type PeerGroup = { readonly label: Label; readonly members: readonly Contribution[] };

/** Whether a group counts under these filters: only by its label. */
export const fits = (label: Label, filters: Label): boolean =>
  dimension.options.every((one) => filters[one] === undefined || label[one] === filters[one]);
