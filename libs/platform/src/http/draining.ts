import { Injectable } from '@nestjs/common';
import { type Observable, ReplaySubject } from 'rxjs';

/** Whether this process is about to end: it is no longer ready, streams close, work in hand is finished. */
@Injectable()
export class Draining {
  private readonly subject = new ReplaySubject<true>(1);
  private begun = false;

  /** Emits once, also to who comes late. */
  readonly started: Observable<true> = this.subject.asObservable();

  get isStarted(): boolean {
    return this.begun;
  }

  start(): void {
    this.begun = true;
    this.subject.next(true);
    this.subject.complete();
  }
}
