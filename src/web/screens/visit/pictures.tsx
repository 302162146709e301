export type PictureName = "motor" | "weights" | "body-weight" | "inversion" | "hands" | "rollers" | "decompression" | "flexion" | "home";

/** Strokes on a field of 64 by 40: the person is the thick line, the device the thin one. */
const PERSON: Readonly<Record<PictureName, string>> = {
  motor: "M12 20a4 4 0 1 1 .1 0M18 20h16l9 1",
  weights: "M22 15a4 4 0 1 1 .1 0M21 19v12h9v6",
  "body-weight": "M32 13a4 4 0 1 1 .1 0M32 17v11l-3 8M32 28l3 8M32 18l-8-6M32 18l8-6",
  inversion: "M24 33a4 4 0 1 1 .1 0M28 26L42 8",
  hands: "M10 24a4 4 0 1 1 .1 0M16 24h20M48 9a4 4 0 1 1 .1 0M48 13l-1 12l3 11M47 16l-10 7M47 25l-3 11",
  rollers: "M12 18a4 4 0 1 1 .1 0M18 18h34",
  decompression: "M12 18a4 4 0 1 1 .1 0M18 18h12M34 18h18",
  flexion: "M10 17a4 4 0 1 1 .1 0M16 17h18l16 9",
  home: "M32 21a4 4 0 1 1 .1 0M32 25v10",
};
const DEVICE: Readonly<Record<PictureName, string>> = {
  motor: "M6 26h40M10 26v10M42 26v10M43 21h7M50 13h10v23H50zM55 20.5a2.5 2.5 0 1 1-.1 0",
  weights: "M14 37V22M14 31h14M21 10V4h20v18M36 22h10v12H36zM39 4a2 2 0 1 1 4 0",
  "body-weight": "M16 4h32M24 4v8M40 4v8M18 4v34M46 4v34",
  inversion: "M19 33L45 4M38 38l-6-19M26 38l6-19M20 38h24",
  hands: "M6 30h32M9 30v7M35 30v7",
  rollers: "M6 34h52M20 27a3.5 3.5 0 1 1-.1 0M32 27a3.5 3.5 0 1 1-.1 0M44 27a3.5 3.5 0 1 1-.1 0M10 34v4M54 34v4",
  decompression: "M6 24h24M35 24h23M10 24v13M54 24v13M29 31h-6m2-2l-2 2l2 2M36 31h6m-2-2l2 2l-2 2M48 6h11v8H48z",
  flexion: "M6 23h27l19 10M12 23v14M30 23v14M49 24a14 14 0 0 1-3 13m-2-3l2 3l3-2",
  home: "M8 20L32 4l24 16M14 17v20h36V17M32 13v4",
};

/** A small drawing of what pulls; the words beside it say the same. */
export function Picture({ of }: { readonly of: PictureName }) {
  return (
    <svg className="picture" viewBox="0 0 64 40" aria-hidden="true" fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round">
      <path d={DEVICE[of]} strokeWidth="1.2" className="picture-device" />
      <path d={PERSON[of]} strokeWidth="2.4" />
    </svg>
  );
}
