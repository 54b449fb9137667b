import "./skeleton.css";

interface Props {
  /** How wide the text will be, in characters. */
  readonly characters: number;
}

/** The place of one line of text that is not known yet; assistive technology is told otherwise. */
export function Skeleton({ characters }: Props) {
  return <span className="light-skeleton" aria-hidden="true" style={{ width: `${characters}ch` }} />;
}
