import Calendar from "@cloudscape-design/components/calendar";
import DateInput from "@cloudscape-design/components/date-input";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TimeInput from "@cloudscape-design/components/time-input";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isLocalTime, type LocalTime } from "./local-time";

interface Props {
  readonly value: LocalTime | null;
  readonly onChange: (time: LocalTime | null) => void;
}

/** A day, typed or chosen, and a time of it where the whole day is too coarse. */
export default function LocalTimeFields({ value, onChange }: Props) {
  const { t } = useTranslation("orders");
  const [given = "", clock = ""] = (value ?? "").split("T");
  const [day, setDay] = useState(given);
  const [time, setTime] = useState(clock);
  const tell = (nextDay: string, nextTime: string) => {
    setDay(nextDay);
    setTime(nextTime);
    const together = nextTime ? `${nextDay}T${nextTime}` : nextDay;
    onChange(isLocalTime(together) ? together : null);
  };
  return (
    <SpaceBetween size="xs">
      <FormField label={t("filter.day")} constraintText={t("filter.dayHint")}>
        <DateInput value={day} placeholder="YYYY/MM/DD" onChange={({ detail }) => tell(detail.value, time)} />
      </FormField>
      <Calendar value={isLocalTime(day) ? day : ""} onChange={({ detail }) => tell(detail.value, time)} />
      <FormField label={t("filter.time")} constraintText={t("filter.timeHint")}>
        <TimeInput
          value={time}
          format="hh:mm"
          placeholder="hh:mm"
          onChange={({ detail }) => tell(day, detail.value)}
        />
      </FormField>
    </SpaceBetween>
  );
}
