export type DueEntry = { readonly job: string; readonly key: string; readonly at: string };

/** What is due to one tenant, by job and key; a later call for the same key moves it. */
export class DueList {
  private readonly entries = new Map<string, DueEntry>();

  set(entry: DueEntry): void {
    this.entries.set(`${entry.job} ${entry.key}`, entry);
  }

  /** Takes the soonest entry out, if it is due by `until`. */
  take(until: string): DueEntry | undefined {
    let soonest: DueEntry | undefined;
    for (const entry of this.entries.values()) if (Date.parse(entry.at) <= Date.parse(soonest?.at ?? until)) soonest = entry;
    if (soonest) this.entries.delete(`${soonest.job} ${soonest.key}`);
    return soonest;
  }

  get rest(): readonly DueEntry[] {
    return [...this.entries.values()];
  }
}
