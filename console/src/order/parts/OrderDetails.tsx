import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs, { type KeyValuePairsProps } from "@cloudscape-design/components/key-value-pairs";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { useCatalog } from "../../catalog/catalog";
import { money } from "../../formats/amounts";
import { exactTime, localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { Copied } from "./Copied";

/** The order's particulars (O-38, O-42, O-43, O-47 to O-51), and when AWS last confirmed it (O-60). */
export function OrderDetails({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  const items = [...useProductPairs(order), ...usePurchasePairs(order), ...useTimePairs(order)];
  return (
    <Container header={<Header variant="h2">{t("details.title")}</Header>}>
      <KeyValuePairs columns={3} minColumnWidth={200} items={items} />
    </Container>
  );
}

function useProductPairs({ product, data_centre }: OrderDetail): readonly KeyValuePairsProps.Pair[] {
  const { t } = useTranslation("order");
  const { data: products } = useCatalog();
  const kind = products?.find(({ key }) => key === product?.key)?.binds_to;
  const unknown = t("details.unknown");
  return [
    { label: t("details.product"), value: product?.name ?? unknown },
    { label: t("details.dataCentre"), value: data_centre ?? unknown },
    { label: t("binding.kind"), value: kind ? t(`kind.${kind}`) : "–" },
  ];
}

function usePurchasePairs(order: OrderDetail): readonly KeyValuePairsProps.Pair[] {
  const { t } = useTranslation("order");
  const { locale } = useLanguage();
  const { agreement_id, aws_account, offer_id, offer_kind, auto_renew, amount } = order;
  const unknown = t("details.unknown");
  return [
    {
      label: t("details.agreementId"),
      value: agreement_id ? <Copied text={agreement_id} label="agreementId" /> : unknown,
    },
    {
      label: t("details.awsAccount"),
      value: aws_account ? <Copied text={aws_account} label="awsAccount" /> : unknown,
    },
    { label: t("details.offer"), value: <Offer id={offer_id} kind={t(`details.offerKind.${offer_kind}`)} /> },
    { label: t("details.amount"), value: amount ? money(amount, locale) : t("details.noAmount") },
    { label: t("details.autoRenew"), value: auto_renew === null ? unknown : onOrOff(auto_renew) },
  ];

  function onOrOff(on: boolean): string {
    return on ? t("details.on") : t("details.off");
  }
}

function Offer({ id, kind }: { readonly id: string | null; readonly kind: string }) {
  return (
    <>
      <div>{kind}</div>
      {id && <div>{id}</div>}
    </>
  );
}

function useTimePairs(order: OrderDetail): readonly KeyValuePairsProps.Pair[] {
  const { t } = useTranslation("order");
  const { locale } = useLanguage();
  const when = (instant: string) => localTime(instant, locale);
  const { starts_at, expires_at, created_at, confirmed_at, window } = order;
  return [
    { label: t("details.createdAt"), value: when(created_at) },
    { label: t("details.startsAt"), value: starts_at ? when(starts_at) : t("details.unknown") },
    { label: t("details.expiresAt"), value: expires_at ? when(expires_at) : t("details.noEnd") },
    {
      label: t("details.window"),
      value: t("details.windowRange", { from: when(window.starts_at), to: when(window.ends_at) }),
    },
    {
      label: t("details.confirmedAt"),
      value: confirmed_at ? exactTime(confirmed_at, locale) : t("details.notConfirmed"),
    },
  ];
}
