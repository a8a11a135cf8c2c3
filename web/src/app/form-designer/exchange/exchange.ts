import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Problem } from '@placet/contract/errors.ts';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { FormDesignerApi, formUrl } from '../form-designer-api';
import { Design } from '../frame/design';

/** Something wrong with a file, and where in it. */
interface Refused {
  readonly where: string;
  readonly why: string;
}

/** The form as a file: to keep it, to carry it to another installation, to bring one here. */
@Component({
  selector: 'app-form-exchange',
  imports: [Button, Control, Field, Notice, RouterLink],
  templateUrl: './exchange.html',
})
export class ExchangePage {
  protected readonly design = inject(Design);
  private readonly api = inject(FormDesignerApi);

  protected readonly exportUrl = computed(() => `${formUrl(this.design.callId() ?? '')}.json`);
  private readonly file = signal<File | undefined>(undefined);
  protected readonly chosen = computed(() => this.file() !== undefined);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly failed = signal('');
  protected readonly refused = signal<readonly Refused[]>([]);

  constructor() {
    void this.design.flush();
  }

  protected choose(list: FileList | null): void {
    this.forget();
    this.file.set(list?.[0]);
  }

  protected async import(): Promise<void> {
    this.forget();
    const file = this.file();
    if (!file) {
      this.failed.set($localize`:@@design.import.choose:Choose a file first.`);
      return;
    }
    this.busy.set(true);
    try {
      const document = readJson(await file.text());
      if (document === undefined) {
        this.failed.set(
          $localize`:@@design.import.notJson:This file is not JSON, so it holds no form. Choose one that was exported here.`,
        );
      } else if (await this.design.flush()) {
        await this.api.import(this.design.callId() ?? '', document, this.design.revision());
        this.done.set(true);
        this.design.reload();
      }
    } catch (error) {
      this.failed.set(messageOf(error));
      this.refused.set(placesOf(problemOf(error)));
    }
    this.busy.set(false);
  }

  private forget(): void {
    this.done.set(false);
    this.failed.set('');
    this.refused.set([]);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `sections › 2 › questions › 1 › label`, counted from 1 as people do. */
function placesOf(problem: Problem | undefined): readonly Refused[] {
  return (problem?.issues ?? []).map(({ path, message }) => ({
    where: path
      .filter((part) => part !== 'body' && part !== 'document')
      .map((part) => (typeof part === 'number' ? part + 1 : part))
      .join(' › '),
    why: message,
  }));
}
