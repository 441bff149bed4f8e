package paperboy.pipeline;

import paperboy.digest.Pause;

/** What became of a digest that somebody asked for. */
public sealed interface HandDigest {

    /** It stands in the channel. */
    record Sent(int papers, int left) implements HandDigest {}

    /** The channel has had all of its papers. */
    record NothingLeft(int total) implements HandDigest {}

    /** The channel is paused. */
    record Paused(Pause pause) implements HandDigest {}

    /** The channel has no subscription. */
    record NotSubscribed() implements HandDigest {}

    /** It is claimed and will be posted as soon as that works. */
    record Later(int papers) implements HandDigest {}

    /** This very request had its digest before. */
    record Repeated() implements HandDigest {}
}
