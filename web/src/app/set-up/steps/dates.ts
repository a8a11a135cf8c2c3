import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, validate, type SchemaPath } from '@angular/forms/signals';
import { timeZones } from '../../accounts/parts/time-zones';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { Instant } from '../../ui/instant/instant';
import { CurrentCall } from '../current-call';
import { clockTime, dayOrNothing, dayOrNull, localTime } from '../parts/rules';
import { StepHead } from '../parts/step-head';

const dayOf = (local: string | null): string => local?.slice(0, 10) ?? '';
const timeOf = (local: string | null, otherwise: string): string => local?.slice(11, 16) ?? otherwise;

/** When the call opens and closes, by the clocks of a named zone; the internship's period; places. */
@Component({
  selector: 'app-set-up-dates',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField, Instant, Radios, StepHead],
  templateUrl: './dates.html',
})
export class DatesPage {
  protected readonly current = inject(CurrentCall);
  private readonly dates = this.current.call().dates;
  /** Announced dates move by closing, reopening and extending alone. */
  protected readonly announced = this.current.call().state !== 'draft';
  protected readonly heading = $localize`:@@setUp.dates.heading:Dates and places`;
  protected readonly zones = timeZones(this.dates.timeZone);
  protected readonly kinds = [
    { value: 'dated', label: $localize`:@@setUp.dates.dated:Until a closing date` },
    { value: 'rolling', label: $localize`:@@setUp.dates.rolling:At any time, open all year` },
  ];
  protected readonly graces = [
    { value: '0', label: $localize`:@@setUp.grace.none:None` },
    { value: '60', label: $localize`:@@setUp.grace.one:1 minute` },
    { value: '300', label: $localize`:@@setUp.grace.five:5 minutes` },
    { value: '900', label: $localize`:@@setUp.grace.fifteen:15 minutes` },
    { value: '3600', label: $localize`:@@setUp.grace.hour:1 hour` },
  ];
  protected readonly stored = computed(() => {
    const stored = this.current.meanwhile()?.dates;
    if (!stored) return [];
    const line = (label: string, value: string | number | null) => ({ label, value: String(value ?? '–') });
    return [
      line($localize`:@@setUp.dates.opensStored:Opens`, stored.opens),
      line($localize`:@@setUp.dates.closesStored:Closes`, stored.closes),
      line($localize`:@@setUp.dates.zoneStored:Time zone`, stored.timeZone),
      line($localize`:@@setUp.dates.decisionStored:Decision by`, stored.decisionBy),
      line($localize`:@@setUp.dates.startsStored:First day`, stored.startsOn),
      line($localize`:@@setUp.dates.endsStored:Last day`, stored.endsOn),
      line($localize`:@@setUp.dates.placesStored:Places`, stored.places),
    ];
  });
  protected readonly model = signal({
    kind: this.dates.kind,
    timeZone: this.dates.timeZone,
    opens: dayOf(this.dates.opens),
    opensTime: timeOf(this.dates.opens, '09:00'),
    closes: dayOf(this.dates.closes),
    closesTime: timeOf(this.dates.closes, '18:00'),
    grace: String(this.dates.graceSeconds),
    decisionBy: this.dates.decisionBy ?? '',
    activeMonths: String(this.dates.activeMonths ?? 6),
    startsOn: this.dates.startsOn ?? '',
    endsOn: this.dates.endsOn ?? '',
    places: String(this.dates.places ?? ''),
  });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const day of [path.opens, path.closes, path.decisionBy, path.startsOn, path.endsOn]) dayOrNothing(day);
      clockTime(path.opensTime);
      clockTime(path.closesTime);
      wholeNumber(path.places, 10_000, true);
      wholeNumber(path.activeMonths, 24, false);
    },
    { submission: { action: (fields) => this.current.save('dates', this.body(), fields) } },
  );

  constructor() {
    if (!this.graces.some(({ value }) => value === this.model().grace)) {
      const seconds = this.dates.graceSeconds;
      this.graces.push({
        value: String(seconds),
        label: $localize`:@@setUp.grace.seconds:${seconds}:seconds: seconds`,
      });
    }
  }

  private body(): object {
    const { kind, timeZone, grace, decisionBy, activeMonths, startsOn, endsOn, places, ...local } = this.model();
    return {
      kind,
      timeZone,
      opens: localTime(local.opens, local.opensTime),
      closes: kind === 'dated' ? localTime(local.closes, local.closesTime) : null,
      graceSeconds: Number(grace),
      decisionBy: dayOrNull(decisionBy),
      activeMonths: kind === 'rolling' ? Number(activeMonths) : null,
      startsOn: dayOrNull(startsOn),
      endsOn: dayOrNull(endsOn),
      places: places.trim() === '' ? null : Number(places),
    };
  }
}

function wholeNumber(path: SchemaPath<string>, most: number, optional: boolean): void {
  validate(path, ({ value }) => {
    const text = value().trim();
    if (optional && text === '') return undefined;
    return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most
      ? undefined
      : { kind: 'number', message: $localize`:@@setUp.rule.number:Enter a whole number from 1 to ${most}:most:` };
  });
}
