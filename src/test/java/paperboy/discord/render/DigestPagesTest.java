package paperboy.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paperboy.catalog.PaperId;
import paperboy.delivery.DigestPage;
import paperboy.delivery.Marker;
import paperboy.digest.ChannelId;
import paperboy.digest.Digest;
import paperboy.digest.DigestCard;
import paperboy.digest.Occasion;
import paperboy.text.Card;
import paperboy.text.Language;
import paperboy.text.RichText;

class DigestPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ChannelId CHANNEL = new ChannelId(7);
    private static final Occasion TODAY = Occasion.of(LocalDate.of(2026, 5, 1));
    private static final int CASES_A_SEED = 250;

    @Test
    void aDigestIsOneMessageWithAMenuThatHoldsTheMarker() throws IOException {
        Digest digest = digest(
                RichText.builder().strong("Papers for 1 May").build(),
                List.of(card(31, "Fixup", Optional.of("https://arxiv.org/abs/1901.09321"), "ICLR 2019")));

        List<DigestPage> pages = DigestPages.of(digest);

        Marker marker = Marker.of(CHANNEL, TODAY, 0);
        assertThat(pages).hasSize(1);
        assertThat(pages.get(0).papers()).containsExactly(new PaperId(31));
        assertThat(pages.get(0).marker()).isEqualTo(marker);
        assertThat(JSON.readTree(pages.get(0).body())).isEqualTo(JSON.readTree("""
                {"content":"**Papers for 1 May**",
                 "embeds":[{"title":"Fixup","url":"https://arxiv.org/abs/1901.09321","description":"ICLR 2019",
                            "color":4878245,"footer":{"text":"1 of 31"}}],
                 "components":[{"type":1,"components":[{"type":3,"custom_id":"read:menu:MARKER",
                   "placeholder":"Mark a paper as read…","options":[{"label":"Fixup","value":"31"}],
                   "min_values":1,"max_values":1}]}],
                 "allowed_mentions":{"parse":[]}}""".replace("MARKER", marker.value())));
        assertThat(JSON.readTree(pages.get(0).plainBody()))
                .isEqualTo(JSON.readTree("""
                {"content":"**Papers for 1 May**\\nFixup <https://arxiv.org/abs/1901.09321>\\n-# MARKER",
                 "allowed_mentions":{"parse":[]}}""".replace("MARKER", marker.value())));
    }

    @Test
    void papersThatLeadToOneAddressNeverShareAMessage() {
        Digest digest = digest(
                RichText.of("two"),
                List.of(
                        card(1, "A", Optional.of("https://a.example/x"), ""),
                        card(2, "B", Optional.of("http://www.a.example/x/"), "")));

        assertThat(DigestPages.of(digest))
                .extracting(DigestPage::papers)
                .containsExactly(List.of(new PaperId(1)), List.of(new PaperId(2)));
    }

    @Test
    void aDigestWithoutPapersIsItsHeading() throws IOException {
        List<DigestPage> pages = DigestPages.of(digest(RichText.of("All 31 papers have been here."), List.of()));

        assertThat(pages).hasSize(1);
        assertThat(JSON.readTree(pages.get(0).body()).path("content").asText())
                .startsWith("All 31 papers have been here.")
                .contains(pages.get(0).marker().value());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPaperIsOnExactlyOnePageInOrderWithinDiscordsLimits(long seed) throws IOException {
        RandomDigests random = new RandomDigests(new Random(seed));
        for (int i = 0; i < CASES_A_SEED; i++) {
            Digest digest = random.next();

            List<DigestPage> pages = DigestPages.of(digest);

            List<PaperId> posted = new ArrayList<>();
            pages.forEach(page -> posted.addAll(page.papers()));
            assertThat(posted)
                    .isEqualTo(digest.cards().stream().map(DigestCard::paper).toList());
            assertThat(DigestPages.of(digest)).isEqualTo(pages);
            for (DigestPage page : pages) {
                check(page);
            }
        }
    }

    /** Counts as Discord's documentation says, apart from how the pages were made. */
    private static void check(DigestPage page) throws IOException {
        JsonNode body = JSON.readTree(page.body());
        JsonNode plain = JSON.readTree(page.plainBody());
        assertThat(page.body() + page.plainBody()).contains(page.marker().value());
        for (JsonNode message : List.of(body, plain)) {
            assertThat(message.path("content").asText("").length()).isLessThanOrEqualTo(2000);
            assertThat(message.path("allowed_mentions").path("parse").size()).isZero();
            assertThat(hasLoneSurrogate(message.toString())).isFalse();
        }
        assertThat(plain.path("content").asText())
                .isNotBlank()
                .contains(page.marker().value());
        assertThat(body.toString()).contains(page.marker().value());
        assertThat(body.path("embeds")).hasSize(page.papers().size()).hasSizeLessThanOrEqualTo(10);
        int total = 0;
        Set<String> urls = new HashSet<>();
        for (JsonNode embed : body.path("embeds")) {
            total += length(embed.path("title"), 256)
                    + length(embed.path("description"), 4096)
                    + length(embed.path("footer").path("text"), 2048);
            assertThat(length(embed.path("title"), 256) + length(embed.path("description"), 4096))
                    .isPositive();
            length(embed.path("url"), 2048);
            assertThat(embed.path("url").isMissingNode()
                            || urls.add(embed.path("url").asText()))
                    .isTrue();
        }
        assertThat(total).isLessThanOrEqualTo(6000);
        for (JsonNode option : body.at("/components/0/components/0/options")) {
            assertThat(option.path("label").asText()).isNotBlank().hasSizeLessThanOrEqualTo(100);
        }
    }

    private static int length(JsonNode text, int most) {
        assertThat(text.asText("").length()).isLessThanOrEqualTo(most);
        return text.asText("").length();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static Digest digest(RichText heading, List<DigestCard> cards) {
        return new Digest(CHANNEL, TODAY, Language.ENGLISH, heading, cards);
    }

    private static DigestCard card(long paper, String title, Optional<String> url, String body) {
        return new DigestCard(
                new PaperId(paper), new Card(title, url, RichText.of(body), Optional.of("1 of 31"), Card.Accent.KNOWN));
    }
}
