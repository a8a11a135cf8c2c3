import { Component, computed, inject, viewChild, ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '../session/session-store';

/** The signed-in person's own pages. */
@Component({
  selector: 'app-account-menu',
  imports: [RouterLink],
  host: { '(document:click)': 'closeUnlessInside($event)', '(keydown.escape)': 'close()' },
  template: `
    @if (store.session(); as session) {
      <details class="menu" #menu>
        <summary i18n="@@shell.account.menu">Your account</summary>
        <div class="menu-list">
          <p class="menu-name" dir="auto">{{ session.account.name || session.account.email }}</p>
          <ul class="plain-list">
            <li>
              <a routerLink="/my-applications" (click)="close()" i18n="@@shell.account.applications">My applications</a>
            </li>
            @if (store.has('coordinator')) {
              <li>
                <a routerLink="/coordinate" (click)="close()" i18n="@@shell.account.coordination">What needs doing</a>
              </li>
            }
            @if (store.has('reviewer')) {
              <li>
                <a routerLink="/review" (click)="close()" i18n="@@shell.account.review">Applications to review</a>
              </li>
            }
            @if (store.has('supervisor')) {
              <li>
                <a routerLink="/my-teams" (click)="close()" i18n="@@shell.account.teams">My teams</a>
              </li>
            }
            @if (store.has('administrator')) {
              <li>
                <a routerLink="/admin/accounts" (click)="close()" i18n="@@shell.account.accounts">Accounts and roles</a>
              </li>
              <li>
                <a routerLink="/admin/organisation" (click)="close()" i18n="@@shell.account.organisation"
                  >Organisation</a
                >
              </li>
            }
            @if (mayAct()) {
              <li>
                <a routerLink="/acting" (click)="close()" i18n="@@shell.account.acting">See it as a colleague</a>
              </li>
            }
            @if (store.has('administrator') && !store.has('coordinator')) {
              <li>
                <a routerLink="/coordinate/pages" (click)="close()" i18n="@@shell.account.pages">Pages and resources</a>
              </li>
            }
            <li><a routerLink="/account" (click)="close()" i18n="@@shell.account.settings">Account settings</a></li>
            <li><button type="button" (click)="signOut()" i18n="@@shell.account.signOut">Sign out</button></li>
          </ul>
        </div>
      </details>
    }
  `,
})
export class AccountMenu {
  protected readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly menu = viewChild<ElementRef<HTMLDetailsElement>>('menu');

  protected readonly mayAct = computed(
    () => !this.store.session()?.acting && (this.store.has('coordinator') || this.store.has('administrator')),
  );

  protected close(): void {
    const menu = this.menu()?.nativeElement;
    if (menu) menu.open = false;
  }

  protected closeUnlessInside(event: Event): void {
    if (event.target instanceof Node && this.menu()?.nativeElement.contains(event.target) !== true) this.close();
  }

  protected async signOut(): Promise<void> {
    await this.store.signOut();
    await this.router.navigateByUrl('/');
  }
}
