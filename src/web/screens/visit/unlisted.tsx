/** A code that has ended, or never was one, would not be noticed: that is no small thing to keep silent about. */
export function Unlisted() {
  return (
    <p className="small">
      Not looked up: whether the diagnosis codes are in force on that day. No list of them is loaded here:
      {" check them in your own before it goes."}
    </p>
  );
}
