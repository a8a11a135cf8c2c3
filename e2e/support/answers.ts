import { api, origin, type Applicant, type StartedApplication } from './people.ts';

/** The smallest file that is a PDF of one page, with its text. */
export function pdf(text: string): Buffer {
  const content = `BT /F1 18 Tf 72 720 Td (${text.replaceAll(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Uploads a document for a file question in one request; gives its id. */
export async function upload(applicant: Applicant, applicationId: string, question: string): Promise<string> {
  const file = pdf(`${question} of ${applicant.name}`);
  const encode = (value: string): string => Buffer.from(value).toString('base64');
  const response = await fetch(`${origin()}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      cookie: applicant.cookie,
      'sec-fetch-site': 'same-origin',
      'tus-resumable': '1.0.0',
      'upload-length': String(file.length),
      'upload-metadata': `filename ${encode(`${question}.pdf`)},question ${encode(question)},application ${encode(applicationId)}`,
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(file),
  });
  if (response.status !== 201) throw new Error(`upload: ${String(response.status)} ${await response.text()}`);
  return response.headers.get('location')?.split('/').at(-1) ?? '';
}

export type Answers = Record<string, Record<string, unknown>>;

/** Complete answers to the standard internship form. */
export function completeAnswers(
  applicant: Applicant,
  cv: string,
  coverLetter: string,
  referees: readonly string[],
): Answers {
  return {
    'about-you': { 'full-name': applicant.name, 'address-name': 'Amina', country: 'SN', city: 'Dakar' },
    contact: { email: applicant.email, 'ways-to-contact': ['email'], 'contact-precautions': false },
    wishes: { programme: 'geneva', teams: ['un-monitoring', 'legal'] },
    availability: { available: { from: '2027-02-01', to: '2027-06-30' }, presence: 'full-time' },
    'work-permission': { 'work-permission': 'permit', 'permit-ends': '2027-12-31' },
    education: {
      education: [
        {
          institution: 'Université Cheikh Anta Diop',
          qualification: 'Master',
          field: 'Droit',
          from: '2024',
          to: '2026',
        },
      ],
      enrolled: false,
    },
    experience: { skills: ['research', 'writing'] },
    languages: {
      languages: [
        { language: 'fr', level: 'native' },
        { language: 'en', level: 'C1' },
      ],
    },
    motivation: {
      motivation: 'I want to learn how testimony becomes evidence.',
      'confidentiality-case': 'As a court interpreter I kept what I heard to myself.',
    },
    documents: { cv: { documentId: cv }, 'cover-letter': { documentId: coverLetter } },
    referees: {
      referees: referees.map((email, index) => ({
        name: `Referee ${String(index + 1)}`,
        email,
        organisation: 'Legal Aid',
        relation: 'Manager',
        locale: 'en',
      })),
    },
    equality: {},
    statements: { 'true-and-mine': true, 'confidential-work': true, 'data-notice': true },
  };
}

/** Fills everything through the API, for tests that are about what comes after. Gives the referees' addresses. */
export async function fillIn(applicant: Applicant, { id }: StartedApplication): Promise<readonly string[]> {
  const referees = [`first-${id}@example.org`, `second-${id}@example.org`];
  const [cv, coverLetter] = await Promise.all([upload(applicant, id, 'cv'), upload(applicant, id, 'cover-letter')]);
  for (const [section, answers] of Object.entries(completeAnswers(applicant, cv, coverLetter, referees))) {
    const { revision } = await api<{ revision: number }>('GET', `/applications/${id}/sections/${section}`, {
      cookie: applicant.cookie,
    });
    await api('PUT', `/applications/${id}/sections/${section}`, {
      cookie: applicant.cookie,
      body: { revision, answers },
    });
  }
  return referees;
}
