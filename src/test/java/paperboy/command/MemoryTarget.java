package paperboy.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import paperboy.delivery.DigestPage;
import paperboy.delivery.DigestTarget;
import paperboy.delivery.Marker;
import paperboy.delivery.PostOutcome;
import paperboy.delivery.Sighting;
import paperboy.digest.ChannelId;
import paperboy.digest.Digest;
import paperboy.digest.DigestCard;

/** A target in memory to which everything gets through. */
final class MemoryTarget implements DigestTarget {
    private final List<String> posted = new ArrayList<>();

    /** What stands in all channels, oldest first: the titles of each page. */
    List<String> posted() {
        return posted;
    }

    @Override
    public List<DigestPage> pages(Digest digest) {
        String titles = digest.cards().stream().map(card -> card.card().title()).collect(Collectors.joining(" + "));
        Marker marker = Marker.of(digest.channel(), digest.occasion(), 0);
        return List.of(new DigestPage(
                0,
                marker,
                titles,
                titles,
                digest.cards().stream().map(DigestCard::paper).toList()));
    }

    @Override
    public PostOutcome post(ChannelId channel, Marker marker, String body) {
        posted.add(body);
        return new PostOutcome.Posted("m" + posted.size());
    }

    @Override
    public Sighting find(ChannelId channel, Marker marker, Instant postedAfter) {
        return new Sighting.Absent();
    }
}
