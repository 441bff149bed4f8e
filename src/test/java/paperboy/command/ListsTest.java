package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.pipeline.BrokenSource;

class ListsTest {
    private static final String TWO_PAPERS = """
            # Kites
            1. [Kites That Fly Far](https://arxiv.org/abs/1901.00001)
            1. [Kites That Fall Down](https://arxiv.org/abs/1901.00002)
            # Strings
            """;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.list("kites", TWO_PAPERS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyListIsShownWithItsLastImport() {
        desk.at("2026-05-05T08:00:00Z");
        desk.list(
                "kites",
                TWO_PAPERS.replace("1901.00001)", "1901.00001)\n1. [Kites Anew](https://arxiv.org/abs/1901.00003)"));
        desk.list("rain", "- [Rain on Kites](https://arxiv.org/abs/1901.00004)\n");

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "lists"))).isEqualTo("""
                private
                == Reading lists
                **kites**
                3 papers in 2 topics
                Read 2026-05-05T08:00:00Z from kites.md: 1 new

                **rain**
                1 paper in no topics
                Read 2026-05-05T08:00:00Z from rain.md: 1 new""");
    }

    @Test
    void oneListShowsWhatEachImportChanged() {
        desk.at("2026-05-05T08:00:00Z");
        desk.list("kites", TWO_PAPERS.replace("Fall Down", "Rise").replace("# Strings", "# Tails"));

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "lists", "list", "kites"))).isEqualTo("""
                private
                == kites
                Key: kites
                Read 2026-05-05T08:00:00Z from kites.md: 1 retitled, 2 topics changed
                Read 2026-05-04T08:00:00Z from kites.md: 2 new""");
    }

    @Test
    void aVersionThatWasNotTakenIsSaidWithWhatToDo() {
        desk.at("2026-05-05T08:00:00Z");
        desk.list("kites", "# Kites\n");

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "lists")))
                .endsWith("Not taken 2026-05-05T08:00:00Z, because 2 papers, more than half, would be gone."
                        + " If that is right, whoever runs the bot takes it with paperboy import --accept-loss.");
    }

    @Test
    void aVersionThatIsTakenBackIsWarnedOfNoMore() {
        desk.list("kites", "# Kites\n");
        desk.at("2026-05-06T08:00:00Z");
        desk.list("kites", TWO_PAPERS);

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "lists")))
                .doesNotContain("Not taken")
                .endsWith("Read 2026-05-06T08:00:00Z from kites.md: nothing new");
    }

    @Test
    void anUnknownListIsSaid() {
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "lists", "list", "nope"))).contains("No list is called **nope**.");
    }

    @Test
    void theQueryOfAnAddressIsShownToNobody() {
        desk.brokenSources.add(new BrokenSource(
                "https://example.org/list.md?token=secret", "https://example.org/list.md?token=secret is gone. Ask."));

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "lists")))
                .contains("https://example.org/list.md")
                .doesNotContain("secret");
    }

    @Test
    void aBrokenSourceIsSaidWithoutTheFoldersOfTheOperator() {
        desk.brokenSources.add(new BrokenSource(
                "/srv/private/kites.md", "/srv/private/kites.md is larger than 2 MiB. Split it into several lists."));

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "lists")))
                .endsWith("⚠ **kites.md** cannot be read; nothing of what was read is lost."
                        + " kites.md is larger than 2 MiB. Split it into several lists.")
                .doesNotContain("/srv");
    }

    @Test
    void membersMayNotSeeThem() {
        assertThat(Shown.of(desk.ask("lists"))).doesNotContain("kites");
    }

    @Test
    void listsAreProposedAndTopicsAreNot() {
        assertThat(desk.complete(Desk.ADMIN, "lists", "list", ""))
                .extracting(Choice::label)
                .containsExactly("kites (2)");
    }
}
