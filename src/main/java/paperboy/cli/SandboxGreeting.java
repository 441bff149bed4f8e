package paperboy.cli;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/** What the terminal says once a sandbox runs. */
final class SandboxGreeting {
    private SandboxGreeting() {}

    static String withBot(URI page) {
        return """

                Paperboy runs in its sandbox, a Discord on this machine only.

                  Open  %s

                  Today's digest stands in #papers. Try there:
                    /topics                browse the list
                    /search query:gradient find papers, in English or Chinese
                    /digest preview        what comes next
                    Next day               moves the clock to the next digest

                  Stop with Ctrl+C. For the real Discord, set DISCORD_TOKEN (README, "On Discord").

                """.formatted(page);
    }

    static String alone(URI page, InetSocketAddress door, String token, Path trustStore, String password) {
        return """

                A Discord without a bot runs on this machine.

                  Page  %s

                  Connect a bot:
                    DISCORD_TOKEN=%s java \\
                      -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=%d \\
                      -Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStoreType=PKCS12 \\
                      -Djavax.net.ssl.trustStorePassword=%s \\
                      -jar target/paperboy.jar run

                  Stop with Ctrl+C.

                """.formatted(page, token, door.getPort(), trustStore, password);
    }
}
