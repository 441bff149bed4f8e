package paperboy.pipeline;

import java.util.Optional;
import java.util.function.BiFunction;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.storage.DetailsStore;
import paperboy.storage.ModelSummaryStore;
import paperboy.summary.CardSummary;
import paperboy.summary.Provenance;
import paperboy.summary.SummaryText;
import paperboy.text.Language;
import paperboy.text.RichText;

/** What is known of a paper's content now, in words for a card: from the database alone, never from the network. */
public final class PaperSummaries implements BiFunction<Paper, Language, RichText> {
    private final DetailsStore details;
    private final ModelSummaryStore written;
    private final CardSummary cards;

    public PaperSummaries(DetailsStore details, ModelSummaryStore written, CardSummary cards) {
        this.details = details;
        this.written = written;
        this.cards = cards;
    }

    @Override
    public RichText apply(Paper paper, Language language) {
        PaperDetails known = details.details(paper.id());
        Optional<SummaryText> byModel =
                written.text(paper.id(), language).map(text -> new SummaryText(text, Provenance.LANGUAGE_MODEL));
        return cards.of(paper, known, byModel, language);
    }
}
