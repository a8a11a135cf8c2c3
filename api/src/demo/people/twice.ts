import type { DemoApplicant } from './applicant.ts';

const call = 'geneva-spring-2027';

/** Applied to the rolling call as well, from another account: what screening suggests as the same person. */
export const appliedTwice: readonly DemoApplicant[] = [
  {
    name: 'Inés Valdivia',
    called: 'Inés',
    locale: 'en',
    lives: ['CL', 'Valparaíso'],
    speaks: 'es:native en:B2 fr:B1',
    background: 'film',
    begins: 5,
    studied: ['Universidad de Valparaíso', 'Licenciatura', 'Film', '2020', '2025'],
    did: ['volunteering', 'Neighbourhood television', 'Editor', '2021-05'],
    teams: ['communications', 'documentation'],
    call,
    sentDaysAgo: 1,
    references: ['silent', 'silent'],
    outcome: 'waits',
    visa: 'yes',
    writesFrom: 'Ines.Valdivia.Rojas@mail.example',
  },
];
