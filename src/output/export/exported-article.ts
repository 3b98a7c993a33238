import type { Annotation } from '../../article/annotation/annotation.js';

/** Kept article with all that is known of it. */
export interface ExportedArticle {
  readonly slug: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly site?: string | undefined;
  readonly address?: string | undefined;
  readonly date?: string | undefined;
  readonly saved: string;
  readonly lang?: string | undefined;
  readonly tags: readonly string[];
  /** Day on which it was archived. */
  readonly read?: string | undefined;
  /** Share of it that was read, from 0 to 1. */
  readonly progress?: number | undefined;
  /** Its text in Markdown, without front matter. */
  readonly text: string;
  readonly annotations: readonly Annotation[];
}
