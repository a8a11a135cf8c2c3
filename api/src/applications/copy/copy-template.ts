/**
 * The printed copy, in Typst. Everything people wrote arrives as data (`sys.inputs.data`, JSON) and is set as text: it cannot become markup.
 * Latin, Greek, Cyrillic and Hebrew are set in Libertinus Serif, which the compiler brings along, Arabic script in Vazirmatn.
 */
export const copyTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title + " " + data.number)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2.2cm, bottom: 2.4cm),
  footer: context [
    #set text(size: 9pt)
    #data.number
    #h(1fr)
    #data.words.page #counter(page).display("1 / 1", both: true)
  ],
)
#set text(font: ("Libertinus Serif", "Vazirmatn"), size: 11pt, number-type: "lining", lang: data.locale)
#set par(leading: 0.62em, spacing: 0.7em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.9em, sticky: true)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set block(above: 1.2em, below: 0.5em, sticky: true)
#show heading.where(level: 3): set text(size: 11pt)

#let line-of(line) = if line.rtl {
  block(width: 100%)[#set text(dir: rtl, lang: "ar"); #line.text]
} else {
  block(width: 100%, line.text)
}

#block(width: 100%, above: 0pt, below: 1.2em, line(length: 100%, stroke: 4pt + rgb("#0a5c55")))
= #data.title
#block(below: 1.4em, text(size: 14pt, data.call))
#for fact in data.facts [
  #block(below: 1em)[*#fact.label* \\ #fact.value.text]
]
#block(below: 1em)[*#data.words.fingerprint* \\ #text(font: "DejaVu Sans Mono", size: 9pt, data.sha256)]

#for section in data.sections [
  == #section.title
  #for question in section.questions [
    === #question.label.text
    #if question.answer.len() == 0 [#emph(data.words.notAnswered)]
    #for answer in question.answer { line-of(answer) }
  ]
]

#block(above: 2.4em, line(length: 100%, stroke: 0.5pt))
#for note in data.notes [#par(text(size: 10pt, note))]
`;
