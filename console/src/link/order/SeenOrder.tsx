import type { RegisteredOrder } from "../../api/schema";
import { REGISTRATION_KEY } from "../registration";
import { useFollowing } from "./following";
import { isWaiting } from "./following-pace";
import { OrderCard } from "./OrderCard";
import { usePassed } from "./passed";
import { SignInToGoOn } from "./SignInToGoOn";
import { WindowCard } from "./WindowCard";

/** The order as far as the cookie alone may see it: nobody is signed in. */
export function SeenOrder({ order }: { readonly order: RegisteredOrder }) {
  useFollowing(order, usePassed(order.window_ends_at), REGISTRATION_KEY);
  return (
    <>
      <SignInToGoOn />
      {isWaiting(order) && <WindowCard endsAt={order.window_ends_at} />}
      <OrderCard order={order} />
    </>
  );
}
