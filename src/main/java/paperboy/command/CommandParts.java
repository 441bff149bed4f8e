package paperboy.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import paperboy.catalog.Paper;
import paperboy.pipeline.BrokenSource;
import paperboy.pipeline.ChannelSetup;
import paperboy.pipeline.Digests;
import paperboy.pipeline.SendDigests;
import paperboy.pipeline.SourceProgress;
import paperboy.storage.CatalogStore;
import paperboy.storage.DeliveryReport;
import paperboy.storage.DetailsStore;
import paperboy.storage.PaperSearch;
import paperboy.storage.ReadMarks;
import paperboy.storage.RelatedPapers;
import paperboy.text.Language;
import paperboy.text.RichText;

/**
 * What commands are made of.
 *
 * @param summary what is known of a paper's content, labelled in the given language; may be empty text
 * @param sources how far each metadata service has been asked
 * @param brokenSources sources of lists that cannot be read just now
 * @param homepage where people read more about Paperboy
 */
public record CommandParts(
        CatalogStore catalog,
        PaperSearch search,
        ReadMarks marks,
        ChannelSetup setup,
        Digests digests,
        SendDigests sending,
        DeliveryReport report,
        DetailsStore details,
        RelatedPapers related,
        BiFunction<Paper, Language, RichText> summary,
        Optional<String> homepage,
        Supplier<List<SourceProgress>> sources,
        Supplier<List<BrokenSource>> brokenSources,
        Clock clock) {}
