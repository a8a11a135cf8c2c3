import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CopySection, Line } from './copy-content.ts';
import { copyTemplate } from './copy-template.ts';

/** What the template is filled with. */
export interface CopyData {
  readonly locale: string;
  readonly title: string;
  readonly number: string;
  readonly call: string;
  readonly sha256: string;
  readonly facts: readonly { readonly label: string; readonly value: Line }[];
  readonly sections: readonly CopySection[];
  readonly notes: readonly string[];
  readonly words: { readonly page: string; readonly fingerprint: string; readonly notAnswered: string };
}

const { resolve } = createRequire(import.meta.url);
const fonts = ['400Regular/Vazirmatn_400Regular.ttf', '700Bold/Vazirmatn_700Bold.ttf'];

/** Sets copies as tagged PDF. */
@Injectable()
export class CopyPrinter {
  private compiler: NodeCompiler | undefined;

  /**
   * PDF/UA-1. Where a character has no letter in any font at hand (UA allows none to be missing), a tagged PDF all the same, with a note.
   * @param at date of the document: the same copy is the same file.
   */
  print(data: CopyData, at: Temporal.Instant, unprintable: string): Buffer {
    const creationTimestamp = Math.floor(at.epochMilliseconds / 1000);
    try {
      return this.set(data, { pdfStandard: 'ua-1', creationTimestamp });
    } catch {
      return this.set({ ...data, notes: [...data.notes, unprintable] }, { creationTimestamp });
    }
  }

  private set(data: CopyData, options: { pdfStandard?: string; creationTimestamp: number }): Buffer {
    this.compiler ??= NodeCompiler.create({
      fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(resolve(`@expo-google-fonts/vazirmatn/${file}`))) }],
    });
    try {
      return this.compiler.pdf({ mainFileContent: copyTemplate, inputs: { data: JSON.stringify(data) } }, options);
    } finally {
      this.compiler.evictCache(0);
    }
  }
}
