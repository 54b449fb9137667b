/** The two buttons of the binding flow, the same in every language (O-57, O-74). */
export const BIND = "Bind";
export const CREATE = "Create";

/** AWS's own words, as its pages show them. */
export const SET_UP_YOUR_ACCOUNT = "Set up your account";
export const MANAGE_SUBSCRIPTIONS = "Manage subscriptions";
export const MANAGE_SUBSCRIPTIONS_URL = "https://console.aws.amazon.com/marketplace/home#/subscriptions";
