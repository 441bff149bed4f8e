package paperboy.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperboy.text.RichText;
import paperboy.text.Span;

class DiscordTextTest {
    private static final int ROOMY = 2000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '"',
            value = {
                "a*b*c ! a\\*b\\*c",
                "snake_case ~~x~~ ||spoiler|| ! snake\\_case \\~\\~x\\~\\~ \\|\\|spoiler\\|\\|",
                "`code` back\\slash ! \\`code\\` back\\\\slash",
                "# heading ! \\# heading",
                "-# small ! \\-# small",
                "> quoted ! \\> quoted",
                "1. first ! 1\\. first",
                "2017. A year ! 2017\\. A year",
                "3.14 is not a list ! 3\\.14 is not a list",
                "a - b # c ! a - b # c",
                "[click](https://evil.example) ! \\[click](<https://evil.example>)",
                "<@1> <#2> <t:1:R> </a:3> <:e:4> ! \\<@1> \\<#2> \\<t:1:R> \\</a:3> \\<:e:4>",
                "a < b ! a < b",
                "see https://a.example/x_y_z. ! see <https://a.example/x_y_z>.",
            })
    void foreignTextLosesItsMeaning(String foreign, String shown) {
        String markdown = DiscordText.markdown(RichText.of(foreign), ROOMY);

        assertThat(markdown).isEqualTo(shown);
    }

    @Test
    void everyLineIsALineStart() {
        String markdown = DiscordText.markdown(RichText.of("a\n# b\r\n  - c"), ROOMY);

        assertThat(markdown).isEqualTo("a\n\\# b\n  \\- c");
    }

    @Test
    void invisibleAndTurningCharactersGo() {
        String markdown =
                DiscordText.markdown(RichText.of("a\u202Eb\u200Bc\uFEFFd\u0007e\uD83Df\uDB40\uDC41g\u2028h"), ROOMY);

        assertThat(markdown).isEqualTo("abcdefg\nh");
    }

    @Test
    void spansBecomeMarkdown() {
        RichText text = RichText.builder()
                .strong(" Deep *nets* ")
                .text("and ")
                .emphasis("topic › sub")
                .line()
                .quote("first\n# second")
                .text("after ")
                .code("/topics")
                .text(" ")
                .link("arXiv [1]", "https://arxiv.org/abs/1(2) 3")
                .text(" ")
                .moment(Instant.ofEpochSecond(1_700_000_000), Span.Moment.Style.RELATIVE)
                .channel(42)
                .build();

        assertThat(DiscordText.markdown(text, ROOMY)).isEqualTo("""
                         **Deep \\*nets\\*** and *topic › sub*
                        > first
                        > \\# second
                        after `/topics` [arXiv \\[1\\]](https://arxiv.org/abs/1%282%29%203) <t:1700000000:R><#42>""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "label ! javascript:alert(1) ! label",
                "label ! ftp://a.example/x ! label",
                "label ! https:// ! label",
                "label ! https://a b.example ! label",
                "label ! https://user@evil.example/ ! label",
                "https://a.example/x ! https://a.example/x ! [a.example/x](https://a.example/x)",
                "🔥 hot ! https://a.example/x ! [hot](https://a.example/x)",
                "🔥 ! https://a.example/x ! [a.example/x](https://a.example/x)",
                "论文 ! https://a.example/论文?q=1#f#g ! [论文](https://a.example/%E8%AE%BA%E6%96%87?q=1#f%23g)",
                "x ! https://例え.example/ ! [x](https://xn--r8jz45g.example/)",
            })
    void linksLeadToWebAddressesOnly(String label, String url, String shown) {
        String markdown =
                DiscordText.markdown(RichText.builder().link(label, url).build(), ROOMY);

        assertThat(markdown).isEqualTo(shown);
    }

    @Test
    void anAddressTooLongIsNoLink() {
        String url = "https://a.example/" + "x".repeat(2100);

        assertThat(DiscordText.markdown(RichText.builder().link("label", url).build(), ROOMY))
                .isEqualTo("label");
    }

    @Test
    void marksDoNotFollowMarks() {
        RichText text = RichText.builder().strong("a").emphasis("b").strong("c").build();

        assertThat(DiscordText.markdown(text, ROOMY)).isEqualTo("**a**b**c**");
    }

    @Test
    void aCutClosesWhatWasOpenedAndSplitsNothing() {
        RichText text = RichText.builder()
                .strong("ab*cdef")
                .link("label", "https://a.example/")
                .build();

        assertThat(DiscordText.markdown(text, 10)).isEqualTo("**ab\\*c**…");
        assertThat(DiscordText.markdown(text, 9)).isEqualTo("**ab\\***…");
        assertThat(DiscordText.markdown(text, 8)).isEqualTo("**ab**…");
        assertThat(DiscordText.markdown(text, 20)).isEqualTo("**ab\\*cdef**…");
    }

    @Test
    void aCutFallsBetweenGraphemes() {
        String family = "e\u0301👍🏽🇩🇪";

        assertThat(DiscordText.plain(family + family, family.length() + 2)).isEqualTo(family + "…");
        assertThat(DiscordText.plain(family, 6)).isEqualTo("e\u0301…");
        assertThat(DiscordText.markdown(RichText.of(family), 7)).isEqualTo("e\u0301👍🏽…");
    }

    @Test
    void aLineOfControlsIsEmpty() {
        assertThat(DiscordText.plain("\u200B\t\u202A \n", 100)).isEmpty();
    }

    @Test
    void hostileTextIsRenderedInReasonableTime() {
        String hostile = "[".repeat(100_000) + "e" + "\u0301".repeat(100_000) + "1".repeat(100_000);

        assertThat(DiscordText.markdown(RichText.of(hostile), 4096)).hasSizeLessThanOrEqualTo(4096);
        assertThat(DiscordText.markdown(RichText.of("e" + "\u0301".repeat(100_000)), 4096))
                .hasSizeLessThanOrEqualTo(4096);
    }
}
