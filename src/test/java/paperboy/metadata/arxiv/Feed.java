package paperboy.metadata.arxiv;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes feeds as arXiv's API does. */
final class Feed {
    private Feed() {}

    static String of(String... entries) {
        return Stream.of(entries).collect(Collectors.joining("", """
                <?xml version='1.0' encoding='UTF-8'?>
                <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
                  <id>https://arxiv.org/api/abc</id>
                  <title>arXiv Query</title>
                  <updated>2026-05-04T00:00:00Z</updated>
                  <opensearch:totalResults>1</opensearch:totalResults>
                """, "</feed>"));
    }

    static String entry(String id, String title, String abstractText) {
        return entry(id, title, abstractText, "");
    }

    static String entry(String id, String title, String abstractText, String more) {
        return """
                <entry>
                  <id>http://arxiv.org/abs/%s</id>
                  <title>%s</title>
                  <updated>2019-07-01T17:00:00Z</updated>
                  <link href="https://arxiv.org/abs/%s" rel="alternate" type="text/html"/>
                  <summary>%s</summary>
                  <category term="cs.CV" scheme="http://arxiv.org/schemas/atom"/>
                  <published>2019-06-08T20:17:06Z</published>
                  <arxiv:primary_category term="cs.LG"/>
                  <author><name>Ada  Example</name><arxiv:affiliation>Nowhere</arxiv:affiliation></author>
                  <author><name>Bo Müller</name></author>
                  %s
                </entry>
                """.formatted(id, title, id, abstractText, more);
    }

    static String error(String what) {
        return of("""
                <entry>
                  <id>https://arxiv.org/api/errors#%s</id>
                  <title>Error</title>
                  <summary>%s</summary>
                  <author><name>arXiv api core</name></author>
                </entry>
                """.formatted(what.replace(' ', '_'), what));
    }
}
