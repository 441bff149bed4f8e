package paperboy.parse.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.WebAddress;

/** Links to mirrors that were closed, whose pages live elsewhere. */
final class DeadMirror implements LintRule {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s()<>\\[\\]\"'|`）]+", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "dead-mirror";
    }

    @Override
    public String about() {
        return "A link leads to a mirror that was closed; its page lives elsewhere.";
    }

    @Override
    public List<Finding> findings(LintedList list) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < list.lines().size(); at++) {
            String line = list.lines().get(at);
            Matcher address = line.indexOf("://") < 0 ? null : ADDRESS.matcher(line);
            while (address != null && address.find()) {
                String listed = address.group();
                Optional<String> healed = WebAddress.healed(listed).filter(url -> !url.equals(listed));
                if (healed.isPresent()) {
                    Finding.Edit edit = new Finding.Edit(at + 1, address.start(), address.end(), healed.get());
                    findings.add(Finding.warning(this, at + 1, listed + " is dead; the page is " + healed.get(), edit));
                }
            }
        }
        return findings;
    }
}
