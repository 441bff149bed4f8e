package paperboy.command;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import paperboy.text.when.TimeZones;

/** Time zones as proposals. */
final class ZoneChoices {
    private ZoneChoices() {}

    /** Proposes zones for what was typed so far, with the time there. */
    static List<Choice> complete(TimeZones zones, String typed, int most, Instant now) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
        return zones.near(typed, most, now).stream()
                .map(zone -> new Choice(zone.getId() + " · " + time.format(now.atZone(zone)), zone.getId()))
                .toList();
    }
}
