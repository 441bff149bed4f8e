package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import paperboy.catalog.Fact;
import paperboy.catalog.ListKey;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.PaperId;
import paperboy.catalog.Placement;
import paperboy.catalog.Told;
import paperboy.catalog.TopicPath;
import paperboy.catalog.Venue;
import paperboy.text.Language;
import paperboy.text.RichText;
import paperboy.text.Span;

class CardSummaryTest {
    private static final String ABSTRACT =
            "Deep nets are hard to train. In this paper, we propose Fixup, an initialization that replaces normalization.";

    private final CardSummary summary = new CardSummary(KeySentence.load());

    private static Paper paper(Optional<Venue> venue, Optional<String> authors, String... notes) {
        return new Paper(
                new PaperId(1),
                "Fixup",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                venue,
                authors,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(notes),
                List.of(new Placement(new ListKey("list"), TopicPath.root(), 0)),
                Instant.EPOCH);
    }

    private static Paper paper(String... notes) {
        return paper(Optional.empty(), Optional.empty(), notes);
    }

    private static PaperDetails told(String source, Map<Fact, String> facts) {
        return PaperDetails.of(facts.entrySet().stream()
                .map(fact -> new Told(source, fact.getKey(), fact.getValue()))
                .toList());
    }

    @Test
    void theCuratorsNoteStandsFirstAndVerbatim() {
        RichText text = summary.of(
                paper("**对初始化**的讨论", "看附录 @everyone"),
                told("arxiv", Map.of(Fact.ABSTRACT, ABSTRACT)),
                Language.CHINESE);

        assertThat(text)
                .isEqualTo(RichText.builder()
                        .emphasis("推荐者：")
                        .line()
                        .quote("**对初始化**的讨论\n看附录 @everyone")
                        .line()
                        .emphasis("摘自摘要（arXiv）：")
                        .text("We propose Fixup, an initialization that replaces normalization.")
                        .build());
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        assertThat(summary.of(paper(), PaperDetails.none(), Language.ENGLISH)).isEqualTo(RichText.empty());
    }

    @Test
    void authorsVenueCitationsAndCodeFollowOnOneLine() {
        PaperDetails details = told(
                "semantic-scholar",
                Map.of(
                        Fact.AUTHORS, "Hongyi Zhang\nYann N. Dauphin\nTengyu Ma\nBo Example\nAda Example",
                        Fact.VENUE, "ICLR",
                        Fact.CITATIONS, "1234",
                        Fact.STARS, "56",
                        Fact.CODE_ARCHIVED, Fact.YES));

        assertThat(summary.of(paper(), details, Language.ENGLISH).plain())
                .isEqualTo(
                        "Hongyi Zhang, Yann N. Dauphin, Tengyu Ma and 2 more · ICLR · 1,234 citations · ★ 56 · code archived");
        assertThat(summary.of(paper(), details, Language.CHINESE).plain())
                .isEqualTo("Hongyi Zhang、Yann N. Dauphin、Tengyu Ma 等（另 2 人） · ICLR · 被引 1,234 次 · ★ 56 · 代码已归档");
    }

    @Test
    void theCuratorsWordsGoBeforeTheSources() {
        Paper paper = paper(Optional.of(new Venue("ICLR", OptionalInt.of(2019), Optional.empty())), Optional.of("MIT"));

        RichText text = summary.of(
                paper, told("arxiv", Map.of(Fact.AUTHORS, "Hongyi Zhang", Fact.VENUE, "to appear")), Language.ENGLISH);

        assertThat(text.plain()).isEqualTo("MIT");
    }

    @Test
    void anIndexsSummaryStandsInWhereThereIsNoAbstract() {
        PaperDetails details =
                told("semantic-scholar", Map.of(Fact.GENERATED_SUMMARY, "A way to train\nwithout norms."));

        assertThat(summary.of(paper(), details, Language.ENGLISH).plain())
                .isEqualTo("Summary by Semantic Scholar: A way to train without norms.");
    }

    @Test
    void aWrittenSentenceIsLabelledAsTheModels() {
        SummaryText written = new SummaryText("一种替代归一化的初始化 Fixup。", Provenance.LANGUAGE_MODEL);

        RichText text = summary.of(
                paper(), told("arxiv", Map.of(Fact.ABSTRACT, ABSTRACT)), Optional.of(written), Language.CHINESE);

        assertThat(text.plain()).isEqualTo("语言模型（据摘要）：一种替代归一化的初始化 Fixup。");
    }

    @Test
    void withdrawnPapersSaySo() {
        RichText text = summary.of(paper(), told("arxiv", Map.of(Fact.WITHDRAWN, Fact.YES)), Language.ENGLISH);

        assertThat(text.spans())
                .containsExactly(new Span.Strong("⚠ Withdrawn: its authors or publisher took this paper back."));
    }

    @Test
    void hostileFactsBecomeOneShortLine() {
        PaperDetails details = told(
                "openalex",
                Map.of(
                        Fact.AUTHORS,
                        "x\u202E\u200B".repeat(500) + "\n<b>Bo</b>\n \nCy",
                        Fact.VENUE,
                        "V\u0000\n".repeat(100),
                        Fact.CITATIONS,
                        "99999999999",
                        Fact.STARS,
                        "0"));

        String text = summary.of(paper(), details, Language.ENGLISH).plain();

        assertThat(text)
                .startsWith("xxxx")
                .doesNotContain("\u202E", "\n", "citations", "★")
                .hasSizeLessThan(200);
    }

    @Test
    void theWholeAbstractIsCleanedAndLabelled() {
        PaperDetails details = told("crossref", Map.of(Fact.ABSTRACT, "<jats:p>We count $n$ \\emph{birds}.</jats:p>"));

        assertThat(CardSummary.wholeAbstract(details, Language.ENGLISH).plain())
                .isEqualTo("From the abstract (Crossref): We count n birds.");
        assertThat(CardSummary.wholeAbstract(PaperDetails.none(), Language.ENGLISH))
                .isEqualTo(RichText.empty());
    }
}
