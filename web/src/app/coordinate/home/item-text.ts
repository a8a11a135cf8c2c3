import type { HomeItem } from '@placet/contract/home/home.ts';

/** What needs doing, with how many; the call is said beside it. */
export function itemText({ kind, count, more, missing }: HomeItem): string {
  const n = more ? $localize`:@@home.more:more than ${count}:count:` : String(count);
  const one = count === 1 && !more;
  switch (kind) {
    case 'to_screen':
      return one
        ? $localize`:@@home.item.screenOne:1 application to screen`
        : $localize`:@@home.item.screen:${n}:count: applications to screen`;
    case 'returned_due':
      return one
        ? $localize`:@@home.item.returnedOne:1 application sent back, not completed yet`
        : $localize`:@@home.item.returned:${n}:count: applications sent back, not completed yet`;
    case 'active_ending':
      return one
        ? $localize`:@@home.item.activeOne:1 application becomes inactive without a decision`
        : $localize`:@@home.item.active:${n}:count: applications become inactive without a decision`;
    case 'reference_due':
      return one
        ? $localize`:@@home.item.dueOne:1 reference still missing`
        : $localize`:@@home.item.due:${n}:count: references still missing`;
    case 'reference_lost':
      return one
        ? $localize`:@@home.item.lostOne:1 reference that will not come`
        : $localize`:@@home.item.lost:${n}:count: references that will not come`;
    case 'mail_undelivered':
      return one
        ? $localize`:@@home.item.mailOne:1 mail did not arrive`
        : $localize`:@@home.item.mail:${n}:count: mails did not arrive`;
    case 'document_infected':
      return one
        ? $localize`:@@home.item.virusOne:1 document with a virus`
        : $localize`:@@home.item.virus:${n}:count: documents with a virus`;
    case 'discussion_unread':
      return one
        ? $localize`:@@home.item.discussionOne:Something new in the discussion of 1 application`
        : $localize`:@@home.item.discussion:Something new in the discussion of ${n}:count: applications`;
    case 'need_unfilled':
      return one
        ? $localize`:@@home.item.needOne:1 need that too few could fill`
        : $localize`:@@home.item.need:${n}:count: needs that too few could fill`;
    case 'decisions_due':
      return one
        ? $localize`:@@home.item.decideOne:1 application, and nothing decided yet`
        : $localize`:@@home.item.decide:${n}:count: applications, and nothing decided yet`;
    case 'call_closing':
      if (count === 0) return $localize`:@@home.item.closing:Closes soon`;
      return one
        ? $localize`:@@home.item.closingOne:Closes soon; 1 draft is unfinished`
        : $localize`:@@home.item.closingDrafts:Closes soon; ${n}:count: drafts are unfinished`;
    case 'call_not_ready':
      if (missing.length === 0) return $localize`:@@home.item.ready:Ready, and not opened yet`;
      return one
        ? $localize`:@@home.item.notReadyOne:Cannot open yet: 1 thing is missing`
        : $localize`:@@home.item.notReady:Cannot open yet: ${n}:count: things are missing`;
  }
}

/** Where it is done, and what the link says. */
export interface Action {
  readonly label: string;
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

export function actionOf(item: HomeItem): Action {
  const { kind, call, count, examples } = item;
  const [first] = examples;
  const list = (query: Readonly<Record<string, string>>, label: string): Action => {
    if (count === 1 && first)
      return { label: openText(), path: ['/coordinate/applications', first.application.id], query: {} };
    return { label, path: ['/coordinate/applications'], query: { call: call.slug, ...query } };
  };
  switch (kind) {
    case 'to_screen':
      return {
        label: $localize`:@@home.do.screen:Screen them`,
        path: ['/coordinate/screening'],
        query: { call: call.slug },
      };
    case 'returned_due':
      return list({ state: 'returned' }, showText());
    case 'active_ending':
      return list({ state: 'submitted,returned,in_review,shortlisted,waitlisted', sort: 'submitted' }, showText());
    case 'reference_due':
    case 'reference_lost':
      return list({ references: 'incomplete' }, showText());
    case 'mail_undelivered':
      return { label: showText(), path: ['/coordinate/messages'], query: { state: 'undelivered' } };
    case 'document_infected':
      return list({}, showText());
    case 'discussion_unread':
      if (count === 1 && first)
        return { label: openText(), path: ['/coordinate/applications', first.application.id], query: {} };
      return { label: showText(), path: ['/coordinate/activity'], query: { call: call.slug, kind: 'discussion' } };
    case 'decisions_due':
      return list({ state: 'submitted,returned,in_review,shortlisted,waitlisted' }, showText());
    case 'need_unfilled':
      return {
        label: $localize`:@@home.do.needs:See the needs`,
        path: ['/coordinate/calls', call.id, 'needs'],
        query: {},
      };
    case 'call_closing':
      return { label: $localize`:@@home.do.closing:Open the call`, path: ['/coordinate/calls', call.id], query: {} };
    case 'call_not_ready':
      return {
        label: $localize`:@@home.do.setUp:Go on setting it up`,
        path: ['/coordinate/calls', call.id],
        query: {},
      };
  }
}

const openText = (): string => $localize`:@@home.do.open:Open it`;
const showText = (): string => $localize`:@@home.do.show:Show them`;

/** What its date means. */
export function dateText({ kind, until }: HomeItem, past: boolean): string {
  if (until === null) return $localize`:@@home.since:since`;
  switch (kind) {
    case 'call_closing':
    case 'need_unfilled':
      return $localize`:@@home.closes:closes`;
    case 'call_not_ready':
      return past ? $localize`:@@home.opened:was to open` : $localize`:@@home.opens:opens`;
    case 'decisions_due':
      return past ? $localize`:@@home.decisionsWere:decisions were due` : $localize`:@@home.decisions:decisions due`;
    default:
      return past ? $localize`:@@home.wasDue:was due` : $localize`:@@home.dueBy:due`;
  }
}
