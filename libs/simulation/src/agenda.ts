/** Work that is due; `service` and `tenantId` say whose. */
export type DueEntry = {
  readonly service: string;
  readonly tenantId: string;
  readonly job: string;
  readonly key: string;
  readonly at: string;
};

type Place = { readonly entry: DueEntry; readonly at: number };

/** What is due and when, over all services and tenants; a later call for the same job and key moves it. */
export class Agenda {
  private readonly entries = new Map<string, DueEntry>();
  /** A binary heap, the soonest first; places whose entry was moved or dropped are skipped when they come up. */
  private readonly heap: Place[] = [];

  set(entry: DueEntry): void {
    this.entries.set(nameOf(entry), entry);
    this.rise({ entry, at: Date.parse(entry.at) });
  }

  /** @returns whether it was due */
  drop(entry: Omit<DueEntry, 'at'>): boolean {
    return this.entries.delete(nameOf(entry));
  }

  /** Takes the soonest entry out, if it is due by `until`. */
  take(until: string): DueEntry | undefined {
    const limit = Date.parse(until);
    for (let first = this.heap[0]; first && first.at <= limit; first = this.heap[0]) {
      this.sink();
      if (this.entries.get(nameOf(first.entry)) !== first.entry) continue;
      this.drop(first.entry);
      return first.entry;
    }
    return undefined;
  }

  get rest(): readonly DueEntry[] {
    return [...this.entries.values()];
  }

  private rise(place: Place): void {
    let index = this.heap.length;
    for (let above = parentOf(index); index > 0 && sooner(place, this.heap[above] as Place); above = parentOf(index)) {
      this.heap[index] = this.heap[above] as Place;
      index = above;
    }
    this.heap[index] = place;
  }

  /** Takes the top away and closes the gap with the last place. */
  private sink(): void {
    const last = this.heap.pop();
    if (!last || this.heap.length === 0) return;
    let index = 0;
    for (
      let below = this.soonerChild(index);
      below !== undefined && sooner(this.heap[below] as Place, last);
      below = this.soonerChild(index)
    ) {
      this.heap[index] = this.heap[below] as Place;
      index = below;
    }
    this.heap[index] = last;
  }

  private soonerChild(index: number): number | undefined {
    const [left, right] = [2 * index + 1, 2 * index + 2];
    if (left >= this.heap.length) return undefined;
    return right < this.heap.length && sooner(this.heap[right] as Place, this.heap[left] as Place) ? right : left;
  }
}

const parentOf = (index: number): number => Math.floor((index - 1) / 2);

const nameOf = ({ service, tenantId, job, key }: Omit<DueEntry, 'at'>): string =>
  `${service} ${tenantId} ${job} ${key}`;

/** Of what is due at one moment, the order follows from the names, so that it is the same each time. */
const sooner = (one: Place, other: Place): boolean =>
  one.at < other.at || (one.at === other.at && nameOf(one.entry) < nameOf(other.entry));
