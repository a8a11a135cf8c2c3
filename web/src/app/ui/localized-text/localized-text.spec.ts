import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { LocalizedTextInput } from './localized-text';

@Component({
  imports: [LocalizedTextInput],
  template: `<app-localized-text id="name" label="Name" optional [locales]="['en', 'fr']" [(value)]="value" />`,
})
class Host {
  readonly value = signal<LocalizedText>({});
}

describe('LocalizedTextInput', () => {
  async function shown(value: LocalizedText) {
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.value.set(value);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const type = async (id: string, text: string) => {
      const control = element.querySelector<HTMLTextAreaElement>(`#${id}`);
      if (!control) throw new Error(`no control ${id}`);
      control.value = text;
      control.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    return { host: fixture.componentInstance, element, type };
  }

  it('marks a language as missing once another has a text', async () => {
    const { element, type } = await shown({});
    expect(element.querySelectorAll('.localized-missing')).toHaveLength(0);
    await type('name-fr', 'Juridique');
    const missing = [...element.querySelectorAll('.localized-missing')].map((mark) => mark.closest('label')?.htmlFor);
    expect(missing).toEqual(['name-en']);
  });

  it('keeps the other languages when one is written, and a line is one line', async () => {
    const { host, type } = await shown({ en: 'Legal', fr: 'Juridique' });
    await type('name-en', 'Legal \n team');
    expect(host.value()).toEqual({ en: 'Legal team', fr: 'Juridique' });
  });
});
