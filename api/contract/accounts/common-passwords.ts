const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'aqwzsxedcrfvtgbyhnujikolpm',
];

/** Keys in the order they lie on common keyboards, both ways. */
export const keyboardRows: readonly string[] = rows.flatMap((row) => [row, Array.from(row).reverse().join('')]);

/**
 * What people choose when a password has to be long: the words of the commonest leaked passwords in our languages, famous phrases, and
 * what belongs to this product. Small letters without spaces.
 */
export const commonWords: readonly string[] = `
password passwort motdepasse contrasena contraseña passphrase passcode secret secreto geheim
admin administrator administrateur root user username utilisateur guest login signin default changeme letmein access
welcome bienvenue bienvenida willkommen hello bonjour salut hola hallo
iloveyou jetaime teamo love lovely amour forever always baby babygirl sweetheart doudou chouchou loulou coeur corazon
monkey dragon master shadow sunshine princess football baseball basketball soccer superman batman spiderman starwars pokemon
michael jennifer jessica charlie jordan thomas nicolas marie isabelle chocolate computer internet samsung google facebook
instagram whatsapp microsoft windows apple iphone android linkedin netflix youtube
summer winter spring autumn soleil flower freedom liberty liberte whatever nothing trustno qwerty azerty qwertz
test testing temp temporary example sample password123 abc123 pass word mot passe
placet internship intern stage stagiaire application candidature human rights humanrights droitshumains ngo ong
correcthorsebatterystaple thequickbrownfoxjumpsoverthelazydog tobeornottobe thatisthequestion maytheforcebewithyou
portezcevieuxwhiskyaujugeblondquifume jepensedoncjesuis cogitoergosum loremipsumdolorsitamet loremipsum
onceuponatime iletaitunefois happybirthday joyeuxanniversaire merrychristmas joyeuxnoel happynewyear bonneannee
knowledgeispower winteriscoming houstonwehaveaproblem letitbe imagine hakunamatata bismillah inshallah alhamdulillah
thisismypassword mypassword myaccount moncompte myemail ihatepasswords dontforget nepasoublier
`
  .trim()
  .split(/\s+/);
