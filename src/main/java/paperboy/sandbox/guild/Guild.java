package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import paperboy.sandbox.http.Json;

/** The one guild: its members, its channels, and the bot that was invited. Thread-safe. */
public final class Guild {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'000+00:00'");

    /** How the bot stands to the guild. */
    public enum Presence {
        THERE,
        OUTAGE,
        REMOVED
    }

    private final Snowflakes ids;
    private final Clock clock;
    private final long id;
    private final String joinedAt;
    private final Member bot;
    private final List<Member> people;
    private volatile Presence presence = Presence.THERE;
    private final Map<Long, Channel> channels = new ConcurrentSkipListMap<>();

    public Guild(Snowflakes ids, Clock clock, String botName) {
        this.ids = ids;
        this.clock = clock;
        this.id = ids.next();
        this.joinedAt = timestamp();
        this.bot = new Member(ids.next(), botName, Member.Kind.BOT, Permissions.EVERYONE);
        this.people = List.of(
                new Member(ids.next(), "you", Member.Kind.PERSON, Permissions.ALL),
                new Member(ids.next(), "member", Member.Kind.PERSON, Permissions.EVERYONE));
    }

    public long id() {
        return id;
    }

    public Presence presence() {
        return presence;
    }

    public void setPresence(Presence now) {
        presence = now;
    }

    public String name() {
        return "Reading room";
    }

    public Member bot() {
        return bot;
    }

    /** The bot's application; Discord gives it the same number as its bot. */
    public long applicationId() {
        return bot.id();
    }

    public List<Member> people() {
        return people;
    }

    public Optional<Member> person(String id) {
        return people.stream().filter(p -> String.valueOf(p.id()).equals(id)).findFirst();
    }

    /** Now, as Discord writes it. */
    public String timestamp() {
        return TIME.format(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public Optional<Channel> channel(long channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    /** Everything with messages: channels, threads, direct conversations; oldest first. */
    public List<Channel> channels() {
        return new ArrayList<>(channels.values());
    }

    /** Opens a channel of the guild. */
    public Channel open(int type, String name, String topic) {
        return add(new Channel(ids.next(), type, name, topic, channels.size(), 0));
    }

    /** Opens a thread below a channel; a thread that hangs on a message has the message's number. */
    public Channel openThread(long id, Channel parent, String name) {
        return add(new Channel(id, Channel.PUBLIC_THREAD, name, "", 0, parent.id()));
    }

    /** The bot's direct conversation with somebody, the same every time. */
    public synchronized Channel direct(Member person) {
        return channels.values().stream()
                .filter(c -> c.type() == Channel.DIRECT && c.isOpenTo(person))
                .findFirst()
                .orElseGet(() -> add(new Channel(ids.next(), Channel.DIRECT, bot.username(), "", 0, person.id())));
    }

    public Optional<Channel> close(long channel) {
        return Optional.ofNullable(channels.remove(channel));
    }

    private Channel add(Channel channel) {
        channels.put(channel.id(), channel);
        return channel;
    }

    /** The channel object as Discord sends it. */
    public ObjectNode json(Channel channel) {
        ObjectNode recipient = people.stream()
                .filter(channel::isOpenTo)
                .findFirst()
                .map(Member::user)
                .orElseGet(Json::object);
        return channel.json(id, recipient);
    }

    public String joinedAt() {
        return joinedAt;
    }
}
