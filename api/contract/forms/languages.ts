/**
 * Languages offered, spoken and signed, by ISO 639 code: those of two letters in living use, and others of three that people
 * in this field often speak.
 */
export const languages: readonly string[] = `
  aa ab af ak am an ar as ase av ay az ba be bfi bg bi bm bn bo br bs ca ce ch ckb co cr cs cv cy da de dv dz
  ee el en eo es et eu fa ff fi fil fj fo fr fsl fy ga gd gl gn gu gv ha haw he hi ho hr ht hu hy id ig ilo
  ils is it iu ja jv ka kab kg ki kj kk kl km kn ko kr ks ku kv kw ky lb lg li lij ln lo lt lu luo lus lv mad
  mai mg mh mi min mk ml mn mr ms mt my na nd ne ng nl no nr nso nv ny oc oj om or os pa pap pl prs ps pt qu
  rhg rm rn ro rom ru rw sa sc scn sd se sg sgg shi si sk sl sm sn so sq sr ss ssr st su sv sw syr ta te tet
  tg th ti tk tn to tpi tr ts tt tum ty tzm ug uk ur uz ve vi war wo xh yi yo yue za zgh zh zu
`
  .trim()
  .split(/\s+/);

const known = new Set(languages);

export function isLanguage(code: string): boolean {
  return known.has(code);
}
