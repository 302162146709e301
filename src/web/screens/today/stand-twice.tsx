import { Mark } from "../../parts/mark.tsx";
import { shortened } from "../../parts/file-name.tsx";
import type { Undecided } from "../../server/types.ts";
import { nameOf } from "./brought-names.ts";
import { differWords } from "./came-again.tsx";
import { moment } from "./days.ts";
import { FileIsIn } from "./file-is-in.tsx";

interface StandProps {
  readonly of: readonly Undecided[];
  /** Uploads that are told of elsewhere. */
  readonly besides: ReadonlySet<string>;
  readonly onTaken: (id: string) => void;
  readonly onChanged: () => void;
}

/** Claims that came otherwise once more, by themselves or a while ago: each file has a line until somebody chooses. */
export function StandTwice({ of, besides, onTaken, onChanged }: StandProps) {
  const rows = of.filter(({ id }) => !besides.has(id));
  if (rows.length === 0) return null;
  return (
    <ul className="stand-twice no-print">
      {rows.map((row) => (
        <li key={row.id}>
          <details>
            <summary role="status"><Mark of="warning" isShort />{` ${standWords(row, nameOf(row.id))}`}</summary>
            <FileIsIn key={row.differ} id={row.id} name={fileOf(row, nameOf(row.id))} isCounted onTaken={onTaken} onChanged={onChanged} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function fileOf({ receivedAt, file }: Undecided, name: string | undefined): string {
  const known = file ?? name;
  return known === undefined ? moment(receivedAt) : `${shortened(known)} · ${moment(receivedAt)}`;
}

/** `morning.837 · 30 Nov, 7:40 AM: 2 claims differ from the ones that were in, and stand twice until you choose.` */
export function standWords(row: Undecided, name: string | undefined): string {
  return `${fileOf(row, name)}: ${differWords(row)}`;
}
