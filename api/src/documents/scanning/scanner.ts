import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import { clamdAddress, scanByClamd, type ScanVerdict } from './clamd.ts';

/** The installation's virus scanner, if it has one. */
@Injectable()
export class Scanner {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get configured(): boolean {
    return this.config.CLAMD !== undefined;
  }

  /** @throws Error when the scanner cannot be reached or did not finish. */
  scan(bytes: Readable): Promise<ScanVerdict> {
    if (this.config.CLAMD === undefined) throw new Error('no scanner is configured');
    return scanByClamd(clamdAddress(this.config.CLAMD), bytes);
  }
}
