import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A page of somebody's: what is written on it. */
export interface Paper {
  readonly locale: string;
  readonly title: string;
  readonly under: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** What people wrote arrives as data and is set as text: it cannot become markup. */
const template = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title)
#set page(paper: "a4", margin: 2.4cm)
#set text(font: "Libertinus Serif", size: 11pt, lang: paper.locale)
#set par(spacing: 0.9em)
= #paper.title
#paper.under
#for part in paper.parts [
  #if part.heading != "" [== #part.heading]
  #for line in part.lines { par(line) }
]
`;

/** Sets papers of demo applicants as PDF. */
export class PaperPress {
  private readonly compiler = NodeCompiler.create({});

  print(paper: Paper, at: Temporal.Instant): Buffer {
    const creationTimestamp = Math.floor(at.epochMilliseconds / 1000);
    try {
      return this.compiler.pdf(
        { mainFileContent: template, inputs: { paper: JSON.stringify(paper) } },
        { creationTimestamp },
      );
    } finally {
      this.compiler.evictCache(0);
    }
  }
}
