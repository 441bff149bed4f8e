package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.storage.DetailsStore;
import paperboy.storage.Lookup;

class PaperMoreTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.withDefaultList(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theAbstractIsShownWholeWhereOneIsKnown() {
        Paper paper = paper("Fixup");
        String before = Shown.of(desk.ask("paper", "paper", "1901.09321"));
        tell(paper, Fact.ABSTRACT, "Normalization layers are a staple. We propose fixed-update initialization.");

        String after = Shown.of(desk.ask("paper", "paper", "1901.09321"));
        String whole = Shown.of(desk.press("paper:abstract:" + paper.id().value()));

        assertThat(before).doesNotContain("[Abstract");
        assertThat(after).contains("[Abstract paper:abstract:" + paper.id().value());
        assertThat(whole).contains("Normalization layers are a staple. We propose fixed-update initialization.");
    }

    @Test
    void papersOfTheSameMatterAreProposed() {
        Paper paper = paper("Overfitting Mechanism");

        String like = Shown.of(desk.press("paper:like:" + paper.id().value()));

        assertThat(like)
                .contains("Like Overfitting Mechanism", "Overfitting in Synthesis")
                .doesNotContain("DiCENet");
    }

    @Test
    void theMostAlikeStandsFirst() {
        Paper paper = paper("Overfitting Mechanism");
        String words = "Continuous gradient updating and scale sensitiveness of cross entropy loss cause it.";
        tell(paper, Fact.ABSTRACT, words);
        tell(paper("GradMask"), Fact.ABSTRACT, words);

        String like = Shown.of(desk.press("paper:like:" + paper.id().value()));

        assertThat(like.indexOf("GradMask"))
                .isLessThan(like.indexOf("One-Step or Two-Step"))
                .isPositive();
    }

    @Test
    void theBibtexEntryComesAsAFile() {
        Paper paper = paper("Fixup");

        Reply reply = desk.press("paper:cite:" + paper.id().value());

        assertThat(reply.attachment().orElseThrow().text())
                .contains("Fixup Initialization", "1901.09321", "ICLR", "2019");
    }

    @Test
    void theMostCitedPaperComesFirstWhenAskedFor() {
        tell(paper("Fixup"), Fact.CITATIONS, "300");
        tell(paper("Self-Normalizing"), Fact.CITATIONS, "2500");

        String papers = Shown.of(desk.ask("papers", "sort", "citations"));

        assertThat(papers.indexOf("Self-Normalizing")).isLessThan(papers.indexOf("Fixup"));
        assertThat(papers.indexOf("Fixup")).isLessThan(papers.indexOf("DiCENet"));
        assertThat(papers).containsIgnoringCase("most cited first");
    }

    private Paper paper(String beginning) {
        return desk.catalog.papers().stream()
                .filter(paper -> paper.title().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Paper paper, Fact fact, String value) {
        Lookup lookup = new Lookup(paper.id(), "x", Lookup.State.FOUND, 0, NOW);
        Finding found = new Finding.Found(new Facts(Map.of(fact, value)));
        desk.details.keep("semantic-scholar", List.of(new DetailsStore.Answer(lookup, found)), NOW);
    }
}
