package paperboy.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.pipeline.ListText;

class DiskSourceTest {
    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    @TempDir
    private Path folder;

    @Test
    void fileIsReadOnceAndAgainWhenItsTextChanges() throws IOException {
        Path file = write("list.md", "# 一\n", LONG_AGO);
        DiskSource source = source(file);

        assertThat(source.read(NOW)).containsExactly(read("", file, "# 一\n"));
        assertThat(source.read(NOW)).containsExactly(unchanged("", file));

        write("list.md", "# 二\n", LONG_AGO.plusSeconds(60));

        assertThat(source.read(NOW)).containsExactly(read("", file, "# 二\n"));
        assertThat(source.read(NOW)).containsExactly(unchanged("", file));
    }

    @Test
    void touchedFileWithTheSameTextIsUnchanged() throws IOException {
        Path file = write("list.md", "# A\n", LONG_AGO);
        DiskSource source = source(file);
        source.read(NOW);

        write("list.md", "# A\n", LONG_AGO.plusSeconds(60));

        assertThat(source.read(NOW)).containsExactly(unchanged("", file));
    }

    @Test
    void secondChangeWithinTheGrainOfTheFileSystemsClockIsSeen() throws IOException {
        Path file = write("list.md", "# A\n", NOW.minusMillis(500));
        DiskSource source = source(file);
        source.read(NOW);

        write("list.md", "# B\n", NOW.minusMillis(500));

        assertThat(source.read(NOW.plusSeconds(60))).containsExactly(read("", file, "# B\n"));
    }

    @Test
    void folderIsReadWithAllBelowInTheOrderOfPaths() throws IOException {
        write("b/y.MD", "y", LONG_AGO);
        write("b/x/deep.md", "deep", LONG_AGO);
        write("a.md", "a", LONG_AGO);
        write("notes.txt", "no list", LONG_AGO);
        write(".git/hidden.md", "hidden", LONG_AGO);
        write(".hidden.md", "hidden", LONG_AGO);

        List<SourceOutcome> outcomes = source(folder).read(NOW);

        assertThat(outcomes)
                .containsExactly(
                        read("a.md", folder.resolve("a.md"), "a"),
                        read("b/x/deep.md", folder.resolve("b/x/deep.md"), "deep"),
                        read("b/y.MD", folder.resolve("b/y.MD"), "y"));
        assertThat(outcomes)
                .extracting(outcome -> outcome.id().key())
                .containsExactly("papers/a", "papers/b/x/deep", "papers/b/y");
    }

    @Test
    void vanishedFileIsToldUntilItIsBack() throws IOException {
        Path kept = write("a.md", "a", LONG_AGO);
        Path gone = write("b.md", "b", LONG_AGO);
        DiskSource source = source(folder);
        source.read(NOW);
        Files.delete(gone);

        SourceOutcome told =
                failed("b.md", gone, gone + " is not there.", "Put it back, or take it out of the configured lists.");
        assertThat(source.read(NOW)).containsExactly(unchanged("a.md", kept), told);
        assertThat(source.read(NOW)).containsExactly(unchanged("a.md", kept), told);

        write("b.md", "b", LONG_AGO);

        assertThat(source.read(NOW)).containsExactly(unchanged("a.md", kept), unchanged("b.md", gone));
    }

    @Test
    void missingPlaceIsAnOutcome() {
        Path missing = folder.resolve("missing");

        assertThat(source(missing).read(NOW))
                .containsExactly(failed(
                        "",
                        missing,
                        missing + " is not there.",
                        "Put it back, or take it out of the configured lists."));
    }

    @Test
    void vanishedFolderIsOneOutcomeAndItsListsAreKnownWhenItIsBack() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path file = write("root/a.md", "a", LONG_AGO);
        DiskSource source = source(root);
        source.read(NOW);

        Files.move(root, folder.resolve("elsewhere"));
        List<SourceOutcome> without = source.read(NOW);
        Files.move(folder.resolve("elsewhere"), root);

        assertThat(without).singleElement().isInstanceOf(SourceOutcome.Failed.class);
        assertThat(source.read(NOW)).containsExactly(unchanged("a.md", file));
    }

    @Test
    void emptyFolderIsTold() {
        assertThat(source(folder).read(NOW))
                .containsExactly(failed(
                        "",
                        folder,
                        folder + " has no .md file in it.",
                        "Put lists there, or take it out of the configured lists."));
    }

    @Test
    void malformedUtf8IsToldByByteAndLineWhileOthersAreRead() throws IOException {
        Path good = write("good.md", "good", LONG_AGO);
        Path bad = folder.resolve("bad.md");
        Files.write(bad, "eins\nzwölf".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(source(folder).read(NOW))
                .containsExactly(
                        failed(
                                "bad.md",
                                bad,
                                bad + " is not UTF-8 text: byte 7 in line 2 cannot be read.",
                                "Save it as UTF-8."),
                        read("good.md", good, "good"));
    }

    @Test
    void textThatEndsInsideACharacterIsMalformed() throws IOException {
        Path bad = folder.resolve("bad.md");
        Files.write(bad, new byte[] {'a', (byte) 0xe4, (byte) 0xb8});

        assertThat(source(bad).read(NOW)).singleElement().isInstanceOf(SourceOutcome.Failed.class);
    }

    @Test
    void twoMebibytesAreReadAndOneByteMoreIsNot() throws IOException {
        Path most = write("most.md", "x".repeat(2 * 1024 * 1024), LONG_AGO);
        Path more = write("more.md", "x".repeat(2 * 1024 * 1024 + 1), LONG_AGO);

        assertThat(source(most).read(NOW)).singleElement().isInstanceOf(SourceOutcome.Read.class);
        assertThat(source(more).read(NOW))
                .containsExactly(failed("", more, more + " is larger than 2 MiB.", "Split it into several lists."));
    }

    @Test
    void linksInAFolderAreFollowedNowhere() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path file = write("root/a.md", "a", LONG_AGO);
        write("outside/secret.md", "secret", LONG_AGO);
        Files.createSymbolicLink(root.resolve("out.md"), folder.resolve("outside/secret.md"));
        Files.createSymbolicLink(root.resolve("outside"), folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("dangling.md"), folder.resolve("nothing"));
        Files.createSymbolicLink(root.resolve("same.md"), file);
        Files.createSymbolicLink(root.resolve("loop"), root);

        List<SourceOutcome> outcomes = source(root).read(NOW);

        assertThat(outcomes)
                .containsExactly(
                        read("a.md", file, "a"),
                        ledAway(root, "dangling.md"),
                        ledAway(root, "out.md"),
                        ledAway(root, "outside"));
    }

    @Test
    void nameThatAFetcherWouldDecodeIsRefused() throws IOException {
        Path file = write("%2e%2e.md", "a", LONG_AGO);

        assertThat(source(folder).read(NOW))
                .containsExactly(
                        failed("%2e%2e.md", file, file + " has \\ or % in its name.", "Give it a plain name."));
    }

    @Test
    void fileMountedThroughAHiddenFolderIsRead() throws IOException {
        write("..2026_05_01/list.md", "a", LONG_AGO);
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_05_01"));
        Path link = Files.createSymbolicLink(folder.resolve("list.md"), Path.of("..data/list.md"));

        assertThat(source(folder).read(NOW)).containsExactly(read("list.md", link, "a"));
    }

    @Test
    void configuredPathItselfMayBeALink() throws IOException {
        write("real/a.md", "a", LONG_AGO);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThat(source(link).read(NOW)).containsExactly(read("a.md", link.resolve("a.md"), "a"));
    }

    @Test
    void deviceIsNotRead() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));

        assertThat(source(device).read(NOW)).singleElement().isInstanceOf(SourceOutcome.Failed.class);
    }

    @Test
    void againGivesEverythingAnew() throws IOException {
        Path file = write("list.md", "# A\n", LONG_AGO);
        ListSources sources = new ListSources(List.of(new ListPlace.OnDisk("papers", file)), Duration.ofHours(6));
        sources.read(NOW);

        sources.again("papers");
        sources.again("unknown");

        assertThat(sources.read(NOW)).containsExactly(read("", file, "# A\n"));
    }

    private DiskSource source(Path path) {
        return new DiskSource(new ListPlace.OnDisk("papers", path));
    }

    private Path write(String name, String text, Instant modifiedAt) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(modifiedAt));
    }

    private static SourceOutcome read(String path, Path place, String text) {
        String fingerprint = TextBytes.fingerprint(text.getBytes(StandardCharsets.UTF_8));
        TextId id = new TextId("papers", path);
        return new SourceOutcome.Read(
                id, new ListText(id.key(), place.toString(), text, fingerprint), Optional.empty());
    }

    private static SourceOutcome unchanged(String path, Path place) {
        return new SourceOutcome.Unchanged(new TextId("papers", path), place.toString(), Optional.empty());
    }

    private static SourceOutcome failed(String path, Path place, String what, String advice) {
        return new SourceOutcome.Failed(new TextId("papers", path), place.toString(), what, advice, Optional.empty());
    }

    private static SourceOutcome ledAway(Path root, String path) {
        Path place = root.resolve(path);
        return failed(
                path,
                place,
                place + " is a link that leads out of the folder or nowhere.",
                "Put the file itself there.");
    }
}
