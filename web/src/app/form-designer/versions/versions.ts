import { httpResource } from '@angular/common/http';
import { Component, inject, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FormVersionList } from '@placet/contract/form-design/schemas.ts';
import { longDate } from '../../ui/instant/instant-text';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { formUrl } from '../form-designer-api';
import { Design } from '../frame/design';

/** Every published version of the form, the newest first, each readable. */
@Component({
  selector: 'app-form-versions',
  imports: [PageState, RouterLink, StatusTag],
  template: `
    <a class="back-link" [routerLink]="['..']" i18n="@@design.versions.back">The form</a>
    <h1 i18n="@@design.versions">Versions of the form</h1>
    @if (list.hasValue()) {
      @if (list.value().versions.length === 0) {
        <p i18n="@@design.versions.none">The form was not published yet.</p>
      } @else {
        <div class="table-scroll" tabindex="0" role="region" aria-labelledby="versions-caption">
          <table class="data-table">
            <caption id="versions-caption" class="visually-hidden" i18n="@@design.versions.caption">
              Published versions
            </caption>
            <thead>
              <tr>
                <th scope="col" i18n="@@design.versions.number">Version</th>
                <th scope="col" i18n="@@design.versions.published">Published</th>
                <th scope="col" class="numeric" i18n="@@design.versions.sections">Sections</th>
                <th scope="col" class="numeric" i18n="@@design.versions.questions">Questions</th>
                <th scope="col" class="numeric" i18n="@@design.versions.sent">Applications sent with it</th>
              </tr>
            </thead>
            <tbody>
              @for (version of list.value().versions; track version.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="version.id" i18n="@@design.versions.link">Version {{ version.number }}</a>
                    @if (version.inForce) {
                      &ngsp;<app-status-tag tone="progress"
                        ><span i18n="@@design.versions.inForce">In force</span></app-status-tag
                      >
                    }
                  </th>
                  <td>{{ day(version.publishedAt) }}</td>
                  <td class="numeric">{{ version.sections }}</td>
                  <td class="numeric">{{ version.questions }}</td>
                  <td class="numeric">{{ version.submitted }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    } @else {
      <app-page-state [resource]="list" />
    }
  `,
})
export class VersionsPage {
  private readonly design = inject(Design);
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = httpResource<FormVersionList>(() => {
    const id = this.design.callId();
    return id === undefined ? undefined : `${formUrl(id)}/versions`;
  });

  protected day(at: string): string {
    return longDate(new Date(at), undefined, this.locale);
  }
}
