import { useId, useState } from "react";
import type { DragEvent } from "react";

interface DropProps { readonly title: string; readonly hint: string; readonly onFile: (file: File) => void }

/** A place to drop a file on, or to choose one. */
export function Drop({ title, hint, onFile }: DropProps) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <div className={isOver ? "drop over" : "drop"} onDragOver={over} onDragLeave={() => { setOver(false); }} onDrop={drop}>
      <h2>{title}</h2>
      <p className="quiet">{hint}</p>
      <label className="button main" htmlFor={id}>Choose a file</label>
      <input
        id={id} className="hidden" type="file" onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = "";
        }}
      />
    </div>
  );
}
