import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import type { LocalizedText } from '@placet/contract';
import type { Block } from '@placet/contract/markdown.ts';
import { messageOf } from '../../session/problem';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { Markdown } from '../../ui/markdown/markdown';
import { Notice } from '../../ui/notice/notice';
import { CurrentCall } from '../current-call';
import { StepHead } from '../parts/step-head';
import { Surroundings } from '../parts/surroundings';
import { SetUpApi } from '../set-up-api';

interface Preview {
  readonly locale: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** What the call says, each text beside itself in the other languages; what is missing in one is marked. */
@Component({
  selector: 'app-set-up-texts',
  imports: [Button, ErrorSummary, Form, FormField, LocalizedTextInput, Markdown, Notice, StepHead],
  templateUrl: './texts.html',
})
export class TextsPage {
  protected readonly current = inject(CurrentCall);
  private readonly api = inject(SetUpApi);
  private readonly surroundings = inject(Surroundings);
  protected readonly locales = computed(() => this.current.call().basics.locales);
  protected readonly heading = $localize`:@@setUp.texts.heading:Texts in each language`;
  protected readonly stored = computed(() => {
    const texts = this.current.meanwhile()?.texts;
    if (!texts) return [];
    return [
      ...this.surroundings.lines($localize`:@@setUp.texts.nameStored:Name`, texts.name),
      ...this.surroundings.lines($localize`:@@setUp.texts.summaryStored:Summary`, texts.summary),
      ...this.surroundings.lines($localize`:@@setUp.texts.placeStored:Place`, texts.place),
      ...this.surroundings.lines($localize`:@@setUp.texts.descriptionStored:Description`, texts.description),
      ...this.surroundings.lines($localize`:@@setUp.texts.dataUseStored:What happens to the data`, texts.dataUse),
    ];
  });
  protected readonly model = signal<Record<'name' | 'summary' | 'description' | 'dataUse' | 'place', LocalizedText>>({
    ...this.current.call().texts,
  });
  protected readonly previews = signal<readonly Preview[]>([]);
  protected readonly failed = signal('');
  protected readonly form = form(this.model, {
    submission: { action: (fields) => this.current.save('texts', this.model(), fields) },
  });

  /** Both long texts of each language, as the page will show them. */
  protected async preview(): Promise<void> {
    this.failed.set('');
    const { description, dataUse } = this.model();
    try {
      this.previews.set(
        await Promise.all(
          siteLocales
            .filter(({ code }) => this.locales().some((locale) => locale === code))
            .map(async ({ code, name }) => {
              const text = [description, dataUse].map((one) => one[code as keyof LocalizedText] ?? '').join('\n\n');
              return { locale: code, language: name, blocks: await this.api.preview(text) };
            }),
        ),
      );
    } catch (error) {
      this.failed.set(messageOf(error));
    }
  }
}
