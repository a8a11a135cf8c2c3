import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePassword, passwordFlaw } from './password.ts';

const about = ['amina.diallo@example.org', 'Amina Diallo'];

describe('a password', () => {
  it.each([
    'demo lighthouse rights',
    'seven quiet boats turn',
    'xkQ9vmTr2LpZw4c',
    'الباب الأزرق يفتح ببطء',
    '静かな港に青い船が三隻とまっている',
  ])('passes when it is long and not guessable: %s', (password) => {
    expect(passwordFlaw(password, about)).toBeNull();
  });

  it('needs 15 characters and has no more than 256', () => {
    expect(passwordFlaw('xkQ9vmTr2LpZw4', about)).toBe('too_short');
    expect(passwordFlaw('xkQ9vmTr2LpZw4c'.padEnd(256, 'jt5wq8zr'), about)).toBeNull();
    expect(passwordFlaw('xkQ9vmTr2LpZw4c'.padEnd(257, 'jt5wq8zr'), about)).toBe('too_long');
  });

  it('is counted in characters, not in code units', () => {
    expect(passwordFlaw('🚲🌵🎹🧵🪁🦉🥝🍋🧭🎈', about)).toBe('too_short');
  });

  it.each([
    'passwordpassword',
    'Password12345678',
    'P@ssw0rd P@ssw0rd 2026',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '123456789012345',
    'qwertyuiopasdfghjkl',
    'azertyuiopqsdfghjklm',
    '1qaz2wsx3edc4rfv',
    'correct horse battery staple',
    'motdepasse motdepasse',
    'Welcome2026Welcome2026',
    'iloveyou iloveyou 1',
  ])('is refused when many would guess it: %s', (password) => {
    expect(passwordFlaw(password, about)).toBe('common_password');
  });

  it.each(['amina.diallo@example.org', 'Amina Diallo 2026', 'diallo-diallo-diallo', 'AminaAminaAmina12'])(
    'is refused when it is made of what others know of the person: %s',
    (password) => {
      expect(passwordFlaw(password, about)).toBe('personal_password');
    },
  );

  it('may hold a name, which then counts for nothing', () => {
    expect(passwordFlaw('amina likes seven quiet boats', about)).toBeNull();
  });

  it('with control characters is refused: they cannot be typed again', () => {
    expect(passwordFlaw('seven quiet\u0000 boats turn', about)).toBe('control_characters');
  });

  it('is the same however the system composes its accents', () => {
    expect(normalisePassword('de\u0301ja\u0300 vu')).toBe(normalisePassword('d\u00e9j\u00e0 vu'));
  });

  it('that repeats less than eight characters is always refused', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 7, unit: 'grapheme-ascii' }), (part) => {
        const flaw = passwordFlaw(part.repeat(20), []);
        expect(flaw).not.toBeNull();
      }),
    );
  });
});
