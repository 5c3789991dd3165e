/**
 * The results of work that always gives the same for the same key: of the last `most` keys asked for. A caller that asks while
 * the work is under way waits for it; work that failed is not kept.
 */
export class Recent<Result> {
  private readonly results = new Map<string, Promise<Result>>();

  constructor(private readonly most: number) {}

  of(key: string, work: () => Promise<Result>): Promise<Result> {
    const result = this.results.get(key) ?? this.begun(key, work);
    this.results.delete(key);
    this.results.set(key, result);
    const [oldest] = this.results.keys();
    if (this.results.size > this.most && oldest !== undefined) this.results.delete(oldest);
    return result;
  }

  private begun(key: string, work: () => Promise<Result>): Promise<Result> {
    const result = work();
    result.catch(() => this.results.delete(key));
    return result;
  }
}
