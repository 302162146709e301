import { useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Mark } from "../../parts/mark.tsx";
import { useMay } from "../../server/session.ts";
import type { Watch, WatchedFile, WatchedFolder } from "../../server/types.ts";
import { cameWords } from "./came-words.ts";
import { moment } from "./days.ts";
import { useWatch } from "./use-watch.ts";
import { WatchDialog } from "./watch-dialog.tsx";

/** Folders that bring their files in by themselves: which, when they were last looked into, and what came. */
export function Watching() {
  const { value, reload } = useWatch();
  const [isChoosing, setChoosing] = useState(false);
  const isAllowed = useMay()("watch");
  if (value === undefined || (value.folders.length === 0 && !isAllowed)) return null;
  const { folders } = value;
  return (
    <div className={folders.length === 0 && value.total === 0 ? "watch none no-print" : "watch no-print"}>
      {folders.map((folder) => <Folder key={folder.path} of={folder} />)}
      <div className="watch-foot">
        {folders.length === 0 && value.total === 0 ? null : <Files of={value} />}
        {isAllowed ? <Button look="plain" onPress={() => { setChoosing(true); }}>{folders.length === 0 ? "Watch a folder" : "Change the folders"}</Button> : null}
      </div>
      {isChoosing ? <WatchDialog of={folders} onClose={() => { setChoosing(false); }} onDone={reload} /> : null}
    </div>
  );
}

function Folder({ of: { path, lookedAt, trouble } }: { readonly of: WatchedFolder }) {
  return (
    <p>
      {trouble === undefined ? "Watched folder " : <><Mark of="error" isShort />{" Watched folder "}</>}
      <span className="mono">{path}</span>
      <span className="quiet">{lookedAt === undefined ? " · not looked into yet" : ` · last looked ${moment(lookedAt)}`}</span>
      {trouble === undefined ? null : <strong className="watch-trouble">{trouble}</strong>}
    </p>
  );
}

function Files({ of: { total, files } }: { readonly of: Watch }) {
  if (total === 0) return <span className="quiet">No file came from it yet.</span>;
  const refused = files.filter(({ state }) => state === "refused").length;
  const words = `${counted(total, "file")} from ${total === 1 ? "it" : "there"}${refused === 0 ? "" : `, ${refused} refused`}`;
  return (
    <details>
      <summary>{words}</summary>
      <ul className="watch-files">
        {files.map((file) => <File key={`${file.folder} ${file.name}`} of={file} />)}
      </ul>
      {total > files.length ? <p className="quiet small">{`The newest ${files.length} of ${total.toLocaleString("en-US")}.`}</p> : null}
    </details>
  );
}

function File({ of }: { readonly of: WatchedFile }) {
  return (
    <li>
      <Mark of={of.state === "refused" ? "warning" : "none"} isShort />
      <span className="watch-name">{of.name}</span>
      <span className="quiet small">{moment(of.at)}</span>
      <span className="watch-what">{fileWords(of)}</span>
    </li>
  );
}

/** What became of a file. */
export function fileWords({ state, claims = 0, same = 0, erased = 0, why }: Pick<WatchedFile, "state" | "claims" | "same" | "erased" | "why">): string {
  switch (state) {
    case "reading": return `being checked, ${counted(claims, "claim")} so far`;
    case "checked": return cameWords({ claims, same, erased });
    case "again": return why ?? "already in; nothing was added";
    case "taken-back": return "taken back; its claims are out of the desk";
    case "refused": return `not taken in. ${why ?? ""}`.trim();
  }
}
