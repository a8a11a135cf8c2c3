import { typedText } from './typed-text';

function control(value: string, caret: number): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.value = value;
  area.setSelectionRange(caret, caret);
  return area;
}

describe('typedText', () => {
  it('leaves what people type alone', () => {
    const area = control('  été\n', 3);
    expect(typedText(area)).toBe('  été\n');
    expect(area.selectionStart).toBe(3);
  });

  it('takes out what would be refused, and leaves the caret where it was', () => {
    const area = control('one\u000btwo\u0007three', 8);
    expect(typedText(area)).toBe('one\ntwothree');
    expect(area.value).toBe('one\ntwothree');
    expect(area.selectionStart).toBe(7);
  });
});
