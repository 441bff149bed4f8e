package paperboy.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the identifier that an address carries. */
public final class Identifiers {
    private static final List<Function<String, Optional<? extends Identifier>>> KINDS = List.of(
            ArxivId::inUrl,
            HuggingFacePaper::parse,
            OpenReviewId::parse,
            AnthologyId::parse,
            CvfId::parse,
            PmlrId::parse,
            NeuripsId::parse,
            SemanticScholarId::parse,
            Doi::inUrl);

    private Identifiers() {}

    /** The identifier in this address, whichever kind it is. */
    public static Optional<Identifier> inUrl(String url) {
        for (Function<String, Optional<? extends Identifier>> kind : KINDS) {
            Optional<? extends Identifier> found = kind.apply(url);
            if (found.isPresent()) {
                return Optional.of(found.get());
            }
        }
        return Optional.empty();
    }
}
