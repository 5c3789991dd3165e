/**
 * How many deliveries are under way at once: receivers that fail have places of their own, so that however many are mute
 * they never take one from those that answer.
 */
export class Lanes {
  private readonly underWay = { sound: new Set<string>(), failing: new Set<string>() };

  constructor(private readonly places: number) {}

  /** False while the webhook is under way, or its lane has no place. */
  enter(webhookId: string, failures: number): boolean {
    const { sound, failing } = this.underWay;
    const lane = failures > 0 ? failing : sound;
    if (sound.has(webhookId) || failing.has(webhookId) || lane.size >= this.places) return false;
    lane.add(webhookId);
    return true;
  }

  leave(webhookId: string): void {
    this.underWay.sound.delete(webhookId);
    this.underWay.failing.delete(webhookId);
  }
}
