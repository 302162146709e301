import { useEffect } from "react";
import { toast } from "./toast.tsx";

/** What is said of a file that was dropped where nothing takes one; `inside`: a place that does is on the page. */
export function strayWords(inside: string | undefined, home: string): string {
  return inside === undefined ? `No file is taken here. Drop it on ${home}.` : `Drop it in the box \u201c${inside}\u201d.`;
}

/** A file dropped beside every place for one would replace the page, and what is typed there with it: it is kept out, and told. */
export function useStrayDrop(home: string): void {
  useEffect(() => {
    const over = (event: DragEvent): void => { if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault(); };
    const drop = (event: DragEvent): void => {
      const isTaken = event.defaultPrevented || document.querySelector(".bring") !== null;
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      if (!isTaken) toast(strayWords(document.querySelector(".drop h2")?.textContent ?? undefined, home));
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  }, [home]);
}
