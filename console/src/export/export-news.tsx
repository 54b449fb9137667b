import Button from "@cloudscape-design/components/button";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "../problems/problem-words";
import type { News } from "../shell/news";

type Told = Omit<News, "id">;

/** While orders are read: how many there are so far, and a way to stop. */
export function running(count: number, cancel: () => void, onGone: () => void): Told {
  return {
    kind: "in-progress",
    title: <Words say="running" />,
    text: <SoFar count={count} />,
    action: <Cancel cancel={cancel} onGone={onGone} />,
  };
}

/** The file is saved. */
export function done(count: number, name: string): Told {
  return { kind: "success", title: <Done count={count} />, text: <File name={name} /> };
}

/** There was nothing to save. */
export const NOTHING: Told = { kind: "info", title: <Words say="nothing" /> };

/** The person stopped it. */
export const CANCELLED: Told = { kind: "info", title: <Words say="cancelled" /> };

/** The API refused, or could not be reached for long. */
export function failed(error: unknown, again: () => void): Told {
  return {
    kind: "error",
    title: <Words say="failed" />,
    text: <Reason error={error} />,
    action: (
      <Button onClick={again}>
        <Words say="again" />
      </Button>
    ),
  };
}

function Words({ say }: { readonly say: "running" | "nothing" | "cancelled" | "failed" | "again" }) {
  return useTranslation("export").t(say);
}

function SoFar({ count }: { readonly count: number }) {
  return useTranslation("export").t("soFar", { count });
}

function Done({ count }: { readonly count: number }) {
  return useTranslation("export").t("done", { count });
}

function File({ name }: { readonly name: string }) {
  return useTranslation("export").t("file", { name });
}

function Reason({ error }: { readonly error: unknown }) {
  const { sentence, next } = useProblemWords()(error);
  return `${sentence} ${next}`;
}

/** `onGone` is told when the button goes while it has the focus, which must then go somewhere else. */
function Cancel({ cancel, onGone }: { readonly cancel: () => void; readonly onGone: () => void }) {
  const { t } = useTranslation("export");
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const here = place.current;
    return () => {
      if (here?.contains(document.activeElement)) onGone();
    };
  }, [onGone]);
  return (
    <span ref={place}>
      <Button onClick={cancel}>{t("cancel")}</Button>
    </span>
  );
}
