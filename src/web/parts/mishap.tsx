import { Component, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Failed } from "./states.tsx";

interface MishapProps {
  /** Which screen is to be shown: another one is tried anew. */
  readonly place: string;
  readonly children: ReactNode;
}
type Stopped = "none" | "unloaded" | "broken";

/**
 * Where a screen cannot be shown, the page around it stays and says why, instead of going white. The usual reason: a part of the
 * program is loaded when it is first wanted, and the program behind the page was stopped meanwhile.
 */
export class Mishap extends Component<MishapProps, { readonly stopped: Stopped }> {
  override state = { stopped: "none" as Stopped };

  static getDerivedStateFromError(error: unknown): { readonly stopped: Stopped } {
    return { stopped: isUnloaded(error) ? "unloaded" : "broken" };
  }

  override componentDidUpdate({ place }: MishapProps): void {
    if (place !== this.props.place && this.state.stopped !== "none") this.setState({ stopped: "none" });
  }

  override render(): ReactNode {
    const { stopped } = this.state;
    return stopped === "none" ? this.props.children : <StoppedScreen isUnloaded={stopped === "unloaded"} />;
  }
}

/** What browsers say when a module does not come: Chromium, Firefox and Safari in turn. */
const UNLOADED = /dynamically imported module|Importing a module script failed/i;

export function isUnloaded(error: unknown): boolean {
  return error instanceof TypeError && UNLOADED.test(error.message);
}

function StoppedScreen({ isUnloaded }: { readonly isUnloaded: boolean }) {
  const [isWaiting, setWaiting] = useState(false);
  const again = async (): Promise<void> => {
    if (await isThere()) location.reload();
    else setWaiting(true);
  };
  const what = isUnloaded ? "This screen could not be loaded: the program behind this page does not answer." : "This screen stopped working.";
  const next = isUnloaded
    ? "Start Claimwright again where it ran (claimwright serve), then load the page again. Nothing that was kept is lost."
    : "Load the page again. Nothing that was kept is lost. If it happens once more, say what you did in a report of the project's.";
  return (
    <div className="stack">
      <Failed what={what} next={isWaiting ? `It still does not answer. ${next}` : next} />
      <div className="actions"><Button look="main" onPress={() => { void again(); }}>Load the page again</Button></div>
    </div>
  );
}

/** A page that is loaded while nothing answers is the browser's own error, without a way back. */
async function isThere(): Promise<boolean> {
  try {
    return (await fetch("./", { method: "HEAD", cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
