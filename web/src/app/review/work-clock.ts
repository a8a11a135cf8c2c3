import { DOCUMENT, inject, Service } from '@angular/core';

/** Without a sign of life for so long, somebody is not working on it. */
const idleAfter = 60_000;
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'touchstart'] as const;
/** What one save can say of. */
const most = 3_600;

/** Counts the seconds somebody works on a review: the page in sight, and not left alone. Nothing of what they do is kept but the number. */
@Service()
export class WorkClock {
  private readonly page = inject(DOCUMENT);
  private readonly worked = new Map<string, number>();
  private lastSign = 0;

  /** Until what it returns is called. */
  start(id: string): () => void {
    const alive = (): void => {
      this.lastSign = Date.now();
    };
    alive();
    for (const sign of signs) this.page.addEventListener(sign, alive, { passive: true, capture: true });
    const ticking = setInterval(() => {
      if (this.page.visibilityState === 'visible' && Date.now() - this.lastSign < idleAfter) this.add(id, 1);
    }, 1_000);
    return () => {
      clearInterval(ticking);
      for (const sign of signs) this.page.removeEventListener(sign, alive, { capture: true });
    };
  }

  /** The whole seconds since they were taken last. */
  take(id: string): number {
    const seconds = Math.min(most, this.worked.get(id) ?? 0);
    this.add(id, -seconds);
    return seconds;
  }

  /** What was taken and did not arrive. */
  add(id: string, seconds: number): void {
    this.worked.set(id, (this.worked.get(id) ?? 0) + seconds);
  }
}
