import { appendFileSync } from 'node:fs';
import type { Place } from './tenants.js';

/** What Cairn has acknowledged, as those know it who asked for it. */
export type Acknowledged =
  | ({ readonly kind: 'answer'; readonly value: unknown; readonly version: number } & Place)
  | ({ readonly kind: 'note'; readonly text: string } & Place)
  | ({ readonly kind: 'link'; readonly name: string } & Place)
  | ({ readonly kind: 'file'; readonly id: string; readonly name: string; readonly text: string } & Place)
  | { readonly kind: 'step'; readonly facility: string; readonly name: string }
  | {
      readonly kind: 'certificate';
      readonly organizationId: string;
      readonly facility: string;
      readonly number: string;
    };

/** Kept outside of Cairn, in memory and in a file. */
export class Ledger {
  readonly entries: Acknowledged[] = [];

  constructor(private readonly file: string) {}

  keep(entry: Acknowledged): void {
    this.entries.push(entry);
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  of<Kind extends Acknowledged['kind']>(kind: Kind): (Acknowledged & { readonly kind: Kind })[] {
    return this.entries.filter((entry): entry is Acknowledged & { readonly kind: Kind } => entry.kind === kind);
  }
}
