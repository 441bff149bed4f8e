package paperboy.discord.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import paperboy.catalog.PaperId;
import paperboy.digest.ChannelId;
import paperboy.digest.Digest;
import paperboy.digest.DigestCard;
import paperboy.digest.Occasion;
import paperboy.text.Card;
import paperboy.text.Language;
import paperboy.text.RichText;
import paperboy.text.Span;

/** Digests that nobody would write: long, empty, full of marks, broken characters and repeated addresses. */
final class RandomDigests {
    private static final List<String> WORDS = List.of(
            "net",
            "*",
            "**",
            "_",
            "`",
            "```",
            "||",
            "[",
            "](",
            ")",
            "<@1>",
            "@everyone",
            "\n",
            "\n# ",
            "\n> ",
            "1. ",
            "深度学习",
            "e\u0301",
            "👩‍🔬",
            "🇩🇪",
            "\uD83D",
            "\uDE00",
            "\u202E",
            "\u200B",
            "\\",
            "https://a.example/b_c",
            " ",
            " ",
            " ",
            "~~",
            "\u0000",
            "�",
            "x".repeat(90));
    private static final List<String> URLS = List.of(
            "https://arxiv.org/abs/1901.09321",
            "http://arxiv.org/pdf/1901.09321",
            "https://a.example/(x) y",
            "javascript:alert(1)",
            "https://a.example/" + "y".repeat(2100),
            "https://例え.example/論文",
            "not an address",
            "");

    private final Random random;
    private long papers;

    RandomDigests(Random random) {
        this.random = random;
    }

    Digest next() {
        List<DigestCard> cards = new ArrayList<>();
        int count = random.nextInt(26);
        for (int i = 0; i < count; i++) {
            cards.add(new DigestCard(new PaperId(++papers), card()));
        }
        Language language = random.nextBoolean() ? Language.ENGLISH : Language.CHINESE;
        return new Digest(
                new ChannelId(random.nextLong()),
                Occasion.byHand("" + random.nextInt()),
                language,
                rich(random.nextInt(300)),
                cards);
    }

    private Card card() {
        Optional<String> url = switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(URLS.get(random.nextInt(URLS.size())));
            default -> Optional.of("https://a.example/" + random.nextInt(1000));
        };
        Optional<String> footer = random.nextBoolean() ? Optional.of(words(random.nextInt(80))) : Optional.empty();
        return new Card(words(random.nextInt(60)), url, rich(random.nextInt(400)), footer, Card.Accent.NEW);
    }

    private RichText rich(int words) {
        RichText.Builder text = RichText.builder();
        for (int left = words; left > 0; ) {
            int taken = Math.min(left, 1 + random.nextInt(40));
            left -= taken;
            text.span(span(words(taken)));
        }
        return text.build();
    }

    private Span span(String words) {
        return switch (random.nextInt(8)) {
            case 0 -> new Span.Strong(words);
            case 1 -> new Span.Emphasis(words);
            case 2 -> new Span.Code(words);
            case 3 -> new Span.Quote(words);
            case 4 -> new Span.Anchor(words, URLS.get(random.nextInt(URLS.size())));
            case 5 -> new Span.Moment(Instant.ofEpochSecond(random.nextInt()), Span.Moment.Style.RELATIVE);
            case 6 -> new Span.Channel(random.nextLong());
            default -> new Span.Text(words);
        };
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
