import type { Locale } from '@placet/contract';

/** Name, organisation, relation, domain. */
type Entry = readonly [string, string, string, string];

/** Invented people whom applicants name, by the language they are written to in. */
export const refereePool: Readonly<Record<Locale, readonly Entry[]>> = {
  en: [
    ['Prof. Adaeze Umeh', 'Faculty of Law', 'Thesis supervisor', 'law-faculty.example'],
    ['Ben Adeyemi', 'Legal Aid Centre', 'Manager', 'legal-aid.example'],
    ['Dr Rosa Keller', 'Institute for Peace Studies', 'Supervisor of my research', 'peace.example'],
    ['Mihai Dobre', 'Tenants’ Association', 'Chair of the board', 'tenants.example'],
    ['Sister Agnes Wafula', 'St Anne’s Shelter', 'Head of the shelter', 'shelter.example'],
    ['Dr Luis Ferreyra', 'Department of Statistics', 'Lecturer and adviser', 'statistics.example'],
    ['Hilde Brandvold', 'The Northern Post', 'Editor', 'northern-post.example'],
    ['Prof. Samir Khalil', 'School of Translation', 'Teacher for two years', 'translation.example'],
    ['Joy Mutasa', 'Savings Union', 'Treasurer I worked for', 'savings.example'],
    ['Dr Elena Sokolova', 'Regional Hospital', 'Head of department', 'hospital.example'],
    ['Patrick Ó Dónaill', 'County Archives', 'County archivist', 'archives.example'],
    ['Meera Nambiar', 'Documentary Workshop', 'Producer', 'documentary.example'],
    ['Carlos Hidalgo', 'Human Rights Clinic', 'Director of the clinic', 'clinic.example'],
    ['Dr Sigrun Vogt', 'University Library', 'Led the project I worked in', 'library.example'],
  ],
  fr: [
    ['Prof. Ndèye Sarr', 'Faculté de droit', 'Directrice de mémoire', 'faculte-droit.example'],
    ['Marc Vuilleumier', 'Centre social', 'Responsable', 'centre-social.example'],
    ['Dr Aline Rakoto', 'Institut de statistique', 'Enseignante', 'institut-stat.example'],
    ['Joseph Tshimanga', 'Radio communautaire', 'Rédacteur en chef', 'radio.example'],
    ['Claire Bonnefoy', 'Archives régionales', 'Cheffe de service', 'archives-regionales.example'],
    ['Hamidou Traoré', 'Coopérative agricole', 'Président', 'cooperative.example'],
    ['Dr Sabine Mertens', 'Faculté de sciences politiques', 'Promotrice de mémoire', 'politique.example'],
    ['Père Anselme Ruhuna', 'Maison d’accueil', 'Directeur', 'accueil.example'],
  ],
};
