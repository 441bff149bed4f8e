package paperboy.metadata.arxiv;

import java.util.Optional;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Facts;

/**
 * One entry of a feed.
 *
 * @param id empty in an entry that says what was wrong with the request
 */
record ArxivEntry(Optional<ArxivId> id, Facts facts) {}
