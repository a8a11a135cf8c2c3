import { Inject, Injectable } from '@nestjs/common';
import { DATA_SOURCES, type DataSources } from '../database/data-sources.ts';

/** May a balancer send requests here? Not while stopping, not without the database. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  /** From now on not ready, so that a balancer looks elsewhere while what runs is finished. */
  stop(): void {
    this.stopping = true;
  }

  async ask(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      await Promise.all(Object.values(this.sources).map((source) => source.query('SELECT 1')));
      return true;
    } catch {
      return false;
    }
  }
}
