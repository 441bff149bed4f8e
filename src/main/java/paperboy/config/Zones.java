package paperboy.config;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import paperboy.text.when.TimeZones;

/** Time zones by their IANA names; for what is none, those that were probably meant are named. */
final class Zones {
    private static final String RULE = "an IANA time zone such as UTC, Europe/Berlin or Asia/Shanghai";

    /** When an offset that was written instead of a name is looked up. */
    private static final Instant RULES_OF = Instant.parse("2026-01-01T00:00:00Z");

    static final Kind<ZoneId> KIND = new Kind<>(RULE, (given, complaints) -> {
        Optional<ZoneId> zone = given.text().flatMap(TimeZones::known);
        if (zone.isEmpty()) {
            complaints.about(given, "must be " + RULE + near(given.text().orElse("")));
        }
        return zone;
    });

    private Zones() {}

    private static String near(String written) {
        return written.isBlank() ? "" : TimeZones.meant(written, RULES_OF);
    }
}
