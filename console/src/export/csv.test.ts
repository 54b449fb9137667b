import { expect, test } from "vitest";
import { csv } from "./csv";
import { parsed } from "./testing";

test("a file begins with a byte order mark, and every row ends with CRLF", () => {
  expect(csv([["订单", "b"], ["1"]])).toBe("\uFEFF订单,b\r\n1\r\n");
});

test.each([
  ["plain text", "plain text"],
  ["a,b", '"a,b"'],
  ['say "yes"', '"say ""yes"""'],
  ["two\nlines", '"two\nlines"'],
  ["", ""],
])("%j becomes %s", (text, cell) => {
  expect(csv([[text]])).toBe(`\uFEFF${cell}\r\n`);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"])(
  "%j cannot run as a formula",
  (text) => {
    expect(parsed(csv([[text]]))).toEqual([[`'${text}`]]);
  },
);

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function* numbers(seed: number): Generator<number, never, void> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state >>> 8;
  }
}

const PIECES = [
  "a",
  "9",
  " ",
  ",",
  '"',
  '""',
  "\r",
  "\n",
  "\r\n",
  "=",
  "-",
  "@",
  "'",
  ";",
  "中文",
  "é",
  "😀",
];

function table(seed: number): string[][] {
  const random = numbers(seed);
  const below = (limit: number) => random.next().value % limit;
  const text = () => Array.from({ length: below(6) }, () => PIECES[below(PIECES.length)]).join("");
  const width = 2 + below(4);
  return Array.from({ length: 1 + below(5) }, () => Array.from({ length: width }, text));
}

test("whatever is written is read back, but for the apostrophe before a formula", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const rows = table(seed);
    const expected = rows.map((cells) => cells.map((each) => each.replace(/^(?=[=\-@\r\n])/, "'")));
    expect(parsed(csv(rows)), `seed ${seed}`).toEqual(expected);
  }
});
