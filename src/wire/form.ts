/** A box of the paper form, by its number there. */
export interface FormBox { readonly box: string; readonly label: string; readonly value: string }

/** A service line, by the letters of box 24; all as text for show. */
export interface FormLine {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  /** Letters of box 21: `AB`. */
  readonly pointers: string;
  readonly charge: string;
  readonly units: string;
  readonly renderingNpi: string;
}

/** The claim in the boxes of a CMS-1500. */
export interface ClaimForm { readonly boxes: readonly FormBox[]; readonly lines: readonly FormLine[] }
