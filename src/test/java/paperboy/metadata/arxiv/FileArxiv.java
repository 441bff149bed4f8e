package paperboy.metadata.arxiv;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An arXiv on this machine that answers every question with one Atom file, to see the sandbox's cards with abstracts
 * where there is no internet (src/docs/benchmarks.md). Java runs it from its source:
 *
 * <pre>java src/test/java/paperboy/metadata/arxiv/FileArxiv.java FEED.xml 8099</pre>
 */
public final class FileArxiv {
    private FileArxiv() {}

    /** Arguments: the file, and the port on 127.0.0.1. */
    public static void main(String[] arguments) throws IOException {
        byte[] feed = Files.readAllBytes(Path.of(arguments[0]));
        InetSocketAddress door =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]));
        HttpServer server = HttpServer.create(door, 0);
        server.createContext("/api/query", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/atom+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
        System.out.println(
                "metadata.arxiv_url: http://127.0.0.1:" + server.getAddress().getPort());
    }
}
