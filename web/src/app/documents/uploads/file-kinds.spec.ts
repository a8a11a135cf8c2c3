import { acceptOf, hopelessEnding, kindsText } from './file-kinds';

it('names what is accepted', () => {
  expect(kindsText(['pdf', 'docx', 'odt'], 'en')).toBe('PDF, Word (.docx), or OpenDocument (.odt)');
  expect(kindsText(['pdf'], 'fr')).toBe('PDF');
  expect(acceptOf(['pdf', 'jpeg'])).toBe('.pdf,application/pdf,.jpg,.jpeg,image/jpeg');
});

it.each([
  ['cv.pdf', null],
  ['CV.PDF', null],
  ['cv', null],
  ['cv.v2', null],
  ['cv.final', null],
  ['photo.heic', 'heic'],
  ['cv.doc', 'doc'],
  ['photo.JPG', 'jpg'],
  ['archive.tar.zip', 'zip'],
])('%s: hopeless by its ending? %s', (name, ending) => {
  expect(hopelessEnding(name, ['pdf', 'docx'])).toBe(ending);
});

it('takes pictures where they are accepted', () => {
  expect(hopelessEnding('photo.JPEG', ['jpeg'])).toBeNull();
  expect(hopelessEnding('cv.docx', ['jpeg'])).toBe('docx');
});
