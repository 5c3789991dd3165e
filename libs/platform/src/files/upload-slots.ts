import { HttpRefusal } from '../http/refusals.js';

/** How many uploads a process takes at the same time, and how many of one person. */
export class UploadSlots {
  private readonly taken = new Map<string, number>();
  private inUse = 0;

  constructor(
    private readonly most = 32,
    private readonly mostOfOne = 8,
  ) {}

  /**
   * @returns how to leave; more than one call of it counts once
   * @throws HttpRefusal 503 `uploads-busy`
   */
  enter(personId: string): () => void {
    const own = this.taken.get(personId) ?? 0;
    if (this.inUse >= this.most || own >= this.mostOfOne)
      throw new HttpRefusal(503, 'uploads-busy', 'Too many files are being uploaded at the moment.');
    this.inUse += 1;
    this.taken.set(personId, own + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.inUse -= 1;
      const rest = (this.taken.get(personId) ?? 1) - 1;
      if (rest > 0) this.taken.set(personId, rest);
      else this.taken.delete(personId);
    };
  }
}
