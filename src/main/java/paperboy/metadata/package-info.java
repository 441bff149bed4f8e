/**
 * The services that know papers: how each is asked, at which pace, and how its answers are read. One sub-package a
 * service; {@link paperboy.metadata.MetadataSources} lists them.
 *
 * <p>May import {@code pipeline} and what lies below it. Everything that comes back is hostile until it is read: sizes
 * are capped, types are checked, XML has no DTD. Proxy and trust store are the JVM's ({@code https.proxyHost},
 * {@code javax.net.ssl.trustStore}).
 */
@NullMarked
package paperboy.metadata;

import org.jspecify.annotations.NullMarked;
