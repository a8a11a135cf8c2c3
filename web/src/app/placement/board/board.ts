import { DOCUMENT, Location } from '@angular/common';
import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Board } from '@placet/contract/placement/plans.ts';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { planUrl } from '../placement-api';
import { objectiveNames, planStateNames, planStateTones, stabilityNames } from '../words/names';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { BoardState } from './board-state';
import { MovesPanel } from './moves-panel';
import { NeedColumn } from './need-column';
import { NeedPanel } from './need-panel';
import { PeopleList } from './people-list';
import { PersonPanel } from './person-panel';
import { PinsPanel } from './pins-panel';

/** How often is looked what others moved, while the page is seen. */
const every = 4_000;

type Part = 'person' | 'need' | 'list';

/** One plan: its needs with their seats over time, its people, and a panel for whoever or whatever is looked at. The address says which. */
@Component({
  selector: 'app-placement-board',
  imports: [
    Button,
    MovesPanel,
    NeedColumn,
    NeedPanel,
    PageState,
    PeopleList,
    PersonPanel,
    PinsPanel,
    RouterLink,
    StatusTag,
  ],
  providers: [BoardState],
  templateUrl: './board.html',
  host: { class: 'board-page', '(keydown)': 'press($event)' },
})
export class BoardPage {
  readonly call = input.required<string>();
  readonly plan = input.required<string>();
  /** What the panel shows. */
  readonly person = input<string>();
  readonly need = input<string>();
  readonly list = input<string>();

  protected readonly state = inject(BoardState);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly people = viewChild(PeopleList);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly personPanel = viewChild(PersonPanel);
  private readonly needBox = viewChild<ElementRef<HTMLElement>>('needBox');
  /** What had the focus before the panel opened. */
  private opener: HTMLElement | null = null;
  protected readonly loaded = httpResource<Board>(() => `${planUrl(this.plan())}/board`);
  protected readonly onlyFree = signal(false);
  /** On a phone, which of the two stands there. */
  protected readonly view = signal<'people' | 'needs'>('people');
  protected readonly panel = computed<Part | undefined>(() => {
    if (this.person() !== undefined) return 'person';
    if (this.need() !== undefined) return 'need';
    return this.list() === undefined ? undefined : 'list';
  });
  protected readonly panelTitle = computed(() => {
    const [person, need] = [this.person(), this.need()];
    if (person !== undefined) return this.state.personName(person);
    if (need !== undefined) return this.state.nameOf(need);
    return this.list() === 'pins'
      ? $localize`:@@placement.board.pinsTitle:Pins of this plan`
      : $localize`:@@placement.board.movesTitle:Moved by hand`;
  });
  protected readonly columns = computed(() => {
    const needs = this.state.board()?.needs ?? [];
    return this.onlyFree() ? needs.filter(({ unfilled }) => unfilled !== null) : needs;
  });
  protected readonly nobody = [];
  protected readonly objectives = objectiveNames;
  protected readonly stabilities = stabilityNames;
  protected readonly states = planStateNames;
  protected readonly tones = planStateTones;

  constructor() {
    effect(() => {
      if (this.loaded.hasValue()) this.state.board.set(this.loaded.value());
    });
    effect((onCleanup) => {
      if (this.state.plan() === '') return;
      const timer = setInterval(() => {
        if (!this.document.hidden && !untracked(this.state.busy)) void this.state.poll().catch(() => undefined);
      }, every);
      onCleanup(() => {
        clearInterval(timer);
      });
    });
    // The panel takes the focus when it shows something else.
    effect(() => {
      const shown = [this.person(), this.need(), this.list()].find((part) => part !== undefined);
      if (shown === undefined || untracked(this.state.plan) === '') return;
      afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
    });
  }

  protected readonly personLink = (person: string): string => this.address({ person });
  protected readonly needLink = (need: string): string => this.address({ need });

  protected open(part: { person?: string; need?: string; list?: string }): void {
    if (this.panel() === undefined) this.opener = this.document.activeElement as HTMLElement | null;
    void this.router.navigate([], { queryParams: part, scroll: 'manual' });
  }

  protected async close(): Promise<void> {
    const person = this.person();
    await this.router.navigate([], { queryParams: {}, scroll: 'manual' });
    afterNextRender(
      () => {
        if (this.opener?.isConnected === true) this.opener.focus();
        else this.people()?.focus(person ?? '');
        this.opener = null;
      },
      { injector: this.injector },
    );
  }

  protected drop(person: string, need: string): void {
    this.state.dragged.set('');
    if (person !== '') void this.state.move(person, need);
  }

  protected press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const writes = target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
    if (event.key === 'Escape' && this.panel() !== undefined && !writes && target.closest('dialog') === null) {
      event.preventDefault();
      void this.close();
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !writes) {
      const mine = this.state
        .moves()
        .find((move) => move.byMe && move.undoes === null && this.state.undoable().has(move.sequence));
      if (!mine) return;
      event.preventDefault();
      void this.state.undo(mine.sequence);
    } else if (target.closest('.board-panel')) this.personPanel()?.press(event);
  }

  /** Arrows go from need to need, and to the people in one. */
  protected pressInNeeds(event: KeyboardEvent): void {
    const box = this.needBox()?.nativeElement;
    const target = event.target as HTMLElement;
    if (!box || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const column = target.closest('.need-column');
    if (!column || (side === undefined && down === undefined)) return;
    const next =
      side === undefined
        ? stepped([...column.querySelectorAll<HTMLElement>('[data-column], button.stay')], target, down ?? 0)
        : stepped(
            [...box.querySelectorAll<HTMLElement>('[data-column]')],
            column.querySelector<HTMLElement>('[data-column]'),
            getComputedStyle(box).direction === 'rtl' ? -side : side,
          );
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private address(part: { person?: string; need?: string }): string {
    const tree = this.router.createUrlTree(['/coordinate/placement', this.call(), 'plans', this.plan()], {
      queryParams: part,
    });
    return this.location.prepareExternalUrl(this.router.serializeUrl(tree));
  }
}

const stepped = (all: readonly HTMLElement[], from: HTMLElement | null, by: number): HTMLElement | undefined =>
  from === null ? undefined : all[all.indexOf(from) + by];
