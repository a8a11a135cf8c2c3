import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FormVersionDetail } from '@placet/contract/form-design/schemas.ts';
import { longDate } from '../../ui/instant/instant-text';
import { PageState } from '../../ui/page-state/page-state';
import { versionUrl } from '../form-designer-api';
import { FormReading } from './form-reading';

/** One published version of a form, to be read. */
@Component({
  selector: 'app-form-version',
  imports: [FormReading, PageState, RouterLink],
  template: `
    <a class="back-link" [routerLink]="['..']" i18n="@@design.version.back">Versions of the form</a>
    @if (detail.hasValue()) {
      <h1 i18n="@@design.version.heading">Version {{ detail.value().number }}</h1>
      <p class="lead">{{ published() }}</p>
      <app-form-reading [form]="detail.value().definition" />
    } @else {
      <app-page-state [resource]="detail" />
    }
  `,
})
export class VersionPage {
  readonly version = input.required<string>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly detail = httpResource<FormVersionDetail>(() => versionUrl(this.version()));
  protected readonly published = computed(() => {
    if (!this.detail.hasValue()) return '';
    const day = longDate(new Date(this.detail.value().publishedAt), undefined, this.locale);
    return $localize`:@@design.version.published:Published on ${day}:day:`;
  });
}
