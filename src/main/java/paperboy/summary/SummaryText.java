package paperboy.summary;

/**
 * A summary and where it is from.
 *
 * @param text one line of plain text, not blank, not yet escaped for Discord
 * @param provenance what the card labels the text with
 */
public record SummaryText(String text, Provenance provenance) {
    public SummaryText {
        if (text.isBlank() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a summary is one line that is not blank");
        }
    }
}
