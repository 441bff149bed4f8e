package paperboy.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import paperboy.sandbox.fault.Faults;
import paperboy.sandbox.fault.TroubledExchange;
import paperboy.sandbox.gateway.Gateway;
import paperboy.sandbox.gateway.GatewayControl;
import paperboy.sandbox.guild.Attachments;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.CommandBook;
import paperboy.sandbox.guild.EventLog;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Interactions;
import paperboy.sandbox.guild.Messages;
import paperboy.sandbox.guild.NonceWindow;
import paperboy.sandbox.guild.Permissions;
import paperboy.sandbox.guild.Snowflakes;
import paperboy.sandbox.http.DoorKey;
import paperboy.sandbox.http.LoopbackServer;
import paperboy.sandbox.page.ControlApi;
import paperboy.sandbox.page.PageApi;
import paperboy.sandbox.page.PageInteractions;
import paperboy.sandbox.page.PagePort;
import paperboy.sandbox.page.PageState;
import paperboy.sandbox.rest.RequestRecord;
import paperboy.sandbox.rest.RestApi;

/**
 * A running local Discord with one guild, two members and one bot account. Listens on 127.0.0.1 only. Thread-safe.
 *
 * <p>A bot reaches it through {@link #door} as an HTTP proxy, trusting {@link #certificate}, with {@link #token}.
 */
public final class Sandbox implements AutoCloseable {
    private final String token;
    private final DoorKey key;
    private final Guild guild;
    private final RequestRecord requests;
    private final Faults faults = new Faults();
    private final GatewayControl control;
    private final TroubledExchange trouble;
    private final LoopbackServer door;
    private final LoopbackServer page;

    private Sandbox(SandboxOptions options) {
        token = newToken();
        key = DoorKey.create();
        Snowflakes ids = new Snowflakes(options.clock());
        EventLog events = new EventLog();
        guild = furnished(new Guild(ids, options.clock(), "Paperboy"), options.extraChannels());
        Attachments attachments = new Attachments(ids);
        Messages messages = new Messages(guild, ids, attachments, new NonceWindow(options.nonceWindow()), events);
        CommandBook commands = new CommandBook(guild, ids, events);
        Interactions interactions = new Interactions(ids, messages, events);
        Gateway gateway = new Gateway(token, guild, events);
        requests = RequestRecord.open(options.clock(), options.wire());
        RestApi rest = new RestApi(
                token,
                options.clock(),
                requests,
                options.limits(),
                new RestApi.Parts(guild, ids, commands, messages, interactions, gateway));
        PageApi api = new PageApi(
                new PageState(guild, commands),
                new PageInteractions(guild, commands, interactions, gateway),
                new PageApi.Parts(events, attachments, gateway, requests),
                new PageApi.Days(options.clock(), options.days()::nextDueAt, options.days()::nextDay));
        control = new GatewayControl(gateway, guild, events);
        options.faults().forEach(faults::arm);
        trouble = new TroubledExchange(rest::signed);
        Door doorway = new Door(key, rest, gateway, faults, trouble);
        PagePort pages = new PagePort(api, new ControlApi(faults, control, guild));
        door = LoopbackServer.start("sandbox-door", options.doorPort(), doorway::receive);
        page = LoopbackServer.start("sandbox-page", options.pagePort(), pages::receive);
    }

    /**
     * Starts to listen; ready when it returns.
     *
     * @throws java.io.UncheckedIOException if a port is taken or the wire file cannot be written
     */
    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    /** The bot's token, another in every sandbox. Worth nothing outside of it. */
    public String token() {
        return token;
    }

    /** Where bots connect: an HTTP proxy that answers for Discord. */
    public InetSocketAddress door() {
        return door.address();
    }

    public X509Certificate certificate() {
        return key.certificate();
    }

    /**
     * Writes a PKCS12 store for {@code -Djavax.net.ssl.trustStore} that trusts this sandbox and nothing else.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeTrustStore(Path file, String password) throws IOException {
        key.writeTrustStore(file, password);
    }

    /** The address of the page. */
    public URI page() {
        return URI.create("http://127.0.0.1:" + page.address().getPort() + "/");
    }

    /** Discord's number of the guild. */
    public long guild() {
        return guild.id();
    }

    /** The guild's channels, oldest first, without threads and direct conversations. */
    public List<SandboxChannel> channels() {
        return guild.channels().stream()
                .filter(channel -> !channel.isThread() && channel.type() != Channel.DIRECT)
                .map(c -> new SandboxChannel(c.id(), c.name(), c.topic(), c.type()))
                .toList();
    }

    /** Trouble on demand, for the network and REST. */
    public Faults faults() {
        return faults;
    }

    /** Trouble on demand, for the gateway and the guild. */
    public GatewayControl control() {
        return control;
    }

    /**
     * Takes these permissions from the bot in a channel, and gives back all others.
     *
     * @param permissions Discord's names of them: {@code SEND_MESSAGES}
     */
    public void deny(long channel, Set<String> permissions) {
        long bits = permissions.stream().mapToLong(Permissions::named).reduce(0, (a, b) -> a | b);
        guild.channel(channel).ifPresent(found -> control.deny(found, bits));
    }

    /** Deletes a channel with all that was said in it. */
    public void deleteChannel(long channel) {
        guild.channel(channel).ifPresent(control::delete);
    }

    /** Closes both ports and every connection. */
    @Override
    public void close() {
        trouble.close();
        door.close();
        page.close();
        requests.close();
    }

    private static Guild furnished(Guild guild, int extraChannels) {
        guild.open(Channel.TEXT, "papers", "A digest of papers every morning");
        guild.open(Channel.TEXT, "deep-learning", "Everything with layers");
        guild.open(Channel.TEXT, "reading-group", "What we read together this week");
        guild.open(Channel.TEXT, "bot-corner", "Try the bot's commands here");
        for (int i = 1; i <= extraChannels; i++) {
            guild.open(Channel.TEXT, "channel-" + i, "");
        }
        return guild;
    }

    private static String newToken() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return "sandbox." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
